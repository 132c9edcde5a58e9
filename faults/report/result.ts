import type { Finding } from '../scenario.ts';

/** What one fault showed. */
export interface Result {
  readonly fault: string;
  /** When, as an ISO instant in UTC. */
  readonly at: string;
  /** Seconds that it took. */
  readonly seconds: number;
  readonly findings: ReadonlyArray<Finding>;
}
