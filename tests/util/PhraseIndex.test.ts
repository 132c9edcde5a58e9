import { describe, expect, it } from 'vitest';
import { PhraseIndex } from '../../src/util/PhraseIndex.ts';

describe('PhraseIndex', () => {
  const cities = new PhraseIndex([
    ['青岛', 'city'],
    ['青岛港', 'port'],
    ['港城', 'other'],
  ]);

  it('finds the longest phrase at each place, left to right, none overlapping', () => {
    expect(Array.from(cities.leftmost('在青岛港城和青岛'))).toEqual([
      { start: 1, end: 4, value: 'port' },
      { start: 6, end: 8, value: 'city' },
    ]);
  });

  it('finds the longest phrase that ends at a place', () => {
    const titles = new PhraseIndex(
      ['长', '局长', '副局长'].map((title) => [title, title] as const),
      { fromEnd: true },
    );
    expect(titles.longestEndingAt('商务局副局长', 6)?.value).toBe('副局长');
    expect(titles.longestEndingAt('商务局', 3)).toBeUndefined();
  });

  it('keeps the first of two values, and takes no empty phrase', () => {
    const index = new PhraseIndex([
      ['东海', 1],
      ['东海', 2],
      ['', 3],
    ]);
    expect(Array.from(index.leftmost('东海东'))).toEqual([{ start: 0, end: 2, value: 1 }]);
  });
});
