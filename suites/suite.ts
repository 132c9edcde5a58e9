import type { Finding } from '../faults/scenario.ts';

/** A tool of others that judges the project, and what it must find. */
export interface Suite {
  readonly name: string;
  /** What judges what, for the report. */
  readonly what: string;
  /** Runs it, and the same on something broken: green must mean something. */
  readonly run: () => Promise<readonly Finding[]>;
}
