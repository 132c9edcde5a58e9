import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate as afterThisTurn, setTimeout as sleep } from 'node:timers/promises';

/**
 * How long a stopping server still accepts requests, in milliseconds: until none has come for a moment, and no longer
 * than this. Requests that clients sent before they could know are on the wire, or wait in the kernel for a turn of the
 * event loop; closing at once would reset them unread. On a busy machine a turn takes its time.
 */
const LAST_CALL = 2_000;
const MOMENT = 100;

/**
 * From now on, asks clients with each answer to close their connections; then accepts no new ones, and resolves when
 * the open ones are idle.
 */
export async function leaveQuietly(server: Server): Promise<void> {
  let latest = performance.now();
  server.on('connection', () => {
    latest = performance.now();
  });
  server.prependListener('request', (_request, response) => {
    response.setHeader('connection', 'close');
    latest = performance.now();
  });
  await fallSilent();
  // Right after a turn that has accepted all waiting connections; and without closing those that seem idle, as http's
  // own close does, because what they sent may not have been read yet.
  await afterThisTurn();
  Listener.prototype.close.call(server);
  await fallSilent();

  async function fallSilent(): Promise<void> {
    const start = performance.now();
    do await sleep(MOMENT);
    while (performance.now() - latest < MOMENT && performance.now() - start < LAST_CALL);
  }
}
