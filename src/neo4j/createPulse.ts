import type { Driver } from 'neo4j-driver';
import { createDriver, type Neo4jAddress } from './createDriver.ts';

/** Checks whether a server is alive. */
export interface Pulse {
  /** Returns whether a query came back within so many milliseconds. Concurrent checks share one query. */
  readonly feel: (within: number) => Promise<boolean>;
  /** Notes that the server answered something: over a slow network, other answers arrive sooner. */
  readonly hear: () => void;
  readonly close: () => Promise<void>;
}

/** The part of the waiting time in which another answer counts as a sign of life. */
const LATELY = 0.4;

/**
 * Creates the check that distinguishes a slow statement from a server that has stopped answering (paused, swapped out,
 * unplugged), whose port stays open so that nothing ever fails. It uses a separate connection, because those of the
 * pool may all be waiting.
 */
export function createPulse(address: Neo4jAddress): Pulse {
  let driver: Driver | undefined;
  let asking: Promise<boolean> | undefined;
  let heard = -Infinity;
  return {
    async feel(within) {
      if (performance.now() - heard < within * LATELY) return true;
      return (asking ??= ask(within).finally(() => (asking = undefined)));
    },
    hear: () => void (heard = performance.now()),
    close: async () => driver?.close(),
  };

  async function ask(within: number): Promise<boolean> {
    driver ??= createDriver(address);
    const asked = driver;
    const session = asked.session({ database: address.database, defaultAccessMode: 'READ' });
    const { promise: late, resolve } = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => resolve(false), within);
    const answered = session.run('RETURN 1').then(
      () => true,
      () => false,
    );
    const isAlive = await Promise.race([answered, late]);
    clearTimeout(timer);
    void session.close().catch(() => undefined);
    if (!isAlive) {
      // A connection that timed out may stay dead after the server is back, so the next check uses a new one.
      driver = undefined;
      void asked.close().catch(() => undefined);
    }
    return isAlive;
  }
}
