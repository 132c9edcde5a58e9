import { describe, expect, it } from 'vitest';
import { checkSlots } from '../../src/figures/checkSlots.ts';
import { deriveValues } from '../../src/figures/deriveValues.ts';
import { printSlot, settleSlots } from '../../src/figures/settleSlots.ts';
import { describeFigures } from '../../src/load/describeFigures.ts';
import { readFactsFolder } from './readFactsFolder.ts';

const { sayings, identities } = describeFigures(readFactsFolder(new URL('../../seeds/facts/', import.meta.url)));
const slots = settleSlots(sayings);
const preferred = slots.map((slot) => slot.preferred);
const derived = deriveValues(preferred, identities);

/** What pages say of the places that a derived value has, by slot. */
const printed = new Set(slots.map(({ slot }) => printSlot(slot)));

describe('values that the five pages do not print', () => {
  const find = (arithmetic: RegExp) => derived.find((each) => arithmetic.test(each.arithmetic));

  it('are a base from a level and its growth', () => {
    const base = find(/^41\.76万亿元 ÷ \(1 \+ 0\.2% ÷ 100\)/u);
    expect(base?.slot.period).toEqual({ start: '2022-01-01', end: '2022-12-31' });
    expect(base?.slot.kind).toBe('level');
    // 41.755 ÷ 1.0025 and 41.765 ÷ 1.0015.
    expect([base?.value.low.toPrecision(4), base?.value.high.toPrecision(4)]).toEqual(['4.165e+13', '4.170e+13']);
    expect(printed.has(base === undefined ? '' : printSlot(base.slot))).toBe(false);
  });

  it('are a whole from a part and its share: the exports of the nation from those of 浙江', () => {
    const whole = find(/^4\.19万亿元 ÷ \(15\.5% ÷ 100\)/u);
    expect(whole?.slot.period).toEqual({ start: '2025-01-01', end: '2025-12-31' });
    expect(whole?.inputs.map(({ role }) => role)).toEqual(['share', 'part']);
    expect(whole?.slot.subjectId).not.toBe(whole?.inputs[1]?.saying.slot.subjectId);
    // 4.185 ÷ 15.55 % and 4.195 ÷ 15.45 %.
    expect([whole?.value.low.toPrecision(3), whole?.value.high.toPrecision(3)]).toEqual(['2.69e+13', '2.72e+13']);
  });

  it('contain what a page prints if one does', () => {
    const known = new Map(slots.map(({ slot, preferred: figure }) => [printSlot(slot), figure]));
    const both = derived.flatMap((each) => {
      const figure = known.get(printSlot(each.slot));
      return figure === undefined || figure.hedge !== null ? [] : [{ each, figure }];
    });
    expect(both.length).toBeGreaterThan(0);
    const apart = both.filter(
      ({ each, figure }) => each.value.high.lt(figure.hard.low) || each.value.low.gt(figure.hard.high),
    );
    // The possible revision of the base of 2025 is the only one.
    expect(apart.map(({ each }) => each.rule)).toEqual(['growth', 'growth']);
    for (const { each } of apart) expect(each.arithmetic).toMatch(/3\.8%/u);
  });

  it('have both ends: a bound such as 超一半 gives no value', () => {
    for (const { value } of derived) expect([value.low.isFinite(), value.high.isFinite()]).toEqual([true, true]);
    expect(derived.filter(({ arithmetic }) => arithmetic.includes('超'))).toEqual([]);
  });

  it('do not depend on the order of the figures, and do not change what is checked', () => {
    const print = (list: typeof derived): string[] => list.map(({ arithmetic }) => arithmetic).toSorted();
    expect(print(deriveValues(preferred.toReversed(), identities))).toEqual(print(derived));
    const { checks } = checkSlots(
      slots.flatMap((slot) => [slot.preferred, ...slot.aims]),
      identities,
    );
    expect(checks).toHaveLength(14);
  });
});
