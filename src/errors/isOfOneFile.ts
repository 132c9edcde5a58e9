import { KnowledgeGraphError } from './KnowledgeGraphError.ts';
import { ServiceUnavailableError } from './ServiceUnavailableError.ts';

/**
 * Tells whether an error concerns a single file, unlike a graph that does not answer, where every other file would
 * fail, too.
 */
export function isOfOneFile(error: unknown): error is KnowledgeGraphError {
  return error instanceof KnowledgeGraphError && !(error instanceof ServiceUnavailableError);
}
