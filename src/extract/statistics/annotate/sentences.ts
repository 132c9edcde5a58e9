import { spanAt } from './spanAt.ts';
import type { Span } from '../../../model/span.ts';
import { DOWN, UP } from '../statisticWords.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';

/** A piece of a sentence between commas, with its figures in runs (1.1%、1.6%和0.3%). */
export interface Clause {
  readonly span: Span;
  readonly runs: readonly (readonly QuantityMention[])[];
}

export interface Sentence {
  readonly span: Span;
  /** Counts the paragraphs of the text. */
  readonly paragraph: number;
  /** An item of a list that the lines before lead to: ● 交付船舶28艘；. */
  readonly isItem: boolean;
  readonly clauses: readonly Clause[];
}

const ENDS = /[。！？!?\n]/u;
/** Text without full stops is cut at a comma past this length, and anywhere past twice of it. */
const LONGEST = 600;
/** 汽车（含底盘）: words in brackets without figures are part of their clause. */
const ASIDE = /（(?:[A-Za-z][A-Za-z\d]{0,8}|[^（）\d一二三四五六七八九十]{1,16})）/gu;
const BREAKS = /[，；：,;:（）()]|——|……/gu;

/**
 * Cuts a clean text into sentences and clauses, `tables` left out. A 、 after a figure ends a clause if no further
 * figure of the list follows.
 */
export function splitSentences(
  text: string,
  quantities: readonly QuantityMention[],
  tables: readonly Span[] = [],
): Sentence[] {
  const sentences: Sentence[] = [];
  let [paragraph, start, next] = [0, 0, 0];
  for (let at = 0; at <= text.length; at++) {
    const sign = text.charAt(at);
    const isCut = at - start > LONGEST && (/[，；、]/u.test(sign) || at - start > 2 * LONGEST);
    const table = spanAt(tables, at);
    if (at < text.length && !ENDS.test(sign) && !isCut && table === undefined) continue;
    if (at > start) {
      const own: QuantityMention[] = [];
      for (let figure = quantities[next]; figure !== undefined && figure.core[0] < at; figure = quantities[++next])
        own.push(figure);
      sentences.push({
        span: [start, at],
        paragraph,
        isItem: isItem(text, start),
        clauses: splitClauses(text, [start, at], own),
      });
    }
    if (sign === '\n' || table !== undefined) paragraph++;
    if (table !== undefined) at = table[1] - 1;
    start = at + 1;
  }
  return sentences;
}

const ITEM = /^[：；]\n[■●◆▲□◎★]/u;

function isItem(text: string, start: number): boolean {
  return ITEM.test(text.slice(Math.max(0, start - 2), start + 1));
}

function splitClauses(text: string, [start, end]: Span, quantities: readonly QuantityMention[]): Clause[] {
  const breaks: Span[] = [];
  const asides = Array.from(
    text.slice(start, end).matchAll(ASIDE),
    ({ 0: aside, index }) => [start + index, start + index + aside.length] as const,
  );
  let aside = 0;
  for (const { 0: mark, index } of text.slice(start, end).matchAll(BREAKS)) {
    const at = start + index;
    while ((asides[aside]?.[1] ?? Infinity) <= at) aside++;
    if ((asides[aside]?.[0] ?? Infinity) <= at) continue;
    if (!quantities.some(({ span }) => at >= span[0] && at < span[1])) breaks.push([at, at + mark.length]);
  }
  for (const [i, { span }] of quantities.entries()) {
    const next = quantities[i + 1];
    if (text.charAt(span[1]) === '、' && (next === undefined || !isListGap(text.slice(span[1], next.span[0]))))
      breaks.push([span[1], span[1] + 1]);
  }
  breaks.sort(([a], [b]) => a - b);
  const clauses: Clause[] = [];
  let from = start;
  for (const [at, after] of [...breaks, [end, end] as const]) {
    if (at > from)
      clauses.push({
        span: [from, at],
        runs: findRuns(
          text,
          quantities.filter(({ span }) => span[0] >= from && span[1] <= at),
        ),
      });
    from = Math.max(from, after);
  }
  return clauses;
}

function isListGap(gap: string): boolean {
  return /^(?:[、和与及]|以及|，)?$/u.test(gap) || GROWN.test(gap);
}

/** 分别增长1.1%、下降2.2%、增长1.7%: figures of one list, each with its own verb. */
const GROWN = new RegExp(`^[、，和](?:同比|环比)?(?:${UP}|${DOWN})(?:了|约|近|超)?$`, 'u');

function findRuns(text: string, quantities: readonly QuantityMention[]): QuantityMention[][] {
  const runs: QuantityMention[][] = [];
  for (const figure of quantities) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && last.kind === figure.kind && isRunGap(text, run, last, figure))
      run.push(figure);
    else runs.push([figure]);
  }
  return runs;
}

function isRunGap(
  text: string,
  run: readonly QuantityMention[],
  last: QuantityMention,
  figure: QuantityMention,
): boolean {
  const gap = text.slice(last.span[1], figure.span[0]);
  if (/^(?:[、和与及]|以及)$/u.test(gap) || (gap === '' && last.sector !== undefined)) return true;
  const start = run[0]?.span[0] ?? figure.span[0];
  return GROWN.test(gap) && text.slice(Math.max(0, start - 12), start).includes('分别');
}
