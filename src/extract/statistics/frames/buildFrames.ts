import type { Span } from '../../../model/span.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';
import type { Annotation } from '../annotate/annotation.ts';
import type { Sentence } from '../annotate/sentences.ts';
import type { Referent } from '../annotate/referent.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';
import { dropLoose } from '../naming/dropLoose.ts';
import { isPoints } from '../naming/figureKinds.ts';
import { tidy } from '../naming/tidy.ts';
import { anyOf } from '../words.ts';
import { directionOf, HEADS } from '../statisticWords.ts';
import type { Frame } from './frame.ts';
import { type HeadParse, parseHead } from './parseHead.ts';
import { nameBeforeBracket } from './nameBeforeBracket.ts';
import { type LeftParse, parseLeft } from './parseLeft.ts';
import { parseRight } from './parseRight.ts';
import { parseTotal } from './parseTotal.ts';

/** A run of figures in its place. */
export interface RunPlace {
  readonly sentence: Sentence;
  /** Which clause of the sentence, and which run of the clause. */
  readonly clauseAt: number;
  readonly runAt: number;
  /** The frame of the previous run in the same clause, if it was used. */
  readonly last: Frame | undefined;
  /** No figure of the sentence was used before. */
  readonly isFirst: boolean;
}

/** Builds the frame of a run of figures from the words to its left and right in its clause. */
export function buildFrame(
  annotation: Annotation,
  { sentence, clauseAt, runAt, last: lastFrame, isFirst }: RunPlace,
): Frame | undefined {
  const clause = sentence.clauses[clauseAt];
  const run = clause?.runs[runAt];
  if (clause === undefined || run === undefined) return undefined;
  const next = clause.runs[runAt + 1]?.[0] ?? sentence.clauses[clauseAt + 1]?.runs[0]?.[0];
  const place = clauseAt;
  const from = lastFrame?.end ?? clause.span[0];
  const { text, periods, referents } = annotation;
  const [figure] = run;
  const last = run.at(-1);
  if (figure === undefined || last === undefined) return undefined;
  const { left: own, headFrom, named: behind } = parseSaid(annotation, sentence, place, from, figure, last, isFirst);
  const left = goOn(own, lastFrame, figure, text.slice(from, figure.span[0]));
  const total = parseTotal(annotation, headFrom, figure.span[0]);
  const within: Span = [total?.span[1] ?? headFrom, figure.span[0]];
  const skipped = Math.min(within[0] - headFrom, left.head.length);
  const names = inside(referents, within);
  const whole = parseHead(text, headFrom + skipped, left.head.slice(skipped), inside(periods, within), names);
  const named = lastSubject(whole, names, text);
  const head =
    named === undefined
      ? whole
      : parseHead(text, named, text.slice(named, whole.start + whole.noun.length), inside(periods, within), names);
  const noun = dropLoose(tidy(head.noun));
  // 完成2022吨氢氧化锂的生产: what is measured comes after the figure if nothing before it names it.
  const isGoods = figure.kind === 'measure' && /(?:吨|立方米|千瓦时)$/u.test(figure.unit ?? '') && noun === '';
  const isCounted = isGoods || figure.kind === 'count' || /人次$/u.test(figure.unit ?? '');
  const counted = isCounted ? parseRight(text, last.span[1]) : '';
  return {
    annotation,
    sentence,
    clause,
    run,
    place: 0,
    figure,
    from,
    before: text.slice(from, figure.span[0]),
    left,
    head,
    noun,
    total,
    counted: counted || behind,
    end: last.span[1] + counted.length,
    isPart: isPartClause(text, sentence, place),
    item: null,
    itemIndicator: '',
    itemPeriod: null,
    itemStart: null,
    naming: null,
    next,
    isFirst,
    isAfter: lastFrame !== undefined,
    near: inside(referents, [clause.span[0], figure.span[0]]),
    earlier: inside(referents, [sentence.span[0], clause.span[0]]),
  };
}

/**
 * 新开的某航线每周三班, 种粮大户某人流转了…: if the noun still contains whom it is about, it begins with that name, or after a person's.
 */
function lastSubject({ topic, noun, start }: HeadParse, names: readonly Referent[], text: string): number | undefined {
  if (topic !== null) return undefined;
  const last = names.findLast(
    ({ use, span }) =>
      use === 'subject' &&
      span[0] >= start &&
      span[1] < start + noun.length &&
      !/^[的、和与及]/u.test(text.charAt(span[1])),
  );
  if (last === undefined) return undefined;
  if (last.entity !== 'person') return last.span[0];
  // 王军家去年养牛8头: the household of the one who was named.
  return last.span[1] + (HOUSEHOLD.test(text.slice(last.span[1], last.span[1] + 2)) ? 1 : 0);
}

/** 降幅由上月的21.3%收窄至15.6%, 由下降2.1%转为增长1.6%: the second figure is a rate like the first. */
function goOn(left: LeftParse, last: Frame | undefined, { unit }: QuantityMention, between: string): LeftParse {
  // 占年初预算数60000万元的75.5%: a share of the sum before it.
  const planned =
    last?.left.role === 'level' && left.head === '的' && unit === '%' ? PLANNED.exec(last.before)?.[1] : undefined;
  if (planned !== undefined) return { ...left, role: 'share', head: '', whole: planned };
  // 占计划任务14万担的52.6%: a share of what was just measured.
  const whole = unit === '%' && left.role === 'level' && left.head === '的' ? PART_OF.exec(last?.before ?? '') : null;
  if (whole !== null) return { ...left, role: 'share', head: whole[1] ?? '', whole: whole[2] ?? '' };
  // 由七天缩短为五天: what it moved to is a level like what it moved from.
  if (left.role === 'change' && last?.left.role === 'level' && unit === last.figure.unit && STEP.test(between))
    if (FROM.test(last.before)) return { ...left, role: 'level' };
  if (last?.left.role !== 'change' || unit !== last.figure.unit) return left;
  if (left.role === 'level' && left.head === '' && last.left.rateWord !== null)
    return {
      ...left,
      role: 'change',
      direction: last.left.direction,
      basis: last.left.basis,
      rateWord: last.left.rateWord,
    };
  return left.role === 'change' && left.basis === null && left.head === '' ? { ...left, basis: last.left.basis } : left;
}

const HOUSEHOLD = /^家(?![庭人属具电居乡用])/u;
const STEP = /^.{2}为$/u;
const FROM = /[由从][^，。；]{0,6}$/u;
const PLANNED = new RegExp(`^占([^，。；占]{0,8}${anyOf('plannedSums')})$`, 'u');

/** 其中住户贷款增加…, 其中，住户贷款增加…. */
function isPartClause(text: string, { clauses }: Sentence, place: number): boolean {
  const said = (at: number): string => {
    const clause = clauses[at];
    return clause === undefined ? '' : text.slice(...clause.span);
  };
  return said(place).startsWith('其中') || said(place - 1) === '其中';
}

const PART_OF = /^([^，。；]{0,16})(?:占|完成)([^，。；、]{2,12})$/u;

const NAMED_BEFORE = new RegExp(`^(.{2,24}?)(环比|同比)?(?:由[^，。；]{1,8}|${anyOf('howMoved')})[^，。；]{0,8}$`, 'u');

/** 工业机器人也走俏国际市场，大幅增长113%: the thing about which more is said. */
const ALSO = /^([^，。；]{2,12})(?:也|亦|同样)[^，。；]{2,10}$/u;

/** What the text says about a measure before its figure: 产量再创历史新高，达到3亿吨. */
const STATED = new RegExp(
  `^(?:[与同和比较][^，。；]{1,6}(?:基本|大体)?(?:持平|相当)|逐[年月季步]|全[国省市球]|${anyOf('statedWords')})`,
  'u',
);

/** Finds the measure that a clause without figures describes, if the figure's own clause names none. */
function nameOfClause(said: string): string | undefined {
  if (said.length > 40) return undefined;
  for (const word of HEADS) {
    const at = said.indexOf(word);
    if (at >= 0 && STATED.test(said.slice(at + word.length))) return said.slice(0, at + word.length);
  }
  return undefined;
}

/** The last word of growth before a place, unless shares are meant. */
const SPOKEN = new RegExp(`(${anyOf('growthNouns')})(?:(?!占比|比重|份额|持股)[\\s\\S]){0,80}$`, 'u');

const HOW = new RegExp(`^(?:分别|均|都)?(${anyOf('comparedHow')})(?:了|约)?$`, 'u');
const COMPARED = /[比较]([^，。；：]{2,40})$/u;

/** 海南增幅最大，达18.7%. */
const GROWS = new RegExp(`${anyOf('growthNouns')}[^，。]{0,5}$`, 'u');
const AFTER_GROWTH = new RegExp(`(?<=${anyOf('growthNouns')})[^，。]{1,5}$`, 'u');
/** 高技术产业增长较快，增速为8.8%. */
const GROWS_SO = new RegExp(`^([^，。；]{2,14}?)(同比|环比)?${anyOf('growthNouns')}${anyOf('growsSo')}$`, 'u');

const BASED_ON = new RegExp(`在[^，。；、在]{2,14}${anyOf('groundsOfGrowth')}$`, 'u');

interface Said {
  readonly left: LeftParse;
  /** Where the words of `left` begin. */
  readonly headFrom: number;
  /** What is measured, if the words after the figure say it: 0.7%的出口增速. */
  readonly named: string;
}

/** Parses the words before a figure, and those after it that say what it is: 0.7%的增速. */
function parseSaid(
  annotation: Annotation,
  sentence: Sentence,
  place: number,
  from: number,
  figure: QuantityMention,
  last: QuantityMention,
  isFirst: boolean,
): Said {
  const { text } = annotation;
  const words = text.slice(from, figure.span[0]);
  // 在2020年的基础上翻一番: what it doubled from.
  const base = figure.kind === 'double' ? BASED_ON.exec(words) : null;
  const own = parseLeft(base === null ? words : words.slice(0, base.index), figure.unit);
  const left = base === null ? own : { ...own, basis: base[0] };
  if (figure.kind === 'double') return { left: { ...left, role: 'change' }, headFrom: from, named: '' };
  const rate = /^的([^，。；、]{0,8}?)(?:增速|增幅|涨幅|增长率|增长|降幅|跌幅|下降|速度)/u.exec(
    text.slice(last.span[1], last.span[1] + 16),
  );
  if (rate !== null && left.role === 'level' && figure.unit === '%') {
    const direction = /降幅|跌幅|下降/u.test(rate[0]) ? 'down' : 'up';
    return {
      left: { ...left, role: 'change', direction, head: left.head.replace(/(?:保持|实现|取得|以|按)$/u, '') },
      headFrom: from,
      named: rate[1] ?? '',
    };
  }
  // 比全省（7.1%）和全国（6.9%）分别高1.3、1.5个百分点: compared with what is before the brackets.
  const how = isPoints(figure) ? HOW.exec(text.slice(from, figure.span[0]))?.[1] : undefined;
  const others =
    how === undefined || !/[）)]/u.test(text.charAt(from - 1))
      ? undefined
      : COMPARED.exec(text.slice(sentence.span[0], from).replace(/[（(][^（）()]{1,24}[）)]/gu, ''))?.[1];
  if (how !== undefined && others !== undefined)
    return {
      left: { ...left, role: 'change', head: '', direction: directionOf(how), versus: others, each: 'respectively' },
      headFrom: from,
      named: '',
    };
  // 增长势头高，以湖北（18.2%）为代表: a bare rate after a name is the growth that was just mentioned.
  const isBracketed = figure.unit === '%' && nameBeforeBracket(annotation, figure.span[0]) !== undefined;
  const spoken = isBracketed ? SPOKEN.exec(text.slice(Math.max(0, from - 100), from))?.[1] : undefined;
  if (spoken !== undefined)
    return { left: { ...left, role: 'change', direction: directionOf(spoken) }, headFrom: from, named: '' };
  const before = sentence.clauses[place - 1];
  const said = before === undefined ? '' : text.slice(...before.span);
  // 居民消费价格环比由降转涨，上涨0.1%: what has changed is named in the clause before.
  const named = (isFirst ? (NAMED_BEFORE.exec(said) ?? GROWS_SO.exec(said)) : null) ?? ALSO.exec(said);
  if (named !== null && before?.runs.length === 0 && left.role === 'change' && left.head === '')
    return {
      left: { ...left, head: named[1] ?? '', basis: left.basis ?? named[2] ?? null },
      headFrom: before.span[0],
      named: '',
    };
  // 出口增长较快，达21%: the verb is in the clause before.
  const isSaid = left.head === '' && left.role === 'level' && figure.unit === '%' && before?.runs.length === 0;
  if (before === undefined) return { left, headFrom: from, named: '' };
  if (!isSaid || !GROWS.test(said)) {
    const isOpening = isFirst || text.charAt(before.span[0] - 1) === '；';
    const isOpen = isOpening && before.runs.length === 0 && left.role === 'level' && left.head === '';
    const topic = isOpen ? nameOfClause(said) : undefined;
    return topic === undefined
      ? { left, headFrom: from, named: '' }
      : { left: { ...left, head: topic }, headFrom: before.span[0], named: '' };
  }
  const verb = said.replace(AFTER_GROWTH, '');
  return { left: { ...parseLeft(verb, '%'), role: 'change', each: left.each }, headFrom: before.span[0], named: '' };
}

function inside<Found extends { readonly span: Span }>(found: readonly Found[], [from, to]: Span): readonly Found[] {
  return sliceBetween(found, from, to).filter(({ span }) => span[1] <= to);
}
