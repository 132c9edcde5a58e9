import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinMerged } from '../../src/resolve/joinMerged.ts';

it('joins what a person decided is one thing, under the smallest id, and leaves the others alone', () => {
  expect(joinMerged(['c', 'a', 'b', 'c'], new Map(), [['c', 'b']])).toEqual(['b', 'a', 'b', 'b']);
  expect(
    joinMerged(['c', 'a', 'b'], new Map(), [
      ['c', 'b'],
      ['b', 'a'],
    ]),
  ).toEqual(['a', 'a', 'a']);
});

it('follows former ids of an entity, and merges nothing if no entity has the id', () => {
  expect(joinMerged(['a', 'b'], new Map([['old', 'b']]), [['old', 'a']])).toEqual(['a', 'a']);
  expect(joinMerged(['a', 'b'], new Map(), [['gone', 'a']])).toEqual(['a', 'b']);
});

it('gives the same, in whatever order the decisions come', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const merges = fc.array(fc.subarray(ids, { minLength: 2 }), { maxLength: 5 });
  fc.assert(
    fc.property(merges, (list) => {
      const expected = joinMerged(ids, new Map(), list);
      expect(joinMerged(ids, new Map(), list.toReversed())).toEqual(expected);
      expect(joinMerged(ids, new Map(), [...list, ...list.map((each) => each.toReversed())])).toEqual(expected);
    }),
  );
});
