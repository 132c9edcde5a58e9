import type { RowSource } from './rowSource.ts';

/** Lists the places of an article's text on its page, in reading order. */
export function listSegments({ facts }: RowSource, article: string): readonly (readonly [number, number])[] {
  return facts.articles.find(({ id }) => id === article)?.segments.map(({ span }) => span) ?? [];
}
