import type { Block } from './block.ts';
import { beginsList } from './isFurniture.ts';

/**
 * Decides about titles by the lines around web articles: those in a list of other articles (相关新闻) are furniture, and
 * those below the line of date and source are under the headline, not the headline itself.
 */
export function settleHeads(blocks: readonly Block[]): readonly Block[] {
  const settled = [...blocks];
  let state: 'open' | 'list' | 'title' | 'meta' = 'open';
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) continue;
    if (block.kind === 'furniture') {
      if (beginsList(block.text)) state = 'list';
    } else if (block.kind === 'title') {
      const next = skipTitles(blocks, at);
      if (state === 'list') {
        at = settleList(settled, at, next);
        state = 'title';
      } else if (state === 'meta' && !isStamp(blocks[next])) {
        for (let title = at; title < next; title++) {
          const under = blocks[title];
          if (under?.kind === 'title' && under.level === 0) settled[title] = { ...under, under: true };
        }
        at = next - 1;
      } else state = 'title';
    } else if (isStamp(block)) state = state === 'title' ? 'meta' : state === 'meta' ? 'meta' : 'open';
    else if (block.kind !== 'byline' && block.kind !== 'closing') state = 'open';
  }
  return settled;
}

/**
 * Makes the titles of a list furniture. The last one is kept if an article continues after it. Gives the last place
 * settled.
 */
function settleList(settled: Block[], from: number, next: number): number {
  const goesOn = next < settled.length && settled[next]?.kind !== 'furniture';
  let last = next - 1;
  if (goesOn) while (last > from && settled[last]?.kind !== 'title') last--;
  for (let at = from; at < (goesOn ? last : next); at++) {
    const title = settled[at];
    if (title?.kind === 'title') settled[at] = { ...title, kind: 'furniture' };
  }
  return next - 1;
}

/** Gives the place of the first block after a run of titles, furniture among them skipped. */
function skipTitles(blocks: readonly Block[], from: number): number {
  let next = from;
  while (next < blocks.length) {
    const block = blocks[next];
    const passes = block?.kind === 'title' || (block?.kind === 'furniture' && !beginsList(block.text));
    if (!passes) break;
    next++;
  }
  return next;
}

/** Tells whether a line is that of date and source below a web page's headline. */
export function isStamp(block: Block | undefined): boolean {
  return block?.kind === 'closing' && (block.closing?.day?.year != null || /来源|时间|日期/u.test(block.text));
}
