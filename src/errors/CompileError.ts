import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** The schema, the walk files and the compiler do not match: a bug of the program, never the fault of a request. */
export class CompileError extends KnowledgeGraphError {
  override readonly name = 'CompileError';
  readonly code = 'COMPILE';
}
