import { KnowledgeGraphError } from './KnowledgeGraphError.ts';

/** A period string that is not one. Guessing another would put a figure into a series where it does not belong. */
export class PeriodError extends KnowledgeGraphError {
  override readonly name = 'PeriodError';
  readonly code = 'PERIOD';
  readonly met: string;

  constructor(met: string, why: string) {
    super(
      `Period "${met}" ${why}. Write a year (2024), month (2023-11), quarter (2023-Q1), half (2023-H1), ` +
        'day (2023-12-31) or two of the same kind (2023-01/2023-11).',
    );
    this.met = met;
  }
}
