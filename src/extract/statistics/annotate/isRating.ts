import type { Span } from '../../../model/span.ts';
import { anyOf } from '../words.ts';

const ANALYST = new RegExp(`${anyOf('analystEndings')}$`, 'u');
const RATES = new RegExp(`^，?${anyOf('ratingVerbs')}`, 'u');
const LONGEST_VERB = 8;

/** Tells whether a body says what it expects of others, as brokers and institutes do: 甲证券预计其净利润…. */
export function isRating(text: string, [start, end]: Span): boolean {
  return ANALYST.test(text.slice(start, end)) && RATES.test(text.slice(end, end + LONGEST_VERB));
}
