import { toPageSpan, type CleanText } from '../model/toPageSpan.ts';
import type { Span } from '../model/span.ts';

/** The position of a quote in the clean text and on the page. */
export interface LocatedQuote {
  readonly clean: Span;
  readonly page: Span;
}

/** A clean text indexed for finding quotes regardless of white space and character widths. */
export interface QuoteIndex {
  readonly locate: (quote: string) => LocatedQuote | undefined;
  /** Tells whether the text prints these words. */
  readonly has: (words: string) => boolean;
}

/** Makes the index of a clean text. A quote is found only where the text prints it letter by letter. */
export function indexQuotes(clean: CleanText): QuoteIndex {
  const places: number[] = [];
  let letters = '';
  for (let at = 0; at < clean.text.length; at++) {
    const letter = fold(clean.text.charAt(at));
    if (letter === '') continue;
    letters += letter;
    places.push(at);
  }
  const locate = (quote: string): LocatedQuote | undefined => {
    const words = Array.from({ length: quote.length }, (_, at) => fold(quote.charAt(at))).join('');
    const from = words === '' ? -1 : letters.indexOf(words);
    if (from < 0) return undefined;
    const span: Span = [places[from] ?? 0, (places[from + words.length - 1] ?? 0) + 1];
    return { clean: span, page: toPageSpan(clean, span) };
  };
  return { locate, has: (words) => locate(words) !== undefined };
}

/**
 * Folds one UTF-16 unit to one form: width and kind of quotation marks differ between what is printed and what models
 * write.
 */
function fold(unit: string): string {
  if (/\s/u.test(unit)) return '';
  if ('“”„«»「」『』'.includes(unit)) return '"';
  if ('‘’'.includes(unit)) return "'";
  const folded = unit.normalize('NFKC');
  return folded.length === 1 ? folded : unit;
}
