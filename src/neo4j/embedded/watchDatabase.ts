import { createDriver, type Neo4jAddress } from '../createDriver.ts';
import { isShut } from '../toGraphError.ts';

/** Whoever serves the graph meets a shut database by itself; the new start waits for this. */
const LOOK_EVERY = 1_000;

/** Watches a server whose process lives, and says once that it has shut its database. Answers what ends the watch. */
export function watchDatabase(address: Neo4jAddress, onShut: () => Promise<void>): () => void {
  const driver = createDriver(address, { poolSize: 1 });
  const timer = setInterval(() => void look(), LOOK_EVERY);
  timer.unref();
  let isLooking = false;
  return end;

  async function look(): Promise<void> {
    // A server may be paused for longer than this.
    if (isLooking) return;
    isLooking = true;
    const session = driver.session({ database: address.database });
    const error: unknown = await session.run('RETURN 1').catch((cause: unknown) => cause);
    await session.close().catch(() => undefined);
    isLooking = false;
    // Each question to a shut database is a stack trace in its log, on a disk that has no room for it.
    if (!isShut(error)) return;
    end();
    await onShut();
  }

  function end(): void {
    clearInterval(timer);
    void driver.close().catch(() => undefined);
  }
}
