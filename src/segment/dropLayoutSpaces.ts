import { CleanBuffer } from './cleanBuffer.ts';

/**
 * Removes the spaces that only the layout made: next to Han characters and Chinese marks, and inside numbers that were
 * spaced out (`2 0 2 3`, `41 . 76`, `1 234 567`). A space between Latin words stays, as one.
 */
export function dropLayoutSpaces(buffer: CleanBuffer, keepSpaces: boolean): CleanBuffer {
  const dropped = new CleanBuffer();
  const spacedOut = keepSpaces && isSpacedOut(buffer);
  for (let place = 0; place < buffer.length;) {
    if (buffer.at(place) !== ' ') {
      dropped.push(buffer.at(place), buffer.originAt(place++));
      continue;
    }
    const from = place;
    while (buffer.at(place) === ' ') place++;
    const [before, after] = [dropped.at(dropped.length - 1), buffer.at(place)];
    const wordsApart = isLatin(before) && isLatin(after);
    const kept =
      wordsApart ||
      (isDigit(before) && isDigit(after)
        ? !isOneNumber(buffer, from, place)
        : keepsGap(before, after) || (keepSpaces && !spacedOut && isHeadlineGap(before, after)));
    if (kept) dropped.push(' ', buffer.originAt(from));
  }
  return dropped;
}

/** Distinguishes the spaced digits of one number from two numbers side by side. */
function isOneNumber(buffer: CleanBuffer, from: number, to: number): boolean {
  let left = 0;
  while (left < 5 && isDigit(buffer.at(from - 1 - left))) left++;
  let right = 0;
  while (right < 5 && isDigit(buffer.at(to + right))) right++;
  return (left === 1 && right === 1) || (left <= 3 && right === 3 && to - from === 1);
}

/** Tells whether a gap separates a Latin word from a number (`COVID 19`): neither side is Chinese. */
function keepsGap(before: string, after: string): boolean {
  return (isLatin(before) && isDigit(after)) || (isDigit(before) && isLatin(after));
}

/** Tells whether a gap is the one between two halves of a headline. */
function isHeadlineGap(before: string, after: string): boolean {
  return (
    before !== '' &&
    after !== '' &&
    before !== '\n' &&
    after !== '\n' &&
    !OPENING.includes(before) &&
    !CLOSING.includes(after)
  );
}

const OPENING = '“‘《（(—';
const CLOSING = '，。、；：！？”’》）)%';

/** Tells whether every letter of a line is set apart (`要 闻`), so that no gap means anything. */
function isSpacedOut(buffer: CleanBuffer): boolean {
  let letters = 0;
  let gaps = 0;
  for (let place = 0; place < buffer.length; place++) {
    if (buffer.at(place) !== ' ') letters++;
    else if (buffer.at(place - 1) !== ' ') gaps++;
  }
  return gaps >= (letters - 1) * 0.6;
}

const isDigit = (unit: string): boolean => unit >= '0' && unit <= '9';
const isLatin = (unit: string): boolean => (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
