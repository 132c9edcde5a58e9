import { describe, expect, it } from 'vitest';
import { lowerBound } from '../../src/util/lowerBound.ts';

describe('lowerBound', () => {
  it('finds where a key belongs in a sorted list', () => {
    const list = [1, 3, 3, 7];
    const places = [0, 1, 2, 3, 4, 8].map((key) => lowerBound(list, key, (item) => item));
    expect(places).toEqual([0, 0, 1, 1, 3, 4]);
    expect(lowerBound([], 5, Number)).toBe(0);
  });
});
