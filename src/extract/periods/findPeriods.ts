import { isStoryBegin } from '../../model/listYears.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';
import type { Anchor } from './anchor.ts';
import { findRole } from './findRole.ts';
import { findYear } from './findYear.ts';
import type { NamedYear } from './namedTime.ts';
import { DAY, MONTH } from './periodForms.ts';
import type { PeriodMention } from './periodMention.ts';
import { PERIOD_PATTERN } from './periodPattern.ts';
import { printMonth } from './printPeriod.ts';
import { resolvePeriod } from './resolvePeriod.ts';
import { FORWARD_WORDS } from './timeWords.ts';

const LONGEST_ORIGIN = 10;
/** 创立于1968年: how long something has been there. What is told next of something younger may be its first year. */
const FOUNDED = /(?:[创成设建]立|创办|创建|[始创]?建|诞生|发源)于$/u;
const LONG_AGO = 10;
const COMPARED_REACH = 16;

/** A year named further back than this is not what 三季度 continues from. */
const REACH = 1_500;

/**
 * Finds every time a text names and resolves it: with its own year, else the year last named, else the anchor. A month or
 * quarter that the anchor has not reached yet belongs to the year before. What cannot be known is null. `reviewed` is the year
 * that a text is about as a whole (2022).
 */
export function findPeriods(text: string, anchor: Anchor | null, reviewed?: string): PeriodMention[] {
  const found: PeriodMention[] = [];
  let named: NamedYear | undefined = reviewed === undefined ? undefined : { year: Number(reviewed), end: 0 };
  let beside: { readonly named: NamedYear | undefined; readonly end: number } | undefined;
  for (const match of text.matchAll(PERIOD_PATTERN)) {
    const { 0: surface, index, groups = {} } = match;
    if (beside !== undefined && index > beside.end) {
      ({ named } = beside);
      beside = undefined;
    }
    const span = [index, index + surface.length] as const;
    if (/[\d.第近上]/u.test(text.charAt(index - 1)) && /^\d|^[一-十]/u.test(surface)) continue;
    const near =
      named !== undefined && index - named.end < REACH && goesOn(text.slice(named.end, index), named.year, anchor)
        ? named
        : undefined;
    // 2020年将回升至1.7%。全年增速…: a future year is not the one that 全年 means in another sentence.
    const isAhead = named !== undefined && anchor !== null && named.year > anchor.year && near === undefined;
    const year = isYearAhead(text, surface, span, anchor, named)
      ? anchor?.year
      : findYear(
          groups['yearBefore'] ?? groups['yearAlone'] ?? groups['daysYear'],
          anchor,
          isAhead ? undefined : named,
        );
    const resolved = resolvePeriod({ text, end: span[1], surface, groups, year, anchor, named: near, found });
    if (resolved === undefined) continue;
    const since = sinceMonth(text, span[1], resolved, anchor);
    const period = since ?? resolved;
    const role = since === undefined ? roleOf(text, surface, span, found.at(-1)) : 'time';
    const begun = found.at(-1);
    if (begun !== undefined && period !== null && isSpan(text, begun, span[0], period)) {
      found.splice(-1, 1, { span: [begun.span[0], span[1]], period: `${begun.period}/${period}`, role: 'time' });
      continue;
    }
    found.push({ span, period, role });
    // 由上年的22.4调整为…: the year at which something started is not the one that the text continues with.
    const isLeft = /[由从]$/u.test(text.slice(Math.max(0, index - 1), index));
    // 为1990年以来最高；三季度…: how far back a record goes is not the year that the text continues with.
    const isRecord = surface.endsWith('以来') && year !== undefined && anchor !== null && year < anchor.year;
    // 2021年4月开的: how a story began is not the year that it continues in.
    const isStory =
      isStoryBegin(text.slice(span[1], span[1] + LONGEST_ORIGIN)) ||
      (FOUNDED.test(text.slice(Math.max(0, index - LONGEST_ORIGIN), index)) &&
        year !== undefined &&
        anchor !== null &&
        anchor.year - year >= LONG_AGO);
    // 较上次考察（2019年，82头）: the year of what is compared with applies inside its bracket.
    const isCompared = /[较比][^，。；（）]{0,12}（$/u.test(text.slice(Math.max(0, index - COMPARED_REACH), index));
    // 一季度增长3.2%，去年全年为下降0.7%。3月当月…: an earlier year's figure beside it holds for its own sentence.
    const isBeside =
      /^[去上]年全年$/u.test(surface) &&
      /[，（]/u.test(text.charAt(index - 1)) &&
      /^[为则]/u.test(text.slice(span[1], span[1] + 1));
    const stop = isBeside ? text.slice(span[1], span[1] + REACH).indexOf('。') : -1;
    if (stop >= 0) beside = { named, end: span[1] + stop };
    const isOwn = role === 'time' && !isLeft && !isRecord && !isStory && !isCompared;
    // 今年“五一”假期（5月1日至5日）: the year of a holiday holds for its days.
    const ownYear =
      year ?? findYear(groups['holidayYear'] ?? groups['newYearYear'] ?? groups['halfYear'], anchor, named);
    if (ownYear !== undefined && isOwn) named = { year: ownYear, end: span[1] };
  }
  return found;
}

const SINCE = /^[^，。；\d]{0,4}以来/u;

/** 9月以来, 9月试车以来: from that month to the month of the text. */
function sinceMonth(text: string, end: number, period: string | null, anchor: Anchor | null): string | undefined {
  if (period === null || anchor?.month == null || !MONTH.test(period)) return undefined;
  const last = printMonth(anchor.year, anchor.month);
  if (period > last || !SINCE.test(text.slice(end, end + 7))) return undefined;
  return period === last ? period : `${period}/${last}`;
}

const FORWARD = `(?:${joinAlternatives(FORWARD_WORDS)})`;
const AHEAD_BEFORE = new RegExp(`${FORWARD}[^，。；]{0,4}$`, 'u');
const AHEAD_AFTER = new RegExp(`^[^，。；]{0,12}${FORWARD}`, 'u');
const REACH_AHEAD = 16;

/**
 * 2018年…。下半年将强化征管，力争全年收入增长6%: the year that a text looks forward to is its own, whatever year it
 * named before. In January 预计全年 may still be the year before.
 */
function isYearAhead(
  text: string,
  surface: string,
  [start, end]: readonly [number, number],
  anchor: Anchor | null,
  named: NamedYear | undefined,
): boolean {
  if (surface !== '全年' || anchor?.month == null || anchor.month === 1) return false;
  if (named !== undefined && named.year >= anchor.year) return false;
  return (
    AHEAD_BEFORE.test(text.slice(Math.max(0, start - REACH_AHEAD), start)) ||
    AHEAD_AFTER.test(text.slice(end, end + REACH_AHEAD))
  );
}

const BEGUN = /^[^，。；\d截]{2,8}(?:，到|[至到])$/u;

/** 自2021年12月3日开通运营至今年7月31日: from the day on which something began to another one. */
function isSpan(text: string, begun: PeriodMention, at: number, end: string): boolean {
  if (begun.period === null || begun.role === 'basis' || !DAY.test(begun.period) || !DAY.test(end)) return false;
  return begun.period < end && BEGUN.test(text.slice(begun.span[1], at));
}

/** 明年将放缓至2.1%；土耳其9月通胀率…: a future year applies to its own part of the sentence. */
function goesOn(between: string, year: number, anchor: Anchor | null): boolean {
  return !between.includes('\n') && !(anchor !== null && year > anchor.year && /[；。]/u.test(between));
}

/** 比上半年、前三季度分别加快…: a time listed together with one that is compared with is also compared with. */
function roleOf(
  text: string,
  surface: string,
  span: readonly [number, number],
  last: PeriodMention | undefined,
): PeriodMention['role'] {
  const role = findRole(text, surface, span);
  return role === 'time' && last?.role === 'basis' && /^[、和与及]$/u.test(text.slice(last.span[1], span[0]))
    ? 'basis'
    : role;
}
