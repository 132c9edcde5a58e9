import type { StatisticFact } from '../model/pageFacts.ts';
import { GROWTH_NOUNS, WHOLE_GROWTH_VERBS } from './growthWords.ts';

/** What `printDisplay` puts together. */
export interface PrintedParts {
  readonly fact: Pick<StatisticFact, 'value' | 'qualifier' | 'quote' | 'change'>;
  /** The value as printed, without a hedge that is before it: `43.85万亿元`. */
  readonly printedValue: string | null;
  /** The growth in words: `同比增长5%`. */
  readonly changeText: string | null;
  /** Whether the value is itself a growth (增速19.6%). */
  readonly isGrowth: boolean;
}

/** Hedges that a page prints after the number and its unit. */
const BEHIND = /^(?:以上|以下|以内|左右|上下|不等|有余|开外)$/u;
/** Hedges that a page prints inside a figure, between the number and its unit. */
const INSIDE = /^[多余来几]$/u;
/** The number of a figure: what comes before its unit. A magnitude belongs to it only if a unit follows. */
const NUMBER = /^[\d.,]+(?:[十百千万亿]+(?=[^十百千万亿]))?/u;
/** A figure whose own words say that it is a bound or a rough number: 近六成, 过半, 20多家, 一半以上, 上亿名. */
const HEDGED =
  /^(?:[超逾破近约过上]|将近|接近|不到|不足|不少于|不低于|至少|大约|突破|高达)|[\d一二两三四五六七八九十百千万亿][多余来几]|几[十百千万亿个]|(?:以上|以下|以内|左右|上下|不等|有余|开外)/u;
/** What a growth says about those next to it: 分别增长28.1%, 均增长15.4%. Alone it says nothing. */
const SHARED = /^(?:分别|均|各|也|都)+(?=.)/u;
/** The things that the growths of a list are compared with, before the words that they share. */
const LISTED = /^[^\d]*、[^\d、]*分别/u;
/** The same inside a growth: 增速分别为7.4%. */
const EACH = /分别(?:为|是)?/u;
/** Words of growth that may be before the number of a rate: 同比增速, 增长. */
const GROWTH_BEFORE = new RegExp(
  `(?:(?:同比|环比|年均|按年)(?:实际|名义|累计)?)?(?:${GROWTH_NOUNS}|${WHOLE_GROWTH_VERBS})(?:率|速度)?(?:为|达到|达|至)?$`,
  'u',
);

/**
 * Prints a figure as one string that can be shown alone: hedge, range, sign and unit included, and none of them twice
 * (超1万亿元, 同比增长5%—6%, 30%以上). A figure that is only a growth is printed as that growth.
 */
export function printDisplay({ fact, printedValue, changeText, isGrowth }: PrintedParts): string {
  if (printedValue === null)
    return hedgeChange(wordGrowth(printAlone(changeText ?? '', fact.change), fact.change), fact.qualifier);
  const value = hedge(signed(counted(printedValue, fact.value), fact.value), fact.qualifier);
  return isGrowth ? growthWords(fact.quote, printedValue) + value : value;
}

function hedge(printed: string, qualifier: string | null): string {
  if (qualifier === null || qualifier === '' || HEDGED.test(printed) || printed.includes(qualifier)) return printed;
  if (BEHIND.test(qualifier)) return printed + qualifier;
  if (!INSIDE.test(qualifier)) return qualifier + printed;
  const number = NUMBER.exec(printed)?.[0] ?? '';
  return number === '' ? printed : number + qualifier + printed.slice(number.length);
}

/**
 * Takes a growth out of its list: of 比上半年、前三季度分别加快1.2个、0.4个百分点 the first is 加快1.2个百分点 against 上半年, and of
 * 增速分别为7.4%、5.5% it is 增速7.4%.
 */
function printAlone(printed: string, change: StatisticFact['change']): string {
  const text = printed
    .replace(SHARED, '')
    .replace(LISTED, change?.basis ?? '')
    .replace(EACH, '');
  const unit = change?.unit ?? '';
  const begun = /\d\s*(\D*)$/u.exec(text)?.[1];
  return begun !== undefined && begun.length < unit.length && unit.startsWith(begun)
    ? text + unit.slice(begun.length)
    : text;
}

/** A rate in a list or a bracket has its word of growth elsewhere (57.4%、42.8%): alone it needs one. */
function wordGrowth(text: string, change: StatisticFact['change']): string {
  if (change === null) return text;
  // More, faster or higher: the page has one word for all of a list, and points may mean any of them.
  if (/^[\d.]+个(?:百分)?点/u.test(text)) return `${change.direction === 'down' ? '-' : '+'}${text}`;
  if (!/^[\d.]+\s*[%％‰]/u.test(text)) return text;
  const basis = change.basis === '同比' || change.basis === '环比' ? change.basis : '';
  return `${basis}${change.direction === 'down' ? '下降' : '增长'}${text}`;
}

/** 万亿元大关 means one of it: alone, the magnitude would not read as a number. */
function counted(printed: string, value: number | null): string {
  return value === 1 && /^[万亿]/u.test(printed) ? `1${printed}` : printed;
}

/** A number below zero shows its sign, unless the page has words or a sign for it. */
function signed(printed: string, value: number | null): string {
  return value !== null && value < 0 && !/[-−－负减降亏]/u.test(printed) ? `-${printed}` : printed;
}

/** Puts the hedge of a growth where the page would: 增长近3成, 提升30%以上. */
function hedgeChange(text: string, qualifier: string | null): string {
  if (qualifier === null || qualifier === '' || text.includes(qualifier)) return text;
  const number = /[\d.]+[^\d.]*$/u.exec(text);
  if (number === null) return text;
  const words = text.slice(0, number.index);
  // 增长超过40% says 超 already.
  if (/(?:超过?|突破|逾|近|接近|约|至少|不到|不足)$/u.test(words)) return text;
  return words + hedge(number[0], qualifier);
}

/** Finds the words of growth directly before the printed number: of 增速也较前2个月加快2.5个百分点至19.6% there are none. */
function growthWords(quote: string, printed: string): string {
  const flat = quote.replace(/\s+/gu, '');
  const at = flat.indexOf(printed.replace(/\s+/gu, ''));
  return at < 0 ? '' : (GROWTH_BEFORE.exec(flat.slice(0, at))?.[0] ?? '');
}
