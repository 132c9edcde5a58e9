import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A formula of seeds/lexicons/identities.json that cannot be read. */
export class FormulaError extends KnowledgeGraphError {
  override readonly name = 'FormulaError';
  readonly code = 'FORMULA';
  constructor(formula: string, what: string) {
    super(`The formula "${formula}" ${what}. Write roles, numbers, + - * / ( ), sum(), least() or most().`);
  }
}
