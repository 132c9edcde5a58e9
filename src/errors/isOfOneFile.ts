import { KnowledgeGraphError } from './KnowledgeGraphError.ts';
import { ServiceUnavailableError } from './ServiceUnavailableError.ts';

/** Tells what is wrong with one file alone from a graph that does not answer: every other file would fail the same way. */
export function isOfOneFile(error: unknown): error is KnowledgeGraphError {
  return error instanceof KnowledgeGraphError && !(error instanceof ServiceUnavailableError);
}
