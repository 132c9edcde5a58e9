import { setTimeout as sleep } from 'node:timers/promises';
import { createDriver, type Neo4jAddress } from '../createDriver.ts';

const LOOK_EVERY = 100;

/**
 * Waits until a server answers a query, or until `hasEnded` returns true. Returns whether it is ready.
 * An open port says little: Neo4j listens before its database is available, and with a full disk the database never is.
 */
export async function waitUntilReady(
  address: Neo4jAddress,
  hasEnded: () => boolean | Promise<boolean>,
): Promise<boolean> {
  await using driver = createDriver(address, { poolSize: 1 });
  while (!(await hasEnded())) {
    const session = driver.session({ database: address.database });
    const error: unknown = await session.run('RETURN 1').then(
      () => undefined,
      (reason: unknown) => reason,
    );
    await session.close();
    if (error === undefined) return true;
    // Retrying with a refused password would lock out the right one.
    if (isRefusal(error)) throw error;
    await sleep(LOOK_EVERY);
  }
  return false;
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Neo.ClientError.Security.');
}
