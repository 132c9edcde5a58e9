import type { Finding } from '../faults/scenario.ts';

/** A tool from another project that judges this one, and what it must find. */
export interface Suite {
  readonly name: string;
  /** What judges what, for the report. */
  readonly what: string;
  /** Runs it, and runs it again on something broken, so that passing means something. */
  readonly run: () => Promise<readonly Finding[]>;
}
