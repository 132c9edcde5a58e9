/**
 * A problem with one record that a person should act on: an `error` keeps the facts out of the graph, a `warning`
 * does not.
 */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** The file the record is in, e.g. `004_bc7f55cb36690645.json`. */
  readonly file: string;
  /** Which record, e.g. `statistics s14` or `people 张皓`; null if the file as a whole is meant. */
  readonly record: string | null;
  /** Which field of it, e.g. `quote` or `roles[0].organization`. */
  readonly field: string | null;
  /** What was found, and what to do about it. */
  readonly message: string;
}

/** Prints an issue on one line: `error: a.json: statistics s14, quote: …`. */
export function printIssue({ severity, file, record, field, message }: Issue): string {
  const place = [record, field].filter((part) => part !== null).join(', ');
  return `${severity}: ${file}: ${place === '' ? '' : `${place}: `}${message}`;
}
