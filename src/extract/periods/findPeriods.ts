import type { Anchor } from './anchor.ts';
import type { PeriodMention } from './periodMention.ts';
import { resolveUnder } from './resolveUnder.ts';

const WRITTEN = '(?:19|20)\\d{2}年';
const YEAR = `(?:${WRITTEN}|(?:今年|去年|前年|明年|当年|同年|本年|上年)(?!度|期|不变价|价格)(?:以来)?)`;
const NUMBER = '(?:[一二两三四五六七八九十]{1,3}|\\d{1,2})';
const UNDER = [
  `(?:前|头|首)${NUMBER}(?:个)?月份?`,
  `前(?:三|两|二|3|2)(?:个)?季度`,
  `${NUMBER}月?份?[—–~～至到-]${NUMBER}月份?`,
  `(?:上|下)半年`,
  `第?[一二三四1-4]季度末?|首季度?|上半年末`,
  `${NUMBER}月(?:份)?(?:\\d{1,2}日|[底末])?(?!球|亮|饼|光)`,
  `年[底末](?!端|尾)`,
].join('|');
const ALONE = '当月|本月|上月|当季|(?<!历史)同期';
const PERIOD = new RegExp(
  `(${YEAR})(?:同期|全年，?|，)?(${UNDER}|[底末](?!端|尾))|(${UNDER})|(${YEAR}|全年)(?:同期|全年|度)?|(${ALONE})`,
  'gu',
);

/**
 * Finds every time a text names and resolves it: with its own year, else the year last named, else the anchor. A month or
 * quarter that the anchor has not reached yet belongs to the year before.
 */
export function findPeriods(text: string, anchor: Anchor | null): PeriodMention[] {
  const found: PeriodMention[] = [];
  let named: NamedYear | undefined;
  for (const { 0: surface, 1: yearBefore, 2: underYear, 3: underAlone, 4: yearAlone, 5: alone, index } of text.matchAll(
    PERIOD,
  )) {
    const span = [index, index + surface.length] as const;
    const under = underYear ?? underAlone;
    if (/[\d.第近上]/u.test(text.charAt(index - 1)) && /^\d|^[一-十]/u.test(surface)) continue;
    const role = roleOf(text, surface, span[0], span[1]);
    const year = readYear(yearBefore ?? yearAlone, anchor, named);
    const isNear = named !== undefined && index - named.end < REACH && !text.slice(named.end, index).includes('\n');
    const period = resolvePeriod({
      surface,
      under,
      yearAlone,
      alone,
      year,
      anchor,
      named: isNear ? named : undefined,
      found,
    });
    if (period === undefined) continue;
    found.push({ span, period, role });
    if (year !== undefined && role !== 'basis' && role !== 'start' && role !== 'goal') named = { year, end: span[1] };
  }
  return found;
}

/** A year named further back than this is not what 三季度 goes on from. */
const REACH = 1_500;

interface NamedYear {
  readonly year: number;
  readonly end: number;
}

interface Pieces {
  readonly surface: string;
  readonly under: string | undefined;
  readonly yearAlone: string | undefined;
  readonly alone: string | undefined;
  readonly year: number | undefined;
  readonly anchor: Anchor | null;
  readonly named: NamedYear | undefined;
  readonly found: readonly PeriodMention[];
}

function resolvePeriod({
  surface,
  under,
  yearAlone,
  alone,
  year,
  anchor,
  named,
  found,
}: Pieces): string | null | undefined {
  if (under !== undefined) return resolveUnder(under, year, named?.year, anchor);
  if (yearAlone !== undefined) {
    if (/以来/u.test(surface)) return resolveSince(year, anchor);
    return year === undefined ? null : String(year);
  }
  const last = found.slice(-12).findLast(({ role, period }) => role === 'time' && period !== null)?.period;
  switch (alone) {
    case '同期':
      return last ?? null;
    case '当月':
      return (
        found
          .slice(-12)
          .findLast(({ period }) => /^\d{4}-\d{2}$/u.test(period?.slice(0, 7) ?? ''))
          ?.period?.slice(0, 7) ?? null
      );
    case '当季':
      return found.slice(-12).findLast(({ period }) => /^\d{4}-Q\d$/u.test(period ?? ''))?.period ?? null;
    case '本月':
      return anchor?.month == null ? null : month(anchor.year, anchor.month);
    case '上月':
      if (anchor?.month == null) return null;
      return anchor.month === 1 ? month(anchor.year - 1, 12) : month(anchor.year, anchor.month - 1);
    default:
      return undefined;
  }
}

/** 今年以来 runs to the month of the article. */
function resolveSince(year: number | undefined, anchor: Anchor | null): string | null {
  if (year === undefined || anchor?.month == null) return year === undefined ? null : String(year);
  if (year === anchor.year)
    return anchor.month === 1 ? month(year, 1) : `${month(year, 1)}/${month(year, anchor.month)}`;
  return year < anchor.year ? `${month(year, 1)}/${month(anchor.year, anchor.month)}` : null;
}

function month(year: number, number: number): string {
  return `${year}-${String(number).padStart(2, '0')}`;
}

function readYear(
  surface: string | undefined,
  anchor: Anchor | null,
  named: NamedYear | undefined,
): number | undefined {
  if (surface === undefined) return undefined;
  const written = /\d{4}/u.exec(surface);
  if (written !== null) return Number(written[0]);
  if (/^(?:当年|同年)/u.test(surface)) return named?.year;
  if (surface.startsWith('全年'))
    return (
      named?.year ??
      (anchor === null ? undefined : anchor.month !== null && anchor.month <= 3 ? anchor.year - 1 : anchor.year)
    );
  if (anchor === null) return undefined;
  const away: Readonly<Record<string, number>> = { 今: 0, 本: 0, 年: 0, 去: -1, 上: -1, 前: -2, 明: 1 };
  return anchor.year + (away[surface.charAt(0)] ?? 0);
}

function roleOf(text: string, surface: string, start: number, end: number): PeriodMention['role'] {
  const before = text.slice(Math.max(0, start - 3), start);
  const after = text.slice(end, end + 10);
  if (surface.includes('同期') && surface !== '同期') return 'basis';
  // 与上年同月持平, 同上月相比: what stands behind 与 is compared with.
  if (/[与和同跟]$/u.test(before) && /^[^，。；]{0,8}?(?:持平|相当|一致|相比|基本一样)/u.test(after)) return 'basis';
  if (/[较比]$|(?:相比|高于|低于|超过|超|同于|好于|快于)$/u.test(before) || /^(?:同[期月日]|同季|相比)/u.test(after))
    return 'basis';
  if (
    /自$/u.test(before) ||
    (before.endsWith('从') && !after.startsWith('的')) ||
    /^(?:以来|起|以前|之前|开始)/u.test(after)
  )
    return 'start';
  // 恢复到2017年末的84%: the time compared with.
  if (/恢复[到至]$/u.test(before)) return 'basis';
  if (/[到至]$/u.test(before) && !/截[到至]$/u.test(before)) return 'goal';
  return 'time';
}
