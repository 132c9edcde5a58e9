import type { Response } from 'express';

/** What a client may take to read its answer, in milliseconds, and the bytes a millisecond that it must read beyond that. */
const PATIENCE = 10_000;
const SLOWEST = 20;
/** Bytes of answers that wait for their readers; beyond that the one who has been reading for longest is cut off. */
const MOST_UNREAD = 64_000_000;

/** Answers that were handed over and are not read yet, the oldest first. */
const unread = new Map<Response, number>();
let total = 0;

/**
 * Closes the connection of a client that does not read its answer: ten seconds and 20 kB a second are enough for anybody.
 * Node's own timeout begins anew with every byte.
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
