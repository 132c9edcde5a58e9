import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** The schema, the walk files and the compiler do not fit together: a fault of the program, never of a request. */
export class CompileError extends KnowledgeGraphError {
  override readonly name = 'CompileError';
  readonly code = 'COMPILE';
}
