import type { QuantityMention } from '../../quantities/quantityMention.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';
import { tidy } from '../naming/tidy.ts';
import { anyOf, WORD_PAIRS } from '../words.ts';
import type { Frame } from './frame.ts';
import { parseItems, type ItemsParse } from './parseItems.ts';

/**
 * Gives one frame for each figure of a run; if a list of things or times comes before it (A、B分别增长1%、2%; A、B均增长3%), one
 * for each of them.
 */
export function spreadFrame(frame: Frame): Frame[] {
  return (
    spreadSectors(frame) ??
    spreadVersus(frame) ??
    spreadTimes(frame) ??
    spreadTwins(frame) ??
    spreadImplied(frame) ??
    spreadItems(frame) ??
    spreadRun(frame)
  );
}

/** 三次产业结构为22.4∶27.3∶50.3: one share a sector. */
function spreadSectors(frame: Frame): Frame[] | undefined {
  const { run, figure } = frame;
  return figure.sector === undefined ? undefined : run.map((own, place) => ({ ...frame, place, figure: own }));
}

/** 分别快于全省、全市0.9个和0.5个百分点: one difference for each that is compared with, or for each that compares. */
function spreadVersus(frame: Frame): Frame[] | undefined {
  const { run, left } = frame;
  if (left.versus === null || run.length < 2) return undefined;
  const others = left.versus.split(/[、和与]/u);
  return run.map((figure, place) => {
    const versus = others.length === run.length ? (others[place] ?? left.versus) : left.versus;
    return { ...frame, place, figure, left: { ...left, versus, basis: `比${versus}` } };
  });
}

/** 连续跨越70万辆、80万辆: of two marks passed the last one counts. */
function spreadRun(frame: Frame): Frame[] {
  const { run, left, figure } = frame;
  const all = run.map((own, place) => ({ ...frame, place, figure: own }));
  return left.each === null && left.role === 'level' && figure.qualifier === '超' ? all.slice(-1) : all;
}

function spreadItems(frame: Frame): Frame[] | undefined {
  const { run, left, annotation, sentence, clause, head, noun } = frame;
  const { text, mentions } = annotation;
  const to = head.start + head.noun.length;
  // 海南、四川CPI涨幅居前，分别为1.3%、1.1%: the list is in the clause before.
  const begin = to <= clause.span[0] ? sentence.span[0] : clause.span[0];
  // A、B销售额增长5%、6%: as many figures as things, though 分别 is left out.
  const isTacit = left.each === null && run.length > 1 && countItems(text, begin, to) === run.length;
  if ((left.each === null && !isTacit) || (left.each === 'respectively' && run.length < 2)) return undefined;
  const count = left.each === 'all' && run.length === 1 ? countItems(text, begin, to) : run.length;
  const own = parseItems(text, begin, to, count, mentions);
  const list =
    isTacit || clause.span[0] <= sentence.span[0]
      ? own
      : (own ?? parseItems(text, sentence.span[0], clause.span[0] - 1, count, mentions) ?? listBefore(frame));
  if (list === undefined || list.items.some(({ name }) => /\d(?:%|％|[万亿个元])/u.test(name))) return undefined;
  // 增速分别比上月末和上年同期低0.3个和4.2个百分点: no list of things.
  if (left.ofRate && (own === undefined || begin !== clause.span[0])) return undefined;
  const said = own === undefined ? noun || list.indicator : predicateOf(frame) || list.indicator;
  return list.items.map((item, place) => {
    const at = Math.min(place, run.length - 1);
    return { ...frame, place: at, figure: figureAt(run, at), item, itemIndicator: tidy(said), itemStart: list.start };
  });
}

/** 江苏、山东、四川市场红火，收入均超200亿元: those whom the clause before lists, if all of them are named things. */
function listBefore({ left, run, clause, annotation: { text, mentions } }: Frame): ItemsParse | undefined {
  if (left.each !== 'all' || run.length > 1) return undefined;
  const end = clause.span[0] - 1;
  const begin = Math.max(...[...'，。；\n'].map((mark) => text.lastIndexOf(mark, end - 1))) + 1;
  const list = parseItems(text, begin, end, countItems(text, begin, end), mentions);
  return list?.items.every(({ mention }) => mention !== null) === true ? list : undefined;
}

/** 汽车产销分别完成146万辆和143万辆: one word for two measures. */
function spreadTwins(frame: Frame): Frame[] | undefined {
  const { run, left, noun } = frame;
  const things = /^(.*)产销量?$/u.exec(noun)?.[1];
  if (things === undefined || left.each !== 'respectively' || run.length !== 2) return undefined;
  return run.map((figure, place) => ({
    ...frame,
    place,
    figure,
    item: { name: `${things}${place === 0 ? '产' : '销'}量`, mention: null, preposition: '' },
  }));
}

/** 城乡居民人均可支配收入分别增长6.5%和8%: one word for two kinds of people. */
function spreadImplied(frame: Frame): Frame[] | undefined {
  const { run, left, noun } = frame;
  if (left.each !== 'respectively' || run.length < 2) return undefined;
  const [word, listed] = Object.entries(WORD_PAIRS.impliedParts).find(([each]) => noun.includes(each)) ?? [];
  const parts = listed?.split('、');
  if (word === undefined || parts?.length !== run.length) return undefined;
  const itemIndicator = tidy(noun.replace(word, ''));
  return parts.map((name, place) => ({
    ...frame,
    place,
    figure: figureAt(run, place),
    item: { name, mention: null, preposition: '' },
    itemIndicator,
  }));
}

const QUARTER = '[一二三四1-4]';
const TIMES = new RegExp(
  `(?:${QUARTER}(?:季度)?[、和与]){1,3}${QUARTER}季度|(?:\\d{1,2}(?:月份?)?[、和与]){1,11}\\d{1,2}月份?|(?:\\d{4}年?[、和与至]){1,9}\\d{4}年`,
  'u',
);
const NUMERALS = '一二三四';

function spreadTimes(frame: Frame): Frame[] | undefined {
  const { run, left, annotation, sentence, clause, figure } = frame;
  if (left.each === null || (left.each === 'respectively' && run.length < 2)) return undefined;
  const reported = left.each === 'respectively' ? reportedYears(frame) : [];
  if (reported.length > 1)
    return reported.map((itemPeriod, place) => ({ ...frame, place, figure: figureAt(run, place), itemPeriod }));
  for (const from of [clause.span[0], sentence.span[0]]) {
    const list = TIMES.exec(annotation.text.slice(from, figure.span[0]));
    if (list === null) continue;
    const end = from + list.index + list[0].length;
    const last = sliceBetween(annotation.periods, from, end).findLast(({ span }) => span[1] >= end - 1)?.period ?? null;
    const times = last === null ? [] : listTimes(list[0], last);
    if (times.length < 2 || (left.each === 'respectively' && times.length !== run.length)) return undefined;
    return times.map((itemPeriod, place) => {
      const at = Math.min(place, run.length - 1);
      return { ...frame, place: at, figure: figureAt(run, at), itemPeriod, itemStart: from + list.index };
    });
  }
  return undefined;
}

/** Gives each of 二、三、四季度 the form of the last one (2023-Q4). */
function listTimes(list: string, last: string): string[] {
  const year = last.slice(0, 4);
  const items = list.split(/[、和与]/u);
  if (/季度$/u.test(list))
    return items.map(
      (item) => `${year}-Q${NUMERALS.includes(item.charAt(0)) ? NUMERALS.indexOf(item.charAt(0)) + 1 : item.charAt(0)}`,
    );
  if (/月份?$/u.test(list)) return items.map((item) => `${year}-${String(Number.parseInt(item, 10)).padStart(2, '0')}`);
  if (list.includes('至')) return listYears(Number(list.slice(0, 4)), Number(items.at(-1)?.slice(-5, -1)));
  return items.map((item) => item.slice(0, 4));
}

/** Gives each year of 2021年至2023年. */
function listYears(first: number, last: number): string[] {
  return last > first && last - first < MOST_YEARS
    ? Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
    : [];
}

const MOST_YEARS = 10;
/** 报告期内: the years of a report, named before. */
const REPORTED = new RegExp(`${anyOf('reportingTimes')}|^各期`, 'u');
const RANGE = /(?<!\d)((?:19|20)\d{2})年?(?:至|到|[-—–~～]{1,2})((?:19|20)\d{2})年/gu;

/** Finds the years that a report is on, where the text named as many of them before as a run has figures: 报告期内，…分别为. */
function reportedYears({ annotation: { text }, sentence, figure, run }: Frame): string[] {
  if (!REPORTED.test(text.slice(sentence.span[0], figure.span[0]))) return [];
  const before = text.slice(Math.max(0, sentence.span[0] - REACH), sentence.span[0]);
  const [, first, last] = Array.from(before.matchAll(RANGE)).at(-1) ?? [];
  const years = first === undefined ? [] : listYears(Number(first), Number(last));
  return years.length === run.length ? years : [];
}

const REACH = 1_500;

/** The words between 分别 and the figures, where they name what is measured: 分别进出口300.5亿元. */
const FLOW = new RegExp(`^(${anyOf('flowVerbs')})`, 'u');

const RECEIVED = /^接待\p{Script=Han}{0,4}/u;

function predicateOf({ before, figure }: Frame): string {
  const at = before.lastIndexOf('分别');
  const flow = FLOW.exec(before.slice(at + 2))?.[1];
  // 双林寺、镇国寺分别接待游客3.85万人次和1.92万人次.
  const received = at < 0 ? undefined : RECEIVED.exec(before.slice(at + 2))?.[0];
  if (received !== undefined && /人次$/u.test(figure.unit ?? '')) return `${received}人次`;
  if (at >= 0 && flow !== undefined && /人次$/u.test(figure.unit ?? '')) return `旅客${flow}量`;
  return at < 0 ? '' : (/^(进出口|进口|出口|生产|销售|产出|投资)/u.exec(before.slice(at + 2))?.[1] ?? '');
}

function countItems(text: string, from: number, to: number): number {
  return Math.min(8, (text.slice(from, to).match(/、|和|与/gu) ?? []).length + 1);
}

/** Gives the figure at a place of a run, which is never empty. */
export function figureAt(run: readonly QuantityMention[], place: number): QuantityMention {
  const figure = run[Math.min(place, run.length - 1)];
  if (figure === undefined) throw new RangeError('A run holds at least one figure.');
  return figure;
}
