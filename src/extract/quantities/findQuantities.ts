import { parseNumeral } from '../../util/parseNumeral.ts';
import { CONCRETE, PLAIN } from './countWords.ts';
import { findFractions } from './findFractions.ts';
import { findHedgeAfter, findHedgeBefore } from './hedges.ts';
import { findStructures } from './findStructures.ts';
import { isName } from './isName.ts';
import type { QuantityMention } from './quantityMention.ts';
import { parseColloquial } from './parseColloquial.ts';
import { scanNumbers, type ScannedNumber } from './scanNumber.ts';
import { scanUnit, type ScannedUnit } from './scanUnit.ts';

/**
 * Finds every figure of a clean text, in order and without overlap: Arabic and Han numerals, powers, units, hedges, ranges
 * (10—15万吨), shares in words (六成, 五分之一) and runs that share a unit (1.1、1.6和0.3个百分点). Linear in the text.
 */
export function findQuantities(text: string): QuantityMention[] {
  const fractions = findFractions(text).map((found) =>
    withHedges(text, { ...found, valueTo: null, qualifier: found.qualifier ?? null }),
  );
  const figures = [...findRanks(text), ...scanFigures(text)];
  return shareUnits(text, joinRanges(text, mergeInOrder([...findStructures(text), ...fractions], figures)));
}

/** 排名上升到第11位: a rank is a figure if the text says what is ranked; 全国第一 and 第三次 are none. */
const RANK =
  /(?<=(?:排名|位次)[^，。；\d第]{0,8}|[位名排]列[^，。；\d第]{0,12}(?:\d+强)?|即列)第(\d{1,4}|[一二三四五六七八九十]{1,3})[位名]/gu;

function* findRanks(text: string): Generator<QuantityMention> {
  for (const { 0: printed, 1: rank, index } of text.matchAll(RANK)) {
    const value = parseNumeral(rank ?? '')?.toNumber();
    const core = [index, index + printed.length] as const;
    if (value !== undefined)
      yield { core, span: core, kind: 'measure', value, valueTo: null, unit: '位', qualifier: null, printed };
  }
}

type Bare = Omit<QuantityMention, 'span'>;

function* scanFigures(text: string): Generator<QuantityMention> {
  let last = { end: -1, per: '' };
  let spokenTo = 0;
  for (const number of scanNumbers(text)) {
    // 一块二毛三: the second numeral belongs to the first.
    if (number.start < spokenTo) continue;
    const colloquial = parseColloquial(text, number);
    if (colloquial !== undefined) {
      spokenTo = colloquial.core[1];
      yield withHedges(text, colloquial);
      continue;
    }
    // 猪粮比价5.24∶1: the second number belongs to the ratio.
    if (/\d∶$/u.test(text.slice(Math.max(0, number.start - 2), number.start))) continue;
    const unit = scanUnit(text, number.end);
    if (isName(text, number.start, number.end, number.value, number.isHan) || !isFigure(text, number, unit)) continue;
    // 汽油、柴油价格每吨分别下调220元和210元: the unit before the first number applies to the second.
    const isNext =
      last.per !== '' && /^[和、与]$/u.test(text.slice(last.end, number.start)) && /[元镑]$/u.test(unit.unit ?? '');
    const per = isNext ? last.per : findPer(text, number.start, unit);
    last = { end: unit.end, per };
    yield withHedges(text, {
      core: [number.start, unit.end],
      kind: unit.kind,
      value: number.value,
      valueTo: number.valueTo,
      unit: unit.unit === null ? null : `${number.power}${unit.unit}${per}`,
      qualifier: unit.qualifier,
      printed: needsPrint(text, number, unit) || per !== '' ? text.slice(number.start, unit.end) : null,
    });
  }
}

/** 每吨1.58万元, 每吨均价1043.5元: the price of one, its unit printed before it. */
const PER =
  /每(吨|公斤|千克|斤|桶|升|件|立方米|平方米|股|盎司|度|千瓦时)(?:均价|平均|的?价格|单价)?(?:为|约|达|(?:分别|均|累计|再|将|各)*(?:[上下][调浮]|[上下]降|降低|提高|提升|上涨|下跌|[涨降跌])(?:了|约)?)?$/u;

function findPer(text: string, start: number, { unit, kind }: ScannedUnit): string {
  if (kind !== 'measure' || unit === null || !/[元镑]$/u.test(unit)) return '';
  const per = PER.exec(text.slice(Math.max(0, start - 12), start))?.[1];
  return per === undefined ? '' : `/${per}`;
}

/** Han numerals are figures only with a unit that words do not share: 一百亿美元, 百亿元, 五千吨, but not 一个, 三大, 两台. */
function isFigure(
  text: string,
  { start, end, value, valueTo, power, isHan }: ScannedNumber,
  { unit, kind, qualifier }: ScannedUnit,
): boolean {
  // 33112200亿亿元元: doubled letters of a broken PDF; what the number was cannot be known.
  if (/^([万亿元%人])\1/u.test(text.slice(end))) return false;
  if (!isHan) return true;
  const isRough = valueTo !== null;
  if (unit === null || kind === 'bare' || (kind === 'time' && !isRough && !isMoved(text, start, unit))) return false;
  if (isRough || power !== '') return !/[数几好若]$/u.test(text.slice(start - 1, start));
  if (isMoved(text, start, unit)) return true;
  const numeral = text.slice(start, end);
  // 十分火爆: very.
  if (numeral === '十' && unit === '分') return false;
  // 北二台储气库, 东三环: a number in the name of a place.
  if (/[东南西北]$/u.test(text.slice(Math.max(0, start - 1), start)) && numeral.length === 1) return false;
  // 每百元收入中的成本: by the hundred, not a hundred.
  if (text.charAt(start - 1) === '每') return false;
  const hasPower = /[万亿]/u.test(unit) && !/^[万亿]$/u.test(unit);
  if (/[数几好若]$/u.test(text.slice(start - 1, start))) return false;
  if (kind === 'count') {
    // 西江千户苗寨: a power alone is part of a name.
    if (/^[百千万]$/u.test(numeral) && !isCounted(text, start - 1))
      return (
        findHedgeBefore(text, start) !== undefined ||
        /(?:不过|不到|不足|只有)$/u.test(text.slice(Math.max(0, start - 2), start))
      );
    if (hasPower) return isCounted(text, start);
    if (unit !== '国' && value >= (qualifier === null ? 20 : 10)) return true;
    return value >= FEWEST && CONCRETE.has(unit) && !/[第头首前后每这那另其十百]$/u.test(text.slice(start - 1, start));
  }
  // 千里, 千方百计, 万吨轮: a power alone before a unit is a figure only after a hedge, or of money.
  if (/^[百千]?$/u.test(numeral))
    return findHedgeBefore(text, start) !== undefined || (/[元镑]$/u.test(unit) && numeral !== '');
  return hasPower || value >= 10 || unit === '倍' || (value >= FEWEST && PLAIN.has(unit) && !/^[二三]$/u.test(numeral));
}

/** 由四次减为两次, 从五个减到两个: small numbers that something moved from and to. */
function isMoved(text: string, start: number, unit: string | null): boolean {
  const around = text.slice(Math.max(0, start - 14), start + 14);
  const at = Math.min(14, start);
  const measure = unit?.replace(/[^\p{Script=Han}]/gu, '') ?? '';
  return Array.from(around.matchAll(MOVED)).some(
    ({ 0: move, 1: from, 2: to, index }) => index <= at && at < index + move.length && from === to && from === measure,
  );
}

const MOVED =
  /[由从](?:[一二两三四五六七八九十]{1,3})([\p{Script=Han}]{1,2}?)[\p{Script=Han}]{0,3}?[为到至成](?:[一二两三四五六七八九十]{1,3})([\p{Script=Han}]{1,2}?)(?![\p{Script=Han}])/gu;

/** One of a thing is an article more often than a count. */
const FEWEST = 2;

/** 上亿名, 近万家: a power alone is a number only after a hedge; elsewhere it is part of a word (万家灯火). */
function isCounted(text: string, start: number): boolean {
  return findHedgeBefore(text, start) !== undefined || /[一二两三四五六七八九十百千]/u.test(text.charAt(start));
}

function needsPrint(text: string, { start, end, isHan }: ScannedNumber, unit: ScannedUnit): boolean {
  return (
    isHan || /[ ，]/u.test(text.slice(start, end)) || (unit.unit !== null && /\.\d*0$/u.test(text.slice(start, end)))
  );
}

function withHedges(text: string, found: Bare): QuantityMention {
  const before = findHedgeBefore(text, found.core[0]);
  const after = found.qualifier === null ? findHedgeAfter(text, found.core[1]) : undefined;
  return {
    ...found,
    qualifier: found.qualifier ?? before?.qualifier ?? after?.qualifier ?? null,
    span: [found.core[0] - (before?.length ?? 0), found.core[1] + (after?.length ?? 0)],
  };
}

function mergeInOrder(preferred: readonly QuantityMention[], others: readonly QuantityMention[]): QuantityMention[] {
  const sorted = [...preferred, ...others].sort((a, b) => a.core[0] - b.core[0] || b.core[1] - a.core[1]);
  const kept: QuantityMention[] = [];
  for (const found of sorted) if (found.core[0] >= (kept.at(-1)?.core[1] ?? 0)) kept.push(found);
  return kept;
}

const RANGE = /^ ?(?:[-—–−－~～]{1,2}|至|到) ?$/u;

/** Joins 10—15万吨 and 10%至15% into one figure; 由10%降为9% and 下降5%至3亿元 stay two. */
function joinRanges(text: string, found: readonly QuantityMention[]): QuantityMention[] {
  const joined: QuantityMention[] = [];
  for (const next of found) {
    const before = joined.at(-1);
    const last = before === undefined ? undefined : inPowerOf(before, next);
    if (last === undefined || !isRange(text, last, next)) {
      joined.push(next);
      continue;
    }
    const core = [last.core[0], next.core[1]] as const;
    // -82亿元至-88亿元: the lower end is printed last.
    const [value, valueTo] = last.value < next.value ? [last.value, next.value] : [next.value, last.value];
    joined[joined.length - 1] = {
      ...last,
      core,
      span: [last.span[0], next.span[1]],
      kind: next.kind,
      unit: next.unit,
      value,
      valueTo,
      qualifier: isBounds(text, last, next) ? null : last.qualifier,
      printed: text.slice(...core),
    };
  }
  return joined;
}

const POWERS: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** 750亿至760亿斤, 8000万至1亿元: the first number has the power of its own and the unit of the second. */
function inPowerOf(last: QuantityMention, next: QuantityMention): QuantityMention {
  const own = POWERS[last.unit ?? ''];
  const other = POWERS[/^(?:万亿|[千万亿])/u.exec(next.unit ?? '')?.[0] ?? ''];
  if (own === undefined || other === undefined || last.valueTo !== null) return last;
  return { ...last, value: Number(((last.value * own) / other).toPrecision(12)), unit: null };
}

function isRange(text: string, last: QuantityMention, next: QuantityMention): boolean {
  if (last.valueTo !== null || next.valueTo !== null || next.unit === null) return false;
  if (last.unit !== null && last.unit !== next.unit) return false;
  const isLoss = last.value < 0 && next.value < last.value && last.unit !== null;
  if (next.value <= last.value && !isLoss) return false;
  if (isBounds(text, last, next)) return true;
  if (isRough(text, last, next)) return true;
  // 增加约10400人至3989500人: a step and where it led.
  if (last.unit !== null && Math.abs(next.value) > WIDEST * Math.abs(last.value)) return false;
  return RANGE.test(text.slice(last.core[1], next.core[0]));
}

/** 不低于6亿元且不超过12亿元: both ends in words. */
const FROM = /不(?:低于|少于|小于)(?:人民币)?$/u;
const UP_TO = /^(?:（含[^（）]{0,8}）)?[，、]?(?:但|且|同时)?不(?:超过|高于|多于|大于)(?:人民币)?$/u;
const LONGEST_FROM = 6;

function isBounds(text: string, last: QuantityMention, next: QuantityMention): boolean {
  return (
    last.unit !== null &&
    next.value > last.value &&
    FROM.test(text.slice(Math.max(0, last.core[0] - LONGEST_FROM), last.core[0])) &&
    UP_TO.test(text.slice(last.core[1], next.core[0]))
  );
}

/** 5、6万元, and not A、B分别为5、6万元: two small numbers, one after the other, are a rough one. */
function isRough(text: string, last: QuantityMention, next: QuantityMention): boolean {
  return (
    last.unit === null &&
    next.value === last.value + 1 &&
    next.value < 10 &&
    Number.isInteger(last.value) &&
    text.slice(last.core[1], next.core[0]) === '、' &&
    !/[别各、均]/u.test(text.slice(Math.max(0, last.core[0] - 12), last.core[0]))
  );
}

/** No range of a newspaper is wider: its ends differ by less than this factor. */
const WIDEST = 20;

const LIST = /^(?:[、和与及或]|以及)$/u;

/** Gives a bare number in a list the unit of the last one, and drops the numbers that stay bare without a reason. */
function shareUnits(text: string, found: readonly QuantityMention[]): QuantityMention[] {
  const shared: QuantityMention[] = [];
  for (let i = found.length - 1; i >= 0; i--) {
    const here = found[i];
    if (here === undefined) continue;
    const next = shared.at(-1);
    const isShared =
      (here.unit === null || isPointsCut(here, next)) &&
      next?.unit != null &&
      next.valueTo === null &&
      LIST.test(text.slice(here.span[1], next.span[0]));
    if (isShared && next !== undefined) shared.push({ ...here, unit: next.unit, kind: next.kind });
    else if (here.kind !== 'bare' || isIndex(text, here)) shared.push(here);
  }
  return shared.reverse();
}

/** 高0.2个和4个百分点: the first 个 is that of 个百分点. */
function isPointsCut({ unit }: QuantityMention, next: QuantityMention | undefined): boolean {
  return unit === '个' && /^个(?:百分点|基点)$/u.test(next?.unit ?? '');
}

/** A number without a unit is a figure after 指数为, PMI为, or with a power (1.63亿). */
function isIndex(text: string, { core, span, unit }: QuantityMention): boolean {
  if (unit !== null) return /^(?:[，。；、）)！”]|$|\n)/u.test(text.slice(span[1], span[1] + 1));
  return /(?:指数|PMI|系数|评分|稳定度|得分|中间价|汇率|比价|收入比|[对兑](?:[美日欧港]元|英镑))[^，。；、]{0,12}$/u.test(
    text.slice(Math.max(0, core[0] - 16), core[0]),
  );
}
