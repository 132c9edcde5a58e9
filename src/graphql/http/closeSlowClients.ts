import type { Response } from 'express';

/** The time a client has to read its answer, in milliseconds, and the bytes per millisecond that it must read beyond that. */
const PATIENCE = 10_000;
const SLOWEST = 20;
/** Bytes of answers that may wait for clients; beyond that, the one that has the most of them loses its oldest. */
const MOST_UNREAD = 64_000_000;

/** An answer that was sent and is not read yet. */
interface Unread {
  readonly client: string;
  readonly bytes: number;
}

/** The oldest first. */
const unread = new Map<Response, Unread>();
let total = 0;

/**
 * Closes the connection of a client that does not read its answer: ten seconds plus 20 kB per second are enough for any
 * client. Node's own timeout begins again with every byte.
 */
export function closeSlowClients(response: Response, text: string, client: string): void {
  if (response.writableFinished || response.destroyed) return;
  // Not the length of the text: a Chinese character has three bytes.
  const bytes = Buffer.byteLength(text);
  unread.set(response, { client, bytes });
  total += bytes;
  const timer = setTimeout(() => response.destroy(), PATIENCE + bytes / SLOWEST);
  timer.unref();
  response.once('close', () => {
    clearTimeout(timer);
    forget(response);
  });
  while (total > MOST_UNREAD && unread.size > 1) {
    const greedy = findGreedy();
    for (const [oldest, { client: other }] of unread) {
      if (other !== greedy) continue;
      oldest.destroy();
      forget(oldest);
      break;
    }
  }
}

function forget(response: Response): void {
  total -= unread.get(response)?.bytes ?? 0;
  unread.delete(response);
}

/** Finds the client with the most bytes waiting, so that a slow reader loses no answer to a client that reads nothing. */
function findGreedy(): string | undefined {
  const sums = new Map<string, number>();
  for (const { client, bytes } of unread.values()) sums.set(client, (sums.get(client) ?? 0) + bytes);
  return [...sums].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0])[0];
}
