import type { Driver } from 'neo4j-driver';
import { createDriver, type Neo4jAddress } from './createDriver.ts';

/** Asks a server whether it still lives. */
export interface Pulse {
  /** Returns whether a query came back within so many milliseconds. Those who ask at the same time share one query. */
  readonly feel: (within: number) => Promise<boolean>;
  /** Notes that the server answered something: over a slow wire the others' answers are the sooner sign. */
  readonly hear: () => void;
  readonly close: () => Promise<void>;
}

/** Part of the time for a sign of life in which another's answer counts as one. */
const LATELY = 0.4;

/**
 * Creates the way to tell a slow statement from a server that has fallen silent (paused, swapped out, unplugged): its port
 * stays open, and nothing ever fails. On a connection of its own, since those of the pool may all be waiting themselves.
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
      // A connection that was silent once may stay so after the server is back: the next question takes a new one.
      driver = undefined;
      void asked.close().catch(() => undefined);
    }
    return isAlive;
  }
}
