import type { Anchor } from './anchor.ts';
import type { PeriodMention } from './periodMention.ts';
import { resolveDays } from './resolveDays.ts';
import { previousMonth, previousQuarter, printMonth, moveToYear } from './printPeriod.ts';
import { findRole } from './findRole.ts';
import { resolveUnder } from './resolveUnder.ts';
import { DAY_WORDS, HOLIDAYS, HOLIDAY_TAILS, NAMED_YEAR_WORDS, NOT_TODAY, PLANS, YEAR_WORDS } from './timeWords.ts';
import { parseNumeral } from '../../util/parseNumeral.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';

const HAN_YEAR = '[一二][〇○零九][〇○零一二三四五六七八九]{2}';
const WRITTEN = `(?:(?:19|20)\\d{2} ?年|${HAN_YEAR}年)`;
const YEAR = `(?:${WRITTEN}(?:以来)?|(?:${joinAlternatives(YEAR_WORDS.keys())})(?!度(?!以来)|期|不变价|价格)(?:以来)?)`;
const NUMBER = '(?:[一二两三四五六七八九十]{1,3}|\\d{1,2})';
const TO = '(?:[—–~～-]{1,2}|至|到)';
const UNDER = [
  `(?:前|头|首) ?${NUMBER} ?个?月份?`,
  '前 ?(?:三|两|二|3|2) ?个?季度',
  `${NUMBER} ?月?份?${TO}${NUMBER} ?月份?(?!\\d{0,2}日)`,
  '(?:上|下)半年末?',
  '第?[一二三四1-4] ?季度末?|第[一二三四1-4]季(?!度)|首季度?',
  '(?:第一|最后一|首)个?(?:月|季度)|首月',
  `${NUMBER} ?月(?:份)?(?: ?\\d{1,2} ?日| ?[底末初])?(?!球|亮|饼|光)`,
  '年[底末初](?!端|尾|预算|计划|预期|确定|制定)',
].join('|');
const DAY = '\\d{1,2} ?日(?:\\d{1,2}[时点])?';
const ALONE = [
  '(?:去年|上年|前年)?(?<!历史)同期',
  '当月|本月|上个?月(?!球)',
  '当季|本季度?|上一?个?季度?(?!末)|(?<![\\d一二三四])上一季度',
  `(?:${joinAlternatives(DAY_WORDS.keys())})(?!${joinAlternatives(NOT_TODAY)})`,
].join('|');

/** Alternatives in the order of how much they say: spans of days before days, a year with its part before a year. */
const PERIOD = new RegExp(
  [
    `(?<days>(?<daysYear>${YEAR}，?)?(?:\\d{1,2} ?月) ?${DAY}${TO}(?:(?:${YEAR})?\\d{1,2} ?月 ?)?${DAY}|(?<![月\\d] ?)${DAY}${TO}${DAY})`,
    `(?<monthsAcross>(?<acrossFrom>${YEAR})\\d{1,2} ?月份?${TO}(?<acrossTo>${YEAR})\\d{1,2} ?月份?)`,
    `(?<years>(?<yearsFrom>(?:19|20)\\d{2})年?${TO}(?<yearsTo>(?:19|20)\\d{2})年(?! ?\\d{1,2}月|[上下前第一二三四首])(?:度)?)`,
    `(?<plan>[“"]?(?<planName>${joinAlternatives(PLANS.keys())})(?![”"]?(?:规划|纲要|计划|建议))[”"]?(?:期间|时期|以来|末|期末)?)`,
    `(?<holiday>(?<holidayYear>${YEAR})?(?<feast>(?:[“"]?(?:${joinAlternatives(HOLIDAYS.keys())})节?[”"]?、?){1,2})(?:${joinAlternatives(HOLIDAY_TAILS)}))`,
    `(?<ago>(?<agoYears>[一两二三四五六七八九十]|\\d{1,2})年前(?!后|[一二三四]季|\\d))`,
    `(?<upToDay>(?<=截[至止]到?|(?:^|[，。；：“\\n])到)\\d{1,2} ?日(?:\\d{1,2}[时点])?)`,
    `(?<half>(?<halfYear>${YEAR})?(?<halfMonth>\\d{1,2} ?月)?(?:[头前]半个?月|上半月))`,
    '(?<firstDay>(?:假期|长假|小长假|黄金周|春运)首日)',
    `(?<ahead>未来(?<aheadYears>[一两二三四五六七八九十]|\\d{1,2})年)`,
    `(?<yearBefore>${YEAR})(?:同期|全年，?|，)?(?<underYear>${UNDER}|[底末初](?!端|尾|预算|计划|预期|确定|制定))`,
    `(?<underAlone>${UNDER})`,
    `(?<sameAlone>${ALONE})`,
    `(?<yearAlone>${YEAR}|全年)(?<tail>同期|全年|度)?`,
  ].join('|'),
  'gu',
);

/**
 * Finds every time a text names and resolves it: with its own year, else the year last named, else the anchor. A month or
 * quarter that the anchor has not reached yet belongs to the year before. What cannot be known is null.
 */
export function findPeriods(text: string, anchor: Anchor | null): PeriodMention[] {
  const found: PeriodMention[] = [];
  let named: NamedYear | undefined;
  for (const match of text.matchAll(PERIOD)) {
    const { 0: surface, index, groups = {} } = match;
    const span = [index, index + surface.length] as const;
    if (/[\d.第近上]/u.test(text.charAt(index - 1)) && /^\d|^[一-十]/u.test(surface)) continue;
    const near =
      named !== undefined && index - named.end < REACH && !text.slice(named.end, index).includes('\n')
        ? named
        : undefined;
    const year = readYear(groups['yearBefore'] ?? groups['yearAlone'] ?? groups['daysYear'], anchor, named);
    const role = roleOf(text, surface, span, found.at(-1));
    const period = resolve({ text, end: span[1], surface, groups, year, anchor, named: near, found });
    if (period === undefined) continue;
    found.push({ span, period, role });
    // 由上年的22.4调整为…: the year that something came from is not the one that the text continues with.
    const isLeft = /[由从]$/u.test(text.slice(Math.max(0, index - 1), index));
    if (year !== undefined && role === 'time' && !isLeft) named = { year, end: span[1] };
  }
  return found;
}

/** 比上半年、前三季度分别加快…: what is listed with a time compared with is compared with, too. */
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

/** A year named further back than this is not what 三季度 continues from. */
const REACH = 1_500;

interface NamedYear {
  readonly year: number;
  readonly end: number;
}

interface Pieces {
  readonly text: string;
  readonly end: number;
  readonly surface: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly year: number | undefined;
  readonly anchor: Anchor | null;
  readonly named: NamedYear | undefined;
  readonly found: readonly PeriodMention[];
}

function resolve(pieces: Pieces): string | null | undefined {
  const { surface, groups, year, anchor, named } = pieces;
  if (groups['days'] !== undefined)
    return resolveDays(surface, {
      year: year ?? named?.year,
      anchor,
      month: findLast(pieces, MONTH_OR_DAY)?.slice(5, 7),
    });
  if (groups['monthsAcross'] !== undefined) {
    const [from, to] = [readYear(groups['acrossFrom'], anchor, named), readYear(groups['acrossTo'], anchor, named)];
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
    return resolveHoliday(groups['feast'] ?? '', readYear(groups['holidayYear'], anchor, named) ?? anchor?.year);
  if (groups['ago'] !== undefined) return away(anchor, -1, groups['agoYears']);
  if (groups['ahead'] !== undefined) return resolveAhead(anchor, groups['aheadYears']);
  if (groups['upToDay'] !== undefined) return resolveUpTo(groups['upToDay'], anchor);
  if (groups['half'] !== undefined)
    return resolveHalf(readYear(groups['halfYear'], anchor, named), groups['halfMonth'], anchor);
  if (groups['firstDay'] !== undefined) return findLast(pieces, DAYS)?.slice(0, 10) ?? null;
  const under = groups['underYear'] ?? groups['underAlone'];
  if (under !== undefined)
    return resolveUnder(
      under.replaceAll(' ', ''),
      year,
      named?.year,
      anchor,
      /^年[底末]$/u.test(under) && isGoal(pieces),
    );
  if (groups['sameAlone'] !== undefined) return resolveAlone(groups['sameAlone'], pieces);
  if (groups['tail'] === '同期')
    return moveToYear(findLast(pieces, ANY), year) ?? (year === undefined ? null : String(year));
  if (/以来/u.test(surface)) return resolveSince(year, anchor);
  return year === undefined ? null : String(year);
}

const DAYS = /^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/u;

/** 截至29日20时: a day without its month is the last such day before the article. */
function resolveUpTo(surface: string, anchor: Anchor | null): string | null {
  const day = Number(/^\d{1,2}/u.exec(surface)?.[0]);
  if (anchor?.month == null || anchor.day === null) return null;
  const date = new Date(Date.UTC(anchor.year, anchor.month - 1 - (day > anchor.day ? 1 : 0), day));
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** 2024年头半个月, 3月上半月: the first fifteen days; with a year alone those of January. */
function resolveHalf(year: number | undefined, month: string | undefined, anchor: Anchor | null): string | null {
  const known = year ?? anchor?.year;
  const number = month === undefined ? (year === undefined ? (anchor?.month ?? null) : 1) : Number.parseInt(month, 10);
  if (known === undefined || number === null || number < 1 || number > 12) return null;
  const printed = printMonth(known, number);
  return `${printed}-01/${printed}-15`;
}

const ANY = /./u;
const MONTH = /^\d{4}-\d{2}$/u;
const MONTH_OR_DAY = /^\d{4}-\d{2}(?:-\d{2})?$/u;
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/u;
const QUARTER = /^\d{4}-Q\d$/u;

/** The time named last that a figure may hold in. */
function findLast({ found }: Pieces, form: RegExp): string | undefined {
  return (
    found.slice(-12).findLast(({ role, period }) => role === 'time' && period !== null && form.test(period))?.period ??
    undefined
  );
}

function resolveAlone(alone: string, pieces: Pieces): string | null {
  const { anchor, found, named } = pieces;
  const dayWord = DAY_WORDS.get(alone);
  if (dayWord !== undefined) return shiftDay(anchor, dayWord);
  if (alone.endsWith('同期')) {
    const last = findLast(pieces, ANY);
    // 同期，对欧盟进出口下降33%: the time that its own paragraph named, else the one that the text continues with.
    const start = pieces.text.lastIndexOf('\n', pieces.end);
    const told = found.filter(
      ({ role, period, span }) => role === 'time' && period !== null && !isOfMonth(pieces.text, span[1]),
    );
    const own = told.findLast(({ span }) => span[0] > start)?.period;
    return alone === '同期'
      ? (own ?? told.at(-1)?.period ?? last ?? null)
      : moveToYear(last, last === undefined ? undefined : yearOfWord(alone.slice(0, 2), anchor, named, last));
  }
  const month = found
    .slice(-12)
    .findLast(({ period }) => MONTH_OR_DAY.test(period ?? ''))
    ?.period?.slice(0, 7);
  // A page without a date of its own may say on which day somebody spoke (2023年11月30日，…介绍，上一季度).
  const now = anchor?.month == null ? findLast(pieces, DAY_FORM)?.slice(0, 7) : printMonth(anchor.year, anchor.month);
  switch (alone) {
    case '当月':
      return month ?? null;
    case '本月':
      return now ?? null;
    case '上个月':
      return now === undefined ? null : previousMonth(now);
    case '上月': {
      // A report on August compares with July, in whatever month it is printed.
      const base = findLast(pieces, MONTH) ?? now;
      return base === undefined ? null : previousMonth(base);
    }
    case '当季':
      return findLast(pieces, QUARTER) ?? null;
    default: {
      if (now === undefined) return null;
      const quarter = `${now.slice(0, 4)}-Q${Math.ceil(Number(now.slice(5)) / 3)}`;
      return alone.startsWith('本') ? quarter : previousQuarter(quarter);
    }
  }
}

/** 11月当月: told of the month alone, beside the time that the text is about. */
function isOfMonth(text: string, end: number): boolean {
  return /^[当单]月/u.test(text.slice(end, end + 2)) || text.startsWith('当月', end - 2);
}

/** 去年同期 is a year before the time that the sentence is about. */
function yearOfWord(word: string, anchor: Anchor | null, named: NamedYear | undefined, last: string): number {
  const distance = YEAR_WORDS.get(word) ?? -1;
  const isOwn = word === '去年' && anchor !== null && anchor.year > Number(last.slice(0, 4)) && named === undefined;
  return (isOwn ? anchor.year : Number(last.slice(0, 4))) + distance;
}

/** 力争到年底, 年底前再改造: the end of the year that the text looks forward to. */
function isGoal({ text, end, surface }: Pieces): boolean {
  const start = end - surface.length;
  return (
    /(?:到|至|力争|争取|预计|计划|打算|将|拟|于|有望|确保)[^，。；]{0,6}$/u.test(
      text.slice(Math.max(0, start - 10), start),
    ) || /^(?:前|将|的目标|有望|可|力争)/u.test(text.slice(end, end + 4))
  );
}

/** 今年以来 runs to the month of the article, 2019年以来 to its year. */
function resolveSince(year: number | undefined, anchor: Anchor | null): string | null {
  if (year === undefined || anchor === null) return null;
  if (year !== anchor.year) return year < anchor.year ? `${year}/${anchor.year}` : null;
  if (anchor.month === null) return String(year);
  return anchor.month === 1 ? printMonth(year, 1) : `${printMonth(year, 1)}/${printMonth(year, anchor.month)}`;
}

function resolvePlan(surface: string, [first = '', last = '']: readonly string[], anchor: Anchor | null): string {
  if (surface.endsWith('末')) return last;
  return surface.endsWith('以来') && anchor !== null && anchor.year >= Number(first) && anchor.year < Number(last)
    ? `${first}/${anchor.year}`
    : `${first}/${last}`;
}

function resolveHoliday(feast: string, year: number | undefined): string | null {
  // 中秋国庆假期 is the longer one of the two.
  const name = [...HOLIDAYS.keys()].findLast((known) => feast.includes(known));
  const days = year === undefined || name === undefined ? undefined : HOLIDAYS.get(name)?.[String(year)];
  return days === undefined ? null : days[0] === days[1] ? (days[0] ?? null) : days.join('/');
}

function away(anchor: Anchor | null, sign: 1 | -1, count = ''): string | null {
  const years = parseNumeral(count)?.toNumber();
  return anchor === null || years === undefined ? null : String(anchor.year + sign * years);
}

/** 未来三年 from January to March is this year and the next two; later in a year it is not said which one comes first. */
function resolveAhead(anchor: Anchor | null, count = ''): string | null {
  const years = parseNumeral(count)?.toNumber();
  if (years === undefined || years < 2 || anchor?.month == null || anchor.month > 3) return null;
  return `${anchor.year}/${anchor.year + years - 1}`;
}

function shiftDay(anchor: Anchor | null, days: number): string | null {
  if (anchor?.month == null || anchor.day === null) return null;
  return new Date(Date.UTC(anchor.year, anchor.month - 1, anchor.day + days)).toISOString().slice(0, 10);
}

function readYear(
  surface: string | undefined,
  anchor: Anchor | null,
  named: NamedYear | undefined,
): number | undefined {
  if (surface === undefined) return undefined;
  const written = /\d{4}/u.exec(surface);
  if (written !== null) return Number(written[0]);
  if (/^[一二][〇○零九]/u.test(surface)) return parseNumeral(surface.slice(0, 4).replaceAll('○', '〇'))?.toNumber();
  if (surface.startsWith('全年'))
    return (
      named?.year ??
      (anchor === null ? undefined : anchor.month !== null && anchor.month <= 3 ? anchor.year - 1 : anchor.year)
    );
  const word = surface.slice(0, 2);
  const distance = YEAR_WORDS.get(word);
  if (distance === undefined) return undefined;
  if (distance === null) return named?.year;
  const base = NAMED_YEAR_WORDS.has(word) ? (named?.year ?? anchor?.year) : anchor?.year;
  return base === undefined ? undefined : base + distance;
}
