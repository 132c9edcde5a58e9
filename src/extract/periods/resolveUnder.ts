import { parseNumeral } from '../../util/parseNumeral.ts';
import type { Anchor } from './anchor.ts';

/**
 * Resolves a part of a year: 前11个月, 1—5月, 上半年, 三季度, 11月末, 12月5日, 年底.
 *
 * @param year the year written with it; @param named the year named before it in the paragraph;
 * @param isAhead the text looks forward to it (到年底), so that it is not the end of the year before.
 * @returns null if no year is known, undefined if the surface is not a period.
 */
export function resolveUnder(
  surface: string,
  year: number | undefined,
  named: number | undefined,
  anchor: Anchor | null,
  isAhead = false,
): string | null | undefined {
  const part = parsePart(surface);
  if (part === undefined) return undefined;
  const known =
    year ??
    ((isAhead && part.form === 'end') || isRecent(part, anchor) ? anchor?.year : undefined) ??
    named ??
    guessYear(part, anchor, isAhead);
  return known === undefined ? null : printPart(part, known);
}

/** 预计2025年净利润…。截至1月22日, in a text of 23 January 2026: a day of the last weeks is not in the year named before. */
function isRecent({ first, day }: Part, anchor: Anchor | null): boolean {
  if (day === null || anchor?.month == null || anchor.day === null) return false;
  const days = 31 * (anchor.month - first) + anchor.day - day;
  return days >= 0 && days <= RECENT_DAYS;
}

const RECENT_DAYS = 31;

/** If it is this many months ahead, a text seldom means the year before without saying so. */
const MONTHS_AHEAD = 1;

interface Part {
  readonly first: number;
  readonly last: number;
  readonly form: 'months' | 'month' | 'quarter' | 'half' | 'day' | 'end' | 'third';
  readonly day: number | null;
}

function parsePart(surface: string): Part | undefined {
  const numbers = Array.from(
    surface.matchAll(/\d{1,2}|[一二三四五六七八九十两]{1,3}/gu),
    ([text]) => parseNumeral(text)?.toNumber() ?? 0,
  );
  const [first = 0, second = 0] = numbers;
  if (surface.startsWith('最后一')) return surface.endsWith('季度') ? part('quarter', 10, 12) : part('month', 12, 12);
  if (/^(?:第一个?|首个?)(?:月|季度)$/u.test(surface))
    return /月$/u.test(surface) ? part('month', 1, 1) : part('quarter', 1, 3);
  if (surface === '下半年末') return part('end', 12, 12);
  if (surface === '上半年末') return part('end', 6, 6);
  if (surface.endsWith('季度末')) return first >= 1 && first <= 4 ? part('end', 3 * first, 3 * first) : undefined;
  if (surface === '半年度') return part('half', 1, 6);
  if (surface.endsWith('半年')) return surface.startsWith('上') ? part('half', 1, 6) : part('half', 7, 12);
  if (/^(?:前|头|首)./u.test(surface) && /月/u.test(surface))
    return first >= 1 && first <= 12 ? part(first === 1 ? 'month' : 'months', 1, first) : undefined;
  if (surface.startsWith('前')) return part('months', 1, 3 * first);
  if (/季/u.test(surface)) {
    const quarter = surface.startsWith('首') ? 1 : first;
    return quarter >= 1 && quarter <= 4 ? part('quarter', 3 * quarter - 2, 3 * quarter) : undefined;
  }
  if (/[—–~～至到-]/u.test(surface))
    return first >= 1 && second > first && second <= 12 ? part('months', first, second) : undefined;
  if (/月/u.test(surface)) {
    if (first < 1 || first > 12) return undefined;
    if (surface.endsWith('日'))
      return second >= 1 && second <= 31 ? { ...part('day', first, first), day: second } : undefined;
    const third = ['上旬', '中旬', '下旬'].indexOf(surface.slice(-2));
    if (third >= 0) return { ...part('third', first, first), day: 10 * third + 1 };
    return part(/[底末]$/u.test(surface) ? 'end' : 'month', first, first);
  }
  return surface.endsWith('初') ? part('month', 1, 1) : part('end', 12, 12);
}

function part(form: Part['form'], first: number, last: number): Part {
  return { form, first, last, day: null };
}

/**
 * Takes the anchor's year, or the one before if the part has not begun in the anchor's month, unless it begins within the
 * next weeks (11月上旬, in October) or the text looks forward to it.
 */
function guessYear({ first, last }: Part, anchor: Anchor | null, isAhead: boolean): number | undefined {
  if (anchor === null) return undefined;
  const isReached = isAhead || anchor.month === null || last <= anchor.month || first <= anchor.month + MONTHS_AHEAD;
  return isReached ? anchor.year : anchor.year - 1;
}

function printPart({ form, first, last, day }: Part, year: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  switch (form) {
    case 'half':
      return `${year}-H${first === 1 ? 1 : 2}`;
    case 'quarter':
      return `${year}-Q${last / 3}`;
    case 'months':
      if (first === 1 && last === 12) return String(year);
      return `${year}-${two(first)}/${year}-${two(last)}`;
    case 'month':
      return `${year}-${two(first)}`;
    case 'day':
      return `${year}-${two(first)}-${two(day ?? 1)}`;
    case 'third': {
      const begin = day ?? 1;
      const end = begin > 20 ? new Date(Date.UTC(year, last, 0)).getUTCDate() : begin + 9;
      return `${year}-${two(first)}-${two(begin)}/${year}-${two(first)}-${two(end)}`;
    }
    case 'end':
      return `${year}-${two(last)}-${two(new Date(Date.UTC(year, last, 0)).getUTCDate())}`;
  }
}
