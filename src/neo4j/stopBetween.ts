import type { Writer } from './runQuery.ts';

/** Starts no unit of work once the signal has fired. A running transaction is finished. */
export function stopBetween(write: Writer, signal: AbortSignal): Writer {
  return async (name, work) => {
    signal.throwIfAborted();
    return write(name, work);
  };
}
