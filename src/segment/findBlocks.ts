import type { Table } from '../model/table.ts';
import type { Block } from './block.ts';
import { classifyBlock } from './classifyBlock.ts';
import type { Joints } from './joints.ts';
import { settleHeads } from './settleHeads.ts';
import { settleTitles } from './settleTitles.ts';
import { splitBlocks } from './splitBlocks.ts';

/** Finds the blocks of a page in printed order, each with its kind; a paragraph printed before is furniture. */
export function findBlocks(text: string, joints: Joints, tables: readonly Table[]): readonly Block[] {
  return markRepeats(settleHeads(settleTitles(splitBlocks(text, tables).map(classifyBlock), joints)));
}

const SHORTEST_REPEAT = 24;

function markRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.map((block) => {
    const words = block.kind === 'body' ? block.text.replaceAll(' ', '') : '';
    if (words.length < SHORTEST_REPEAT) return block;
    if (seen.has(words)) return { ...block, kind: 'furniture', unfinished: false };
    seen.add(words);
    return block;
  });
}
