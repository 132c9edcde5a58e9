import { normalizeQuantity } from '../model/normalizeQuantity.ts';
import type { ChangeFact, StatisticFact } from '../model/pageFacts.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Span } from '../model/span.ts';
import { findCommon } from './findCommon.ts';
import { findQuantity } from './findQuantity.ts';
import { GROWTH_VERBS } from './growthWords.ts';

/** What a page prints for a figure, in its own characters; only line breaks and spaces are left out. */
export interface PrintedFigure {
  /** The number with its unit: `43.85万亿元`; null if only a growth is given. */
  readonly value: string | null;
  /** The growth: `同比增长5%`. */
  readonly change: string | null;
  /** What is measured: `进出口总额`. */
  readonly indicator: string;
}

const VERB = `(?:${GROWTH_VERBS})`;
/** What is between the basis and the verb, and is part of the change. */
const ADVERB = '(?:大幅|小幅|实际|名义|累计|逆势|进一步|继续|增速|增幅|涨幅|降幅|跌幅|升幅)';
const BASIS = '(?:同比|环比|年均|按年|(?<![同环占对])[比较][^，。；、,;]{1,10}?)';
const TO_NUMBER = new RegExp(
  `(?:${BASIS})?(?:分别|均|都)?${ADVERB}{0,2}(?:${VERB}|(?<=幅|速))(?:了|约|近|超过|超|达到|达|至|为|到)?$`,
  'u',
);
const WORDS = new RegExp(`(?:${BASIS})?${ADVERB}{0,2}${VERB}`, 'u');
/** Without a verb next to it, a hedge is still part of a change (分别增长约5%、超6%). */
const LONGEST_BEFORE = 40;

/**
 * Takes what the page prints for a figure from its quote, or from the spans that the facts give. `body` are the spans
 * of its article, where the words for what is measured may be apart from the number.
 */
export function printFigure(text: string, fact: StatisticFact, body: readonly Span[] = []): PrintedFigure {
  const quote = flatten(fact.quote);
  return {
    value: printNumber(text, fact, quote),
    change: printGrowth(text, fact, quote),
    indicator: printIndicator(text, fact, quote, body),
  };
}

function printNumber(
  text: string,
  { value, valueTo, unit, printed, numberSpan }: StatisticFact,
  quote: string,
): string | null {
  if (value === null) return null;
  if (numberSpan !== undefined) return flatten(text.slice(...numberSpan));
  const words = flatten(printed ?? '');
  // A printed form without a digit (首破万亿元大关 gives 万亿元) says less than the number around it does.
  if (words !== '' && quote.includes(words) && /[\d０-９一二两三四五六七八九十百千半]/u.test(words)) return words;
  const found = findQuantity(quote, normalizeQuantity({ value, valueTo, unit }));
  return found === undefined ? (words !== '' && quote.includes(words) ? words : quote) : quote.slice(...found);
}

function printGrowth(text: string, { change }: StatisticFact, quote: string): string | null {
  if (change === null) return null;
  if (change.span !== undefined) return flatten(text.slice(...change.span));
  const words = flatten(change.printed ?? '');
  if (words !== '' && quote.includes(words)) return words;
  const quantity = quantify(change);
  if (quantity === undefined) return WORDS.exec(quote)?.[0] ?? quote;
  const [start, end] = findGrowth(quote, quantity);
  if (start < 0) return quote;
  const before = quote.slice(Math.max(0, start - LONGEST_BEFORE), start);
  return (TO_NUMBER.exec(before)?.[0] ?? '') + quote.slice(start, end);
}

function quantify({ value, valueTo, unit }: ChangeFact): Quantity | undefined {
  return value === null ? undefined : normalizeQuantity({ value, valueTo, unit });
}

/** The number next to a verb of growth, else the first of that amount: 占5%，增长5% has two. */
function findGrowth(quote: string, quantity: Quantity): Span {
  let first: Span | undefined;
  for (let from = 0; from < quote.length;) {
    const found = findQuantity(quote.slice(from), quantity);
    if (found === undefined) break;
    const at: Span = [found[0] + from, found[1] + from];
    first ??= at;
    if (TO_NUMBER.test(quote.slice(Math.max(0, at[0] - LONGEST_BEFORE), at[0]))) return at;
    from = at[1];
  }
  return first ?? [-1, -1];
}

/** The name as the facts give it, in the quote or elsewhere in the article, else the longest piece of it in the quote. */
function printIndicator(text: string, { indicator }: StatisticFact, quote: string, body: readonly Span[]): string {
  const name = flatten(indicator);
  if (quote.includes(name) || body.some((span) => flatten(text.slice(...span)).includes(name))) return name;
  const common = findCommon(name, quote);
  return common.length >= 2 ? common : quote;
}

function flatten(text: string): string {
  return text.replace(/\s+/gu, '');
}
