import { lastWeekday } from '../../../periods/aroundAnchor.ts';
import { DAY, UP_TO } from '../../../periods/periodForms.ts';
import type { PeriodMention } from '../../../periods/periodMention.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import type { Discourse } from '../../discourse.ts';
import type { Frame } from '../../frames/frame.ts';
import { anyOf } from '../../words.ts';

const MARKET = new RegExp(`^(?:人民币.*|对.*|.*的)?${anyOf('marketMeasures')}$`, 'u');
const SINCE_YEAR = new RegExp(`${anyOf('sinceNewYear')}[^。；]{0,24}$`, 'u');
const THIS_WEEK = new RegExp(`${anyOf('thisWeek')}[^，。；]{0,6}$`, 'u');

/** Tells whether a figure is what markets report for a day: a price, an index, an exchange rate. */
export function isOfMarket({ naming }: Frame): boolean {
  return MARKET.test(naming?.indicator ?? '');
}

/** Finds the trading day that a figure is of: the last one that its paragraph names, else the latest of the article. */
export function findClosingDay(frame: Frame, { paragraph }: Discourse): string | undefined {
  const { text, periods, article } = frame.annotation;
  const days = sliceBetween(periods, 0, frame.figure.span[0]).filter(
    ({ period, role, span }) =>
      period !== null && role !== 'basis' && DAY.test(period) && !/[底末]$/u.test(text.slice(...span)),
  );
  // 截至10月21日，融资余额…: the day of that balance only.
  const isClose = ({ span }: PeriodMention): boolean =>
    !UP_TO.test(text.slice(span[0] - 3, span[0])) || /^收盘/u.test(text.slice(span[1], span[1] + 2));
  // 9月18日，央行决定…⏎数据公布后，英镑…: the day of what another paragraph told is not today.
  const day =
    days.findLast((each) => each.span[0] >= paragraph.start && isClose(each)) ??
    days
      .filter(isClose)
      .toSorted((a, b) => (a.period ?? '').localeCompare(b.period ?? ''))
      .at(-1) ??
    days.at(-1);
  return day?.period ?? paragraph.period ?? (isOfMarket(frame) ? (article.fact.date ?? undefined) : undefined);
}

/** Gives the first day of the year or week from which a market move is counted. */
export function startOf(before: string, end: string): string | undefined {
  if (SINCE_YEAR.test(before)) return `${end.slice(0, 4)}-01-01`;
  if (!THIS_WEEK.test(before)) return undefined;
  const [year = 0, month = 0, day = 0] = end.split('-').map(Number);
  return lastWeekday({ year, month, day }, MONDAY) ?? undefined;
}

const MONDAY = 1;
