import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** Page facts that cannot be loaded. */
export class FactsError extends KnowledgeGraphError {
  override readonly name = 'FactsError';
  readonly code = 'FACTS';

  /** Takes the issues as printed, each with its record and remedy. */
  constructor(file: string, issues: ReadonlyArray<string>) {
    super([`${file} cannot be loaded:`, ...issues].join('\n'));
  }
}
