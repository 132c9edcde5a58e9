import type { Finding } from '../scenario.ts';

/** The results of one fault. */
export interface Result {
  readonly fault: string;
  /** When, as an ISO instant in UTC. */
  readonly at: string;
  /** Seconds that it took. */
  readonly seconds: number;
  readonly findings: ReadonlyArray<Finding>;
}
