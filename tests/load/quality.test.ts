import { describe, expect, it } from 'vitest';
import { exceedsLimit, parseQualityLimit } from '../../src/load/quality/qualityLimit.ts';
import type { PageQuality } from '../../src/load/quality/pageQuality.ts';
import { NO_QUALITY, sumQuality } from '../../src/load/quality/sumQuality.ts';

const PAGE: PageQuality = {
  id: 'pag_1',
  file: 'a.txt',
  date: null,
  publication: null,
  names: 40,
  figures: 100,
  counts: {
    unresolvedNames: 2,
    withoutUnit: 0,
    withoutPeriod: 5,
    withoutSubject: 0,
    lowConfidence: 0,
    conflicts: 1,
    revisions: 1,
    doubts: 0,
  },
  differences: [
    { verdict: 'conflict', by: 'rate', why: '', figures: ['sta_1', 'sta_2'] },
    { verdict: 'possible-revision', by: 'growth', why: '', figures: ['sta_1', 'sta_2', 'sta_3'] },
  ],
};

describe('the quality of pages', () => {
  it('adds up, with differences by what was compared', () => {
    const sum = sumQuality(sumQuality(NO_QUALITY, PAGE), PAGE);
    expect(sum).toMatchObject({ pages: 2, names: 80, figures: 200, counts: { withoutPeriod: 10, conflicts: 2 } });
    expect(sum.differences).toEqual({ 'conflict by rate': 2, 'revision by growth': 2 });
  });

  it.each([
    ['conflicts=0', true],
    ['conflicts=1', false],
    ['without-period=5%', false],
    ['without-period=4.9%', true],
    // Names are a share of names: 2 of 40.
    ['unresolved-names=5%', false],
    ['unresolved-names=4%', true],
    ['without-unit=0%', false],
  ])('is compared with %s', (text, exceeds) => {
    const limit = parseQualityLimit(text);
    expect(limit && exceedsLimit(sumQuality(NO_QUALITY, PAGE), limit)).toBe(exceeds);
    expect(limit && exceedsLimit(NO_QUALITY, limit)).toBe(false);
  });

  it.each(['conflicts', 'conflicts=', 'conflicts=-1', 'conflict=0', 'conflicts=1%%', 'conflicts=1e3'])(
    'has no limit %s',
    (text) => expect(parseQualityLimit(text)).toBeUndefined(),
  );
});
