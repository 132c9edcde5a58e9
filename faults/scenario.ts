import type { Ground } from './ground/createGround.ts';

/** `whole`: `npm run faults`, all of it; `short`: the part of it that `npm test` has time for. */
export type Size = 'whole' | 'short';

/** One expectation under a fault, and what was observed. */
export interface Finding {
  /** As a sentence: `every request is answered within 8 s`. */
  readonly must: string;
  /** What was observed, with measured times. */
  readonly seen: string;
  readonly isMet: boolean;
  /** True if a slow machine or a short run alone may miss it: measured here, and not asserted by `npm test`. */
  readonly isTimed?: boolean;
}

/** A fault, and the way to bring it about on real processes. */
export interface Scenario {
  readonly name: string;
  /** What breaks, for the table: `Neo4j killed (-9) in the middle of a load`. */
  readonly fault: string;
  /** Runs that it belongs to. */
  readonly sizes: ReadonlyArray<Size>;
  /** Causes the fault, observes, and repairs it. Throws only if the ground itself fails. */
  readonly run: (ground: Ground, size: Size) => Promise<ReadonlyArray<Finding>>;
}
