import { describe, expect, it } from 'vitest';
import { makePageIndicatorRow, nameIndicatorOf } from '../../src/load/rows/indicatorRows.ts';

describe('an indicator that no lexicon has', () => {
  it.each([
    ['占进出口总值比重', '占进出口总值的比重'],
    ['占进出口总值的比重', '占进出口总值的比重'],
    ['出口规模占全国份额', '出口规模占全国的份额'],
    // No whole is named, or no share: these stay as they are printed.
    ['出口比重', '出口比重'],
    ['所占比重', '所占比重'],
    ['市场占有率', '市场占有率'],
  ])('calls %s %s', (printed, name) => {
    expect(nameIndicatorOf(printed).name).toBe(name);
  });

  it('has one id in both forms, and is found by either', () => {
    const [one, other] = ['占进出口总值比重', '占进出口总值的比重'].map(nameIndicatorOf);
    expect(one?.id).toBe(other?.id);
    expect(one && makePageIndicatorRow(one)['aliases']).toEqual(['占进出口总值比重']);
    expect(makePageIndicatorRow(nameIndicatorOf('出口比重'))['aliases']).toEqual([]);
  });
});
