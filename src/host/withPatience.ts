import { TimeoutError } from '../errors/TimeoutError.ts';

const TRIES = 3;

/**
 * Runs work of the start again if Neo4j was too slow for it. A cold Neo4j on a busy machine plans every statement for the
 * first time; it keeps the plans, so the next try is quicker. `onSlow` is called before each further try. Throws the error
 * of the last try, and any other error at once.
 */
export async function withPatience<Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
  onSlow: () => void,
): Promise<Result> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof TimeoutError) || left === 0 || signal.aborted) throw error;
      onSlow();
    }
  }
}
