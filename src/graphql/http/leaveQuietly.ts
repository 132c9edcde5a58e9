import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate as afterThisTurn, setTimeout as sleep } from 'node:timers/promises';

/**
 * How long a server that is told to stop still takes what comes, in milliseconds: until nothing came for a moment, and no
 * longer than this. What clients sent before they could know is on the wire, or waits in the kernel for a turn of the
 * event loop: closing at once would reset it unread.
 */
const LAST_CALL = 500;
const MOMENT = 100;

/**
 * Tells clients, with each answer from now on, to use their connections no more; then takes no new ones; and resolves when
 * those that are open have fallen silent.
 */
export async function leaveQuietly(server: Server): Promise<void> {
  let latest = performance.now();
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
    latest = performance.now();
  });
  await fallSilent();
  // Right after a turn that has accepted all who waited; and without closing those that seem idle, as http's own close does:
  // what they sent may not have been read yet.
  await afterThisTurn();
  Listener.prototype.close.call(server);
  await fallSilent();

  async function fallSilent(): Promise<void> {
    const start = performance.now();
    do await sleep(MOMENT);
    while (performance.now() - latest < MOMENT && performance.now() - start < LAST_CALL);
  }
}
