import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleSlots } from '../../src/figures/settleSlots.ts';
import { plant, plantOne, up } from './planted.ts';

describe('the preferred figure of a slot', () => {
  const exact = { value: 438.5, unit: '亿元' };
  it.each([
    ['only-one', exact, undefined],
    ['actual', exact, { ...exact, value: 500, status: 'target' as const }],
    ['exact', exact, { ...exact, value: 400, qualifier: '超' }],
    ['attributed', { ...exact, attributedTo: ['海关总署'] }, exact],
    ['latest', { ...exact, on: '2025-06-01' }, exact],
    ['more-digits', exact, { ...exact, value: 439 }],
    ['id', exact, exact],
  ])('is chosen by %s', (because, first, second) => {
    const best = plantOne(first);
    const [slot] = settleSlots([...(second === undefined ? [] : [plantOne(second)]), best]);
    expect(slot?.preferredBecause).toBe(because);
    if (because !== 'id') expect(slot?.preferred.figureId).toBe(best.figureId);
  });

  it('is what a person confirmed, before anything else', () => {
    const confirmed = { ...plantOne({ ...exact, qualifier: '约' }), confirmed: true };
    const [slot] = settleSlots([plantOne(exact), confirmed]);
    expect([slot?.preferred.figureId, slot?.preferredBecause]).toEqual([confirmed.figureId, 'confirmed']);
  });

  it('is compared with each other figure once, and counts wire texts once', () => {
    const [slot] = settleSlots([
      plantOne({ ...exact, wire: 'w' }),
      plantOne({ ...exact, wire: 'w' }),
      plantOne(exact),
      plantOne({ ...exact, value: 483.5 }),
    ]);
    expect(slot?.others).toHaveLength(3);
    expect(slot?.witnesses).toBe(3);
  });

  it('does not depend on the order in which figures come', () => {
    const sayings = [
      plant({ ...exact, ...up(5) }),
      plant({ ...exact, value: 440, on: '2025-03-01' }),
      plant({ ...exact, value: 400, qualifier: '超' }),
      plant({ ...up(5.2), attributedTo: ['统计局'] }),
      plant({ value: 500, unit: '亿元', status: 'target' }),
    ].flat();
    const settle = (list: typeof sayings): unknown =>
      settleSlots(list)
        .map(({ preferred, others }) => [
          preferred.figureId,
          others.map(({ saying, agreement }) => `${saying.figureId} ${agreement.verdict}`),
        ])
        .toSorted();
    fc.assert(
      fc.property(fc.shuffledSubarray(sayings, { minLength: sayings.length }), (shuffled) => {
        expect(settle(shuffled)).toEqual(settle(sayings));
      }),
    );
  });
});
