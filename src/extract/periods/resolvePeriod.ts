import { toIsoDay } from '../../model/isoDay.ts';
import { parseNumeral } from '../../util/parseNumeral.ts';
import { resolveAhead, resolveAway, resolveHalf, resolveSince, resolveUpTo } from './aroundAnchor.ts';
import type { Anchor } from './anchor.ts';
import { findYear } from './findYear.ts';
import { findLast, type NamedTime } from './namedTime.ts';
import { DAY, DAYS, MONTH_OR_DAY } from './periodForms.ts';
import { moveToYear, printMonth, printMonths } from './printPeriod.ts';
import { resolveAlone } from './resolveAlone.ts';
import { resolveDays } from './resolveDays.ts';
import { resolveHoliday, resolveNewYear } from './resolveHoliday.ts';
import { resolveUnder } from './resolveUnder.ts';
import { FORWARD_WORDS, PLANS } from './timeWords.ts';

/**
 * Resolves a named time to a period.
 *
 * @returns null if the time cannot be known, undefined if the words name no time.
 */
export function resolvePeriod(time: NamedTime): string | null | undefined {
  const { surface, groups, year, anchor, named } = time;
  if (groups['days'] !== undefined)
    return resolveDays(surface, {
      year: year ?? named?.year,
      anchor,
      month: findLast(time, MONTH_OR_DAY)?.slice(5, 7),
      isAhead: isPlanned(time) || AHEAD.test(time.text.slice(0, time.end - surface.length).slice(-2)),
    });
  if (groups['monthsUpTo'] !== undefined) return resolveMonthsUpTo(groups);
  if (groups['monthsAcross'] !== undefined) {
    const [from, to] = [findYear(groups['acrossFrom'], anchor, named), findYear(groups['acrossTo'], anchor, named)];
    const [, first, last] = /年(\d{1,2}).*年(\d{1,2}) ?月/u.exec(surface) ?? [];
    return from === undefined || to === undefined || from > to
      ? null
      : `${printMonth(from, Number(first))}/${printMonth(to, Number(last))}`;
  }
  if (groups['years'] !== undefined)
    return (groups['yearsFrom'] ?? '') < (groups['yearsTo'] ?? '')
      ? `${groups['yearsFrom']}/${groups['yearsTo']}`
      : null;
  if (groups['plan'] !== undefined) return resolvePlan(surface, PLANS.get(groups['planName'] ?? '') ?? [], anchor);
  if (groups['holiday'] !== undefined)
    return resolveHoliday(groups['feast'] ?? '', findYear(groups['holidayYear'], anchor, named), anchor);
  // 今年国庆，…: the days off of a year that is said.
  if (groups['dayOff'] !== undefined)
    return resolveHoliday(groups['dayOff'], findYear(groups['dayOffYear'], anchor, named), anchor);
  if (groups['holidayAgain'] !== undefined) return findLast(time, DAYS) ?? null;
  if (groups['newYear'] !== undefined)
    return resolveNewYear(groups['newYearDay'] ?? '', findYear(groups['newYearYear'], anchor, named) ?? anchor?.year);
  if (groups['ago'] !== undefined) return resolveAgo(time);
  if (groups['yearsPast'] !== undefined) return resolveYearsPast(time);
  if (groups['ahead'] !== undefined) return resolveAhead(anchor, groups['aheadYears']);
  if (groups['upToDay'] !== undefined) return resolveUpTo(groups['upToDay'], anchor);
  if (groups['dayAlone'] !== undefined) return resolveDayAlone(time);
  if (groups['half'] !== undefined)
    return resolveHalf(findYear(groups['halfYear'], anchor, named), groups['halfMonth'], anchor);
  if (groups['firstDay'] !== undefined) return findLast(time, DAYS)?.slice(0, 10) ?? null;
  const under = groups['underYear'] ?? groups['underAlone'];
  if (under !== undefined)
    return resolveUnder(
      under.replaceAll(' ', ''),
      year,
      named?.year,
      anchor,
      /^年[底末]$/u.test(under) ? isGoal(time) : isPlanned(time),
    );
  if (groups['sameAlone'] !== undefined) return resolveAlone(groups['sameAlone'], time);
  if (groups['tail'] === '同期')
    return moveToYear(findLast(time, /./u), year) ?? (year === undefined ? null : String(year));
  if (/以来/u.test(surface)) return resolveSince(year, anchor);
  return year === undefined ? null : String(year);
}

const AHEAD = /将[于从在]?$/u;

/** 力争到年底, 年底前再改造: the end of the year that the text looks forward to. */
function isGoal({ text, end, surface, anchor, named }: NamedTime): boolean {
  const start = end - surface.length;
  // 2024年…。到年末，资产总额…, printed in 2025: the end of the year that was reported on.
  const isPast = named !== undefined && anchor !== null && named.year < anchor.year;
  if (
    isPast &&
    !LOOKS_AHEAD.test(text.slice(Math.max(0, start - 10), start)) &&
    !LOOKS_AHEAD.test(restOfSentence(text, end)) &&
    text.charAt(end) !== '前'
  )
    return false;
  return (
    /(?:(?<!截)[到至]|力争|争取|预计|计划|打算|将|拟|于|有望|确保)[^，。；]{0,6}$/u.test(
      text.slice(Math.max(0, start - 10), start),
    ) || /^(?:前|将|的目标|有望|可|力争)/u.test(text.slice(end, end + 4))
  );
}

const LOOKS_AHEAD = new RegExp(FORWARD_WORDS.join('|'), 'u');

function restOfSentence(text: string, from: number): string {
  return /^[^。；\n]{0,60}/u.exec(text.slice(from, from + 60))?.[0] ?? '';
}

/** 预计10月上市, 11月底前装完: a time that the text looks forward to. */
function isPlanned({ text, end, surface }: NamedTime): boolean {
  const start = end - surface.length;
  return (
    /(?:力争|争取|预计|计划|打算|拟|有望|确保)[^，。；]{0,6}$/u.test(text.slice(Math.max(0, start - 10), start)) ||
    /^前(?!后|期|夕|[一二三四\d])/u.test(text.slice(end, end + 2))
  );
}

/** 5日: of the month that the paragraph named with a day before, else the last such day up to that of the article. */
function resolveDayAlone(time: NamedTime): string | null {
  const start = time.text.lastIndexOf('\n', time.end - time.surface.length);
  const before = time.found.findLast(
    ({ period, role, span }) => role === 'time' && span[0] > start && period !== null && DAY.test(period),
  );
  if (before?.period == null) return resolveUpTo(time.surface, time.anchor);
  const [year = 0, month = 0] = before.period.split('-').map(Number);
  return toIsoDay(year, month, Number.parseInt(time.surface, 10));
}

/** 截至2020年9月30日止三个月 is the third quarter; a year that ends in June has no other form than its months. */
function resolveMonthsUpTo({ upToYear, upToMonth, upToLength = '' }: NamedTime['groups']): string | null {
  const [year, last] = [Number(upToYear), Number(upToMonth)];
  const length = parseNumeral(/^(.+)个月$/u.exec(upToLength)?.[1] ?? '')?.toNumber() ?? 12;
  if (last < 1 || last > 12) return null;
  const first = last - length + 1;
  return first > 0 ? printMonths(year, first, last) : `${printMonth(year - 1, first + 12)}/${printMonth(year, last)}`;
}

/** 五年来 after “十四五”: the years of the plan, where they are as many. */
function resolveYearsPast({ groups, found }: NamedTime): string | null {
  const years = parseNumeral(groups['pastYears'] ?? '')?.toNumber();
  const spans = found.flatMap(({ period }) => (period !== null && /^\d{4}\/\d{4}$/u.test(period) ? [period] : []));
  return spans.findLast((span) => Number(span.slice(5)) - Number(span.slice(0, 4)) + 1 === years) ?? null;
}

function resolvePlan(surface: string, [first = '', last = '']: readonly string[], anchor: Anchor | null): string {
  if (surface.endsWith('末')) return last;
  return surface.endsWith('以来') && anchor !== null && anchor.year >= Number(first) && anchor.year < Number(last)
    ? `${first}/${anchor.year}`
    : `${first}/${last}`;
}

/** 二季度成本升至21.3美元，一年前为17.9美元: a year before the quarter or the month that the sentence is about. */
function resolveAgo({ anchor, groups, text, end, found }: NamedTime): string | null {
  const isTold = groups['agoYears'] === '一' && IS_TOLD.test(text.slice(end, end + 4));
  const last = isTold
    ? found
        .slice(-MOST_BEFORE)
        .findLast(({ role, period }) => role === 'time' && period !== null && QUARTER_OR_MONTH.test(period))
    : undefined;
  return last?.period != null && !/[。\n]/u.test(text.slice(last.span[0], end))
    ? moveToYear(last.period, Number(last.period.slice(0, 4)) - 1)
    : resolveAway(anchor, -1, groups['agoYears']);
}

/** Times before it among which the one that is meant is looked for, as elsewhere. */
const MOST_BEFORE = 12;
const IS_TOLD = /^，?[则还仅]?[为是]/u;
const QUARTER_OR_MONTH = /^\d{4}-(?:Q\d|\d{2})$/u;
