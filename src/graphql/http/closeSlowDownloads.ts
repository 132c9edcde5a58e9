import type { ServerResponse } from 'node:http';

/** How slowly a client may read, in milliseconds and bytes per millisecond. */
export interface DownloadPace {
  /** How long the client may keep the server waiting in all, beyond the time for what it has read. */
  readonly patience: number;
  readonly slowest: number;
  readonly lookEvery: number;
}

const PACE: DownloadPace = { patience: 10_000, slowest: 20, lookEvery: 1_000 };

/**
 * Closes the connection of a client that reads too slowly: one that reads a byte now and then would occupy a place
 * forever. Only the time during which the server waits for the client counts, and reading fast at first earns no time
 * for later. Returns the function that ends the watch.
 */
export function closeSlowDownloads(
  response: ServerResponse,
  { patience, slowest, lookEvery }: DownloadPace = PACE,
): () => void {
  const { socket } = response;
  if (socket === null) return () => undefined;
  let read = socket.bytesWritten - socket.writableLength;
  let waited = 0;
  const timer = setInterval(() => {
    const now = socket.bytesWritten - socket.writableLength;
    const isWaiting = response.writableNeedDrain || socket.writableLength > 0;
    waited = Math.max(0, waited + (isWaiting ? lookEvery : 0) - (now - read) / slowest);
    read = now;
    if (waited > patience) response.destroy();
  }, lookEvery);
  timer.unref();
  return () => clearInterval(timer);
}
