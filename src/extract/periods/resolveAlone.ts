import type { Anchor } from './anchor.ts';
import { findLast, type NamedTime, type NamedYear } from './namedTime.ts';
import { DAY, MONTH, MONTH_OR_DAY, QUARTER, UP_TO } from './periodForms.ts';
import { moveToYear, previousMonth, previousQuarter, printMonth } from './printPeriod.ts';
import { lastWeekday, shiftDay } from './aroundAnchor.ts';
import { DAY_WORDS, WEEKDAYS, YEAR_WORDS } from './timeWords.ts';

/** Resolves a word that means a time named before or the day of the article: 同期, 当月, 上季度, 昨日. */
export function resolveAlone(alone: string, time: NamedTime): string | null {
  const { anchor, found, named } = time;
  const dayWord = DAY_WORDS.get(alone);
  if (dayWord !== undefined) return shiftDay(anchor, dayWord);
  const weekday = /^[周星]/u.test(alone) ? WEEKDAYS.get(alone.slice(-1)) : undefined;
  if (weekday !== undefined) return lastWeekday(anchor, weekday);
  // 截至同日: the day up to which the text counted before.
  if (alone === '同日') {
    const until = found.findLast(
      ({ period, span }) =>
        period !== null && DAY.test(period) && UP_TO.test(time.text.slice(Math.max(0, span[0] - 3), span[0])),
    );
    return until?.period ?? findLast(time, DAY) ?? null;
  }
  if (alone.endsWith('同期')) {
    const last = findLast(time, /./u);
    // 同期，对欧盟进出口下降33%: the time that its own paragraph named, else the one that the text continues with.
    const start = time.text.lastIndexOf('\n', time.end);
    const told = found.filter(
      ({ role, period, span }) => role === 'time' && period !== null && !isOfMonth(time.text, span[1]),
    );
    const own = told.findLast(({ span }) => span[0] > start)?.period;
    return alone === '同期'
      ? (own ?? told.at(-1)?.period ?? last ?? null)
      : moveToYear(last, last === undefined ? undefined : yearOfWord(alone.slice(0, 2), anchor, named, last));
  }
  const month = found
    .slice(-12)
    // 9月上涨3.9%，涨幅与8月持平。当月…: not the month that was compared with.
    .findLast(({ period, role }) => role !== 'basis' && MONTH_OR_DAY.test(period ?? ''))
    ?.period?.slice(0, 7);
  // A page without a date of its own may say on which day someone spoke (2023年11月30日，…介绍，上一季度).
  const now = anchor?.month == null ? findLast(time, DAY)?.slice(0, 7) : printMonth(anchor.year, anchor.month);
  switch (alone) {
    case '当月':
      return month ?? null;
    case '本月':
      return now ?? null;
    case '上个月':
      return now === undefined ? null : previousMonth(now);
    case '上月': {
      // A report on August compares with July, in whatever month it is printed.
      const base = findLast(time, MONTH) ?? now;
      return base === undefined ? null : previousMonth(base);
    }
    case '当季':
      return findLast(time, QUARTER) ?? null;
    default: {
      // A report on the third quarter compares with the second, and means the third by 本季, in whatever month it is printed.
      const told = found
        .flatMap(({ period, role }) => (role === 'time' && period !== null && QUARTER.test(period) ? [period] : []))
        .sort()
        .at(-1);
      if (now === undefined) return told === undefined ? null : alone.startsWith('本') ? told : previousQuarter(told);
      const current = `${now.slice(0, 4)}-Q${Math.ceil(Number(now.slice(5)) / 3)}`;
      const isReport = told !== undefined && (told === current || told === previousQuarter(current));
      const quarter = isReport ? told : current;
      return alone.startsWith('本') ? quarter : previousQuarter(quarter);
    }
  }
}

/** 11月当月: about the month alone, in addition to the time that the text is about. */
function isOfMonth(text: string, end: number): boolean {
  return /^[当单]月/u.test(text.slice(end, end + 2)) || text.startsWith('当月', end - 2);
}

/** 去年同期 is a year before the time that the sentence is about. */
function yearOfWord(word: string, anchor: Anchor | null, named: NamedYear | undefined, last: string): number {
  const distance = YEAR_WORDS.get(word) ?? -1;
  const isOwn = word === '去年' && anchor !== null && anchor.year > Number(last.slice(0, 4)) && named === undefined;
  return (isOwn ? anchor.year : Number(last.slice(0, 4))) + distance;
}
