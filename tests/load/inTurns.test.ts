import { expect, it } from 'vitest';
import { inTurns } from '../../src/load/inTurns.ts';

it('lets other waiting work run between the items of a long loop', async () => {
  const order: string[] = [];
  let isDone = false;
  const wait = (): void => {
    order.push('other');
    if (!isDone) setImmediate(wait);
  };
  setImmediate(wait);
  for await (const thing of inTurns(Array.from({ length: 100 }, (_each, index) => index))) order.push(String(thing));
  isDone = true;
  expect(order.filter((each) => each !== 'other')).toHaveLength(100);
  // Before the 26th, the 51st and the 76th.
  expect(order.indexOf('other')).toBe(25);
  expect(order.filter((each) => each === 'other').length).toBeGreaterThanOrEqual(3);
});
