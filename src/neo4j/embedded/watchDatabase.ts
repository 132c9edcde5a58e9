import { createDriver, type Neo4jAddress } from '../createDriver.ts';
import { isShut } from '../toGraphError.ts';

/** Requests notice a shut database on their own; the restart waits for this check. */
const LOOK_EVERY = 1_000;

/** Watches a running server and reports once if it has shut down its database. Returns the function that ends the watch. */
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
    // Each query to a shut database writes a stack trace to its log, on a disk without room for it.
    if (!isShut(error)) return;
    end();
    await onShut();
  }

  function end(): void {
    clearInterval(timer);
    void driver.close().catch(() => undefined);
  }
}
