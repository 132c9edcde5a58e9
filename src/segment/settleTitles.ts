import { isSpaced, type Block } from './block.ts';
import { NO_CREDITS } from './credits.ts';
import type { Joints } from './joints.ts';
import { isStamp } from './settleHeads.ts';
import { parseNames } from './parseNames.ts';

/**
 * Decides by its neighbours what a short line is: a title; a name under a title (a byline without a role); or the piece
 * of a paragraph that a column's end cut after a line.
 */
export function settleTitles(blocks: readonly Block[], joints: Joints): readonly Block[] {
  return settleCuts(settlePlain(settleNames(settleBroken(blocks))), joints);
}

const LONGEST_BROKEN = 14;

/** Makes a short line that breaks off with a comma above a title a title too: 海铁联运三年翻一番， / 一个港口与一条铁路. */
function settleBroken(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    const [before, after] = [blocks[at - 1], blocks[at + 1]];
    const isLine = block.kind === 'body' && block.opening === null && block.text.length <= LONGEST_BROKEN;
    if (!isLine || !/[，、]$/u.test(block.text) || before?.unfinished === true) return block;
    return after?.kind === 'title' && after.gap === 0 ? { ...block, kind: 'title', unfinished: false } : block;
  });
}

const CLEARLY_LONGER = 1.8;

/** Makes a line of nothing but a name between a title and a body a byline: commentary is signed so. */
function settleNames(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    const [before, after] = [blocks[at - 1], blocks[at + 1]];
    if (block.kind !== 'title' || block.level > 0 || before?.kind !== 'title') return block;
    const isSigned = after?.kind === 'body' || isStamp(after);
    if (!isSigned || block.text.replaceAll(' ', '').length > 9) return block;
    const names = parseNames(block.text.replace(/^[（(]|[）)]$/gu, ''));
    if (names === undefined || names.length === 0)
      // Above the line of date and source a short line is the account that published the text.
      return isStamp(after) && before.text.length >= CLEARLY_LONGER * block.text.length
        ? { ...block, kind: 'furniture' }
        : block;
    return { ...block, kind: 'byline', closing: { ...NO_CREDITS, reporters: names } };
  });
}

/**
 * Where a page marks its headings (`##`), an unmarked short line is the end of a paragraph that was cut, unless a byline or the
 * page's end follows it.
 */
function settlePlain(blocks: readonly Block[]): readonly Block[] {
  const marked = blocks.filter(({ level }) => level > 0).length;
  if (marked < 2) return blocks;
  return blocks.map((block, at) => {
    if (block.kind !== 'title' || block.level > 0 || block.text.endsWith('——') || leadsToByline(blocks, at))
      return block;
    return toBody(block);
  });
}

// No headline has more lines.
const LONGEST_HEAD = 6;

function leadsToByline(blocks: readonly Block[], at: number): boolean {
  let next = at + 1;
  while (next < at + LONGEST_HEAD && blocks[next]?.kind === 'title' && blocks[next]?.level === 0) next++;
  const after = blocks[next];
  return after === undefined || after.kind === 'byline' || after.kind === 'continued';
}

function toBody(block: Block): Block {
  return { ...block, kind: 'body', unfinished: !/[。！？!?…：:—][”’）)]*$/u.test(block.text) };
}

const CUT_AT_LEAST = 2;
const CUT_BEHIND_TITLE = 4;

function settleCuts(blocks: readonly Block[], joints: Joints): readonly Block[] {
  const spaced = isSpaced(blocks);
  return blocks.map((block, at) => {
    const [before, after] = [blocks[at - 1], blocks[at + 1]];
    if (block.kind !== 'title' || block.level > 0 || before === undefined || after?.kind !== 'body') return block;
    if (after.opening !== null || after.continuedFrom !== null || block.opening !== null) return block;
    const weight = weighCut(block, after, joints) + (spaced && block.gap === 0 ? 1 : 0);
    // After another title a line is a title more often than not.
    return weight >= (before.kind === 'title' ? CUT_BEHIND_TITLE : CUT_AT_LEAST) ? toBody(block) : block;
  });
}

/** Weighs whether a sentence was cut here: it continues in the next paragraph, or says what no title says. */
function weighCut({ text }: Block, after: Block, joints: Joints): number {
  let weight = 2 * joints.join(text, after.text);
  if (text.length > 24 && text.includes('，')) weight += 1.5;
  if (/^(?:为|在|从|对|随着|据|由|凭借|经|按照|根据|通过|截至|自|但|而|并|这|该|其)/u.test(text)) weight += 1;
  if (/认为|表示|指出|介绍|透露/u.test(text)) weight += 1;
  if (/(?:的|和|与|在|更|及|从|对|为|是|了|将|把|被|向|以)$/u.test(text)) weight += 1.5;
  return /——$|^——/u.test(text) ? weight - 2 : weight;
}
