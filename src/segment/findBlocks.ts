import type { Block } from './block.ts';
import { classifyBlock } from './classifyBlock.ts';
import { splitBlocks } from './splitBlocks.ts';
import { squash } from './squash.ts';

/** Finds the blocks of a page in printed order, each with its kind; a paragraph printed before is furniture. */
export function findBlocks(text: string): readonly Block[] {
  return markRepeats(weighPlainTitles(splitBlocks(text).map(classifyBlock)));
}

const SHORTEST_REPEAT = 24;

function markRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    const words = squash(block.text);
    if (block.kind !== 'body' || words.length < SHORTEST_REPEAT) return block;
    if (seen.has(words)) return { ...block, kind: 'furniture', unfinished: false };
    seen.add(words);
    return block;
  });
}

/**
 * Where a page marks its headings (`##`), an unmarked short line is the end of a paragraph that was cut, unless a byline or the
 * page's end follows it.
 */
function weighPlainTitles(blocks: readonly Block[]): readonly Block[] {
  const marked = blocks.filter(({ level }) => level > 0).length;
  if (marked < 2) return blocks;
  return blocks.map((block, at) => {
    if (block.kind !== 'title' || block.level > 0 || leadsToByline(blocks, at)) return block;
    return { ...block, kind: 'body', unfinished: !/[。！？!?…：:—][”’）)]*$/u.test(block.text) };
  });
}

function leadsToByline(blocks: readonly Block[], at: number): boolean {
  let next = at + 1;
  while (blocks[next]?.kind === 'title' && blocks[next]?.level === 0) next++;
  const after = blocks[next];
  return after === undefined || after.kind === 'byline' || after.kind === 'continued';
}
