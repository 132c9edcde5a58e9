import { matchLoosely } from '../../locate/matchLoosely.ts';
import { printFigure } from '../../locate/printFigure.ts';
import type { Located } from '../../model/locatedPageFacts.ts';
import type { StatisticFact } from '../../model/pageFacts.ts';
import { listSegments } from './listSegments.ts';
import type { RowSource } from './rowSource.ts';

/**
 * Lists every place on a page that states a figure: the quote; the headline if it prints the same value; and wherever
 * the article prints the value again after the same words. The value alone is not enough: 988亿元 is stated about two
 * things on one page.
 */
export function listEvidence(context: RowSource, fact: Located<StatisticFact>): (readonly [number, number])[] {
  const { page, facts } = context;
  const headline = facts.articles.find(({ id }) => id === fact.article)?.headlineSpan;
  const printed = printFigure(page.text, fact).value;
  if (printed === null || printed.length < 4) return [fact.span];
  const inHeadline =
    headline == null || headline[0] === fact.span[0] ? undefined : findWords(page.text, headline, printed);
  const apart = findAgain(
    page.text,
    listSegments(context, fact.article),
    takeWords(page.text.slice(...fact.span), printed),
  ).filter(([start, end]) => end <= fact.span[0] || start >= fact.span[1]);
  return [fact.span, ...(inHeadline === undefined ? [] : [inHeadline]), ...apart];
}

/** How many characters before a value must match for it to be the same figure again, and how many are looked at. */
const FEWEST_BEFORE = 4;
const MOST_BEFORE = 8;

/** Takes the value with what is before it: 进出口总额5.55万亿元. Empty if too little does. */
function takeWords(quote: string, printed: string): string {
  const flat = quote.replace(/\s+/gu, '');
  const at = flat.indexOf(printed);
  return at < FEWEST_BEFORE ? '' : flat.slice(Math.max(0, at - MOST_BEFORE), at + printed.length);
}

function findAgain(
  text: string,
  segments: readonly (readonly [number, number])[],
  words: string,
): (readonly [number, number])[] {
  if (words === '') return [];
  return segments.flatMap(([from, to]) => {
    const found: (readonly [number, number])[] = [];
    for (let at = findWords(text, [from, to], words); at !== undefined; at = findWords(text, [at[1], to], words))
      found.push(at);
    return found;
  });
}

function findWords(
  text: string,
  [from, to]: readonly [number, number],
  surface: string,
): readonly [number, number] | undefined {
  const first = surface.charAt(0);
  for (let start = text.indexOf(first, from); start !== -1 && start < to; start = text.indexOf(first, start + 1)) {
    const end = matchLoosely(text, start, to, surface);
    if (end !== undefined) return [start, end];
  }
  return undefined;
}
