import type { Writer } from './query.ts';

/** Begins no unit of work once the signal has fired. What is under way is one transaction, and is finished. */
export function stopBetween(write: Writer, signal: AbortSignal): Writer {
  return async (name, work) => {
    signal.throwIfAborted();
    return write(name, work);
  };
}
