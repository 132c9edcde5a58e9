import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How long a server that is told to stop still takes what comes, in milliseconds: until nothing came for a moment, and no
 * longer than this. What clients sent before they could know is on the wire, or waits in the kernel for a turn of the
 * event loop: closing at once would reset it unread.
 */
const LAST_CALL = 500;
const MOMENT = 100;

/** Tells clients, with each answer from now on, to use their connections no more, and resolves when the last call is over. */
export async function leaveQuietly(server: Server): Promise<void> {
  const start = performance.now();
  let latest = start;
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
    latest = performance.now();
  });
  do await sleep(MOMENT);
  while (performance.now() - latest < MOMENT && performance.now() - start < LAST_CALL);
}
