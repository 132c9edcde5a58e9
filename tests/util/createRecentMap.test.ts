import { describe, expect, it } from 'vitest';
import { createRecentMap } from '../../src/util/createRecentMap.ts';

describe('createRecentMap', () => {
  it('keeps what was set or used recently, and forgets the rest', () => {
    const map = createRecentMap<number>(2);
    for (const [value, key] of ['a', 'b', 'c'].entries()) map.set(key, value);
    // Asking for "a" makes it one of the last two.
    expect(map.get('a')).toBe(0);
    map.set('d', 3);
    expect(['a', 'b', 'c', 'd'].map((key) => map.get(key))).toEqual([0, undefined, 2, 3]);
  });

  it('contains at most twice as much as it keeps', () => {
    const map = createRecentMap<number>(10);
    for (let value = 0; value < 1_000; value += 1) map.set(String(value), value);
    const held = Array.from({ length: 1_000 }, (_, value) => map.get(String(value))).filter(
      (each) => each !== undefined,
    );
    expect(held.length).toBeGreaterThanOrEqual(10);
    expect(held.length).toBeLessThanOrEqual(20);
  });
});
