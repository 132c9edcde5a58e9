import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupByShared } from '../../src/util/groupByShared.ts';

it('joins lists that share an element through others', () => {
  expect(groupByShared([['a', 'b'], ['c'], ['b', 'd'], ['e', 'c']])).toEqual([
    ['a', 'b', 'd'],
    ['c', 'e'],
  ]);
});

it('gives the same groups whatever the order of the lists', () => {
  const lists = fc.array(fc.array(fc.constantFrom(...'abcdefghij'), { minLength: 1, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(lists, (given) => {
      expect(groupByShared(given.toReversed())).toEqual(groupByShared(given));
    }),
  );
});
