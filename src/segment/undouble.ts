import { CleanBuffer } from './cleanBuffer.ts';

/** So many pairs of one letter, one after the other, are not words: 高高兴兴 has two. */
const LEAST_PAIRS = 4;
const LEAST_HAN_PAIRS = 5;
const LEAST_KINDS = 3;
const LONGEST_ROW = 16;
const NO_LETTER = /[\s*＊—－=_.…·•-]/u;

/**
 * Removes letters that a PDF printed twice, for bold type: 黑黑茶茶出出山山 is 黑茶出山, 33112200亿亿元元 is 3120亿元. Single doubled
 * letters are words (人人, 22) and stay. Linear.
 */
export function undouble(buffer: CleanBuffer): CleanBuffer {
  let single: CleanBuffer | undefined;
  for (let at = 0; at < buffer.length;) {
    const pairs = countPairs(buffer, at);
    if (pairs === 0) {
      single?.push(buffer.at(at), buffer.originAt(at));
      at++;
      continue;
    }
    single ??= copy(buffer, at);
    for (let pair = 0; pair < pairs; pair++) single.push(buffer.at(at + 2 * pair), buffer.originAt(at + 2 * pair));
    at += 2 * pairs;
  }
  return single ?? buffer;
}

/**
 * Counts the pairs that begin at a place where there are enough of them; 0 if there are not, or if it is a run of one
 * letter.
 */
function countPairs(buffer: CleanBuffer, start: number): number {
  let pairs = 0;
  let others = 0;
  let kinds = 0;
  for (let at = start; at + 1 < buffer.length; at += 2) {
    const letter = buffer.at(at);
    // 22..44%%: the point of a number is doubled with it.
    const isPoint = letter === '.' && /\d/u.test(buffer.at(at - 1)) && /\d/u.test(buffer.at(at + 2));
    if (letter !== buffer.at(at + 1) || (NO_LETTER.test(letter) && !isPoint)) break;
    pairs++;
    if (!/[\u4e00-\u9fff]/u.test(letter)) others++;
    if (at === start || letter !== buffer.at(at - 1)) kinds++;
    // A row of one sign is left alone, however long it is.
    if (pairs > LONGEST_ROW && kinds < LEAST_KINDS) return 0;
  }
  const enough = pairs >= (others > 0 ? LEAST_PAIRS : LEAST_HAN_PAIRS);
  return enough && kinds >= LEAST_KINDS ? pairs : 0;
}

function copy(buffer: CleanBuffer, end: number): CleanBuffer {
  const copied = new CleanBuffer();
  for (let at = 0; at < end; at++) copied.push(buffer.at(at), buffer.originAt(at));
  return copied;
}
