import words from '../../seeds/lexicons/basisWords.json' with { type: 'json' };
import type { Period } from '../model/period.ts';

const YEAR_BEFORE = new RegExp(words.yearBefore, 'u');
const PERIOD_BEFORE = new RegExp(words.periodBefore, 'u');
const MONTH_END = new RegExp(words.monthEnd, 'u');

/**
 * Finds the basis of a change: `year-before`, `period-before`, or the page's own words. For a whole year without a
 * basis it is the year before. Null if unknown.
 */
export function findBasis(printed: string | null, period: Period | null): string | null {
  if (printed === null) return period?.kind === 'year' ? 'year-before' : null;
  const text = printed.normalize('NFKC').replace(/\s+/gu, '');
  if (YEAR_BEFORE.test(text)) return 'year-before';
  if (PERIOD_BEFORE.test(text)) return 'period-before';
  const month = Number(MONTH_END.exec(text)?.[1] ?? 0);
  // 较10月末 of a November figure is the month before.
  if (period !== null && month > 0 && (month % 12) + 1 === Number(period.end.slice(5, 7))) return 'period-before';
  return text;
}
