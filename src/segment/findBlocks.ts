import type { Block } from './block.ts';
import { classifyBlock } from './classifyBlock.ts';
import { countJoints, type Joints } from './joints.ts';
import { splitBlocks } from './splitBlocks.ts';
import { squash } from './squash.ts';

/** Finds the blocks of a page in printed order, each with its kind; a paragraph printed before is furniture. */
export function findBlocks(text: string): readonly Block[] {
  return markRepeats(findCutParagraphs(weighPlainTitles(splitBlocks(text).map(classifyBlock)), countJoints(text)));
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
    if (block.kind !== 'title' || block.level > 0 || /——$/u.test(block.text) || leadsToByline(blocks, at)) return block;
    return toBody(block);
  });
}

function toBody(block: Block): Block {
  return { ...block, kind: 'body', unfinished: !/[。！？!?…：:—][”’）)]*$/u.test(block.text) };
}

/**
 * Tells paragraphs that a column's end cut after a line or two from the titles that they look like: the cut sentence reads on
 * in the next paragraph, or says what no title says.
 */
function findCutParagraphs(blocks: readonly Block[], joints: Joints): readonly Block[] {
  return blocks.map((block, at) => {
    const [before, after] = [blocks[at - 1], blocks[at + 1]];
    if (block.kind !== 'title' || block.level > 0 || before?.kind !== 'body' || after?.kind !== 'body') return block;
    if (after.opening !== null || after.continuedFrom !== null) return block;
    return weighCut(block, after, joints) >= 2 ? toBody(block) : block;
  });
}

function weighCut({ text, gap }: Block, after: Block, joints: Joints): number {
  let weight = 2 * joints.join(text, after.text);
  if (gap === 0) weight += 1;
  if (text.length > 24 && text.includes('，')) weight += 1.5;
  if (/^(?:为|在|从|对|随着|据|由|凭借|经|按照|根据|通过|截至|自|但|而|并|这|该|其)/u.test(text)) weight += 1;
  if (/认为|表示|指出|介绍|透露/u.test(text)) weight += 1;
  if (/(?:的|和|与|在|更|及|从|对|为|是|了|将|把|被|向|以)$/u.test(text)) weight += 1.5;
  return /——$|^——/u.test(text) ? weight - 2 : weight;
}

function leadsToByline(blocks: readonly Block[], at: number): boolean {
  let next = at + 1;
  while (blocks[next]?.kind === 'title' && blocks[next]?.level === 0) next++;
  const after = blocks[next];
  return after === undefined || after.kind === 'byline' || after.kind === 'continued';
}
