import type { Finding } from '../scenario.ts';

/** What one fault showed. */
export interface Result {
  readonly name: string;
  readonly fault: string;
  /** Seconds that it took. */
  readonly seconds: number;
  readonly findings: ReadonlyArray<Finding>;
}
