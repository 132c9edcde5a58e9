import type { EntityMention, PageEntities } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { Annotation } from '../annotate/annotation.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';

/** A list of places or bodies that a figure sums up: 广东、江苏、浙江合计. */
export interface TotalParse {
  /** The list with 合计 after it. */
  readonly part: string;
  /** The region that everything in the list belongs to; null if they have none in common. */
  readonly whole: string | null;
  /** Where the list begins, and where the words after 合计 do. */
  readonly span: Span;
}

const FEWEST = 2;

/** Finds a list of named things that ends in 合计 or 共计 before a figure. */
export function parseTotal({ text, mentions, entities }: Annotation, from: number, to: number): TotalParse | undefined {
  const word = /合计|共计|总共/u.exec(text.slice(from, to));
  if (word === null) return undefined;
  const near = sliceBetween(mentions, from, from + word.index);
  const last = near.at(-1);
  if (last === undefined || from + word.index - last.span[1] > 8) return undefined;
  const list = [last];
  for (const mention of near.slice(0, -1).reverse()) {
    if (!/^[、和与及]$/u.test(text.slice(mention.span[1], list[0]?.span[0] ?? 0))) break;
    list.unshift(mention);
  }
  if (list.length < FEWEST) return undefined;
  const start = list[0]?.span[0] ?? from;
  return {
    whole: findWhole(list, entities),
    part: `${text.slice(start, last.span[1])}合计`,
    span: [start, from + word.index + word[0].length],
  };
}

function findWhole(list: readonly EntityMention[], { regions }: PageEntities): string | null {
  const parents = new Set(list.map(({ name }) => regions.find((region) => region.name === name)?.parent ?? null));
  const [parent] = parents;
  return parents.size === 1 ? (parent ?? null) : null;
}
