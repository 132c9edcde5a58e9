import { UsageError } from '../errors/UsageError.ts';
import { isIsoDay } from '../model/isoDay.ts';
import type { GivenPublication } from '../model/pageReader.ts';

/** The options by which a person says what is known about the issue, the same wherever pages are read. */
export const PUBLICATION_OPTIONS = {
  publication: { type: 'string', help: 'The newspaper that printed the pages, e.g. 浙江日报.' },
  date: { type: 'string', help: 'The date of the issue, e.g. 2026-01-22. 去年 and 上半年 are counted from it.' },
} as const;

/** Parses the two options. Throws UsageError if the date is not a day of the calendar. */
export function parsePublication(values: Readonly<Record<string, unknown>>): GivenPublication {
  const [name, date] = [values['publication'], values['date']].map((value) =>
    value === undefined ? null : String(value).trim(),
  );
  if (name === '') throw new UsageError('--publication needs a name. E.g. `--publication 浙江日报`.');
  if (date != null && !isIsoDay(date))
    throw new UsageError(`--date ${date} is not a date. Write it as year-month-day, e.g. \`--date 2026-01-22\`.`);
  return { name: name ?? null, date: date ?? null };
}
