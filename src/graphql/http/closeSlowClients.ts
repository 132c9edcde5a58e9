import type { Response } from 'express';

/** The time a client has to read its answer, in milliseconds, and the bytes per millisecond that it must read beyond that. */
const PATIENCE = 10_000;
const SLOWEST = 20;
/** Bytes of answers that may wait for clients; beyond that, the client that has been reading the longest is disconnected. */
const MOST_UNREAD = 64_000_000;

/** Answers that were sent but not read yet, the oldest first. */
const unread = new Map<Response, number>();
let total = 0;

/**
 * Closes the connection of a client that does not read its answer: ten seconds plus 20 kB per second are enough for any
 * client. Node's own timeout begins again with every byte.
 */
export function closeSlowClients(response: Response, bytes: number): void {
  if (response.writableFinished || response.destroyed) return;
  unread.set(response, bytes);
  total += bytes;
  const timer = setTimeout(() => response.destroy(), PATIENCE + bytes / SLOWEST);
  timer.unref();
  response.once('close', () => {
    clearTimeout(timer);
    if (unread.delete(response)) total -= bytes;
  });
  for (const oldest of unread.keys()) {
    if (total <= MOST_UNREAD || oldest === response) return;
    oldest.destroy();
    total -= unread.get(oldest) ?? 0;
    unread.delete(oldest);
  }
}
