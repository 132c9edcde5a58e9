import type { EntityMention } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { TaggedWords } from '../../entities/tagWords.ts';
import { anyOf } from '../words.ts';

const PLACED = new RegExp(
  `(?:${anyOf('liesIn')}[^，。；的]{2,20}|${anyOf('builtBefore')}|${anyOf('sizedBefore')}${anyOf('sizeHedges')}?[\\d.,]{1,16}[^，。；的\\d]{1,8})的`,
  'gu',
);
const END = new RegExp(`${anyOf('placedWorks')}$`, 'u');
const STAGE = new RegExp(`^${anyOf('workStages')}`, 'u');
const BREAK = new RegExp(`[，。；：、！？（）\\s]|${anyOf('nameBreakers')}`, 'u');
const LONGEST = 24;
const SHORTEST = 3;

/**
 * Finds what was built, by what is said before it: 投资1.6亿元的冷链货站, 位于肥西县的新能源汽车工厂二期, 建成的电主轴生产线. What a clause
 * tells next (年产能, 占地) is told of it.
 */
export function findBuilt(text: string, words: TaggedWords, mentions: readonly EntityMention[]): Span[] {
  return Array.from(text.matchAll(PLACED)).flatMap(({ 0: before, index }): Span[] => {
    const start = index + before.length;
    let best: number | undefined;
    for (let at = start; at - start < LONGEST;) {
      const end = words.endOf[at] ?? at + 1;
      if (BREAK.test(text.slice(at, end)) || end > text.length) break;
      if (/^(?:p|c|u|y|r)/u.test(words.tagOf[at] ?? 'x')) break;
      at = end;
      const isLong = at - start >= SHORTEST;
      if (isLong && END.test(text.slice(start, at))) best = at + (STAGE.exec(text.slice(at, at + 4))?.[0].length ?? 0);
    }
    if (best === undefined) return [];
    const end = best;
    return mentions.some(({ kind, span }) => kind === 'project' && span[0] <= start && span[1] >= end)
      ? []
      : [[start, end]];
  });
}
