import type { Task, Turns } from './createTurns.ts';

/** Who asks, for how much, and until when. */
export interface Turn extends Pick<Task, 'client' | 'size'> {
  readonly signal: AbortSignal;
}

/** Runs a query when it is its client's turn. Throws the signal's reason as soon as it fires, also before the turn comes. */
export async function runInTurn<Result>(
  turns: Turns,
  { client, size, signal }: Turn,
  run: () => Promise<Result>,
): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const leave = (): void => reject(signal.reason as Error);
  signal.addEventListener('abort', leave, { once: true });
  const work = async (): Promise<void> => {
    if (!signal.aborted) await run().then(resolve, reject);
  };
  turns.take({ client, size, isAwaited: () => !signal.aborted, work }).catch(reject);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
