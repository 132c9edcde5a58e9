import type { Block } from './block.ts';
import { classifyBlock } from './classifyBlock.ts';
import { countJoints } from './joints.ts';
import { settleTitles } from './settleTitles.ts';
import { splitBlocks } from './splitBlocks.ts';
import { squash } from './squash.ts';

/** Finds the blocks of a page in printed order, each with its kind; a paragraph printed before is furniture. */
export function findBlocks(text: string): readonly Block[] {
  return markRepeats(settleTitles(splitBlocks(text).map(classifyBlock), countJoints(text)));
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
