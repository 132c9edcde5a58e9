import { describe, expect, it } from 'vitest';
import { findLaterLoad, type KnownRun } from '../../src/load/findLaterLoad.ts';

const run = (number: number, more: Partial<KnownRun> = {}): KnownRun => ({
  id: `run_${number}`,
  number,
  status: 'standing',
  reader: null,
  origin: null,
  ...more,
});
const seed = { origin: 'seeds' };

describe('a page of the seeds', () => {
  it.each([
    ['that nobody loaded yet', []],
    ['that an earlier program loaded once', [run(1)]],
    ['that only versions of the seeds loaded', [run(1, seed), run(2, seed), run(3, seed)]],
    ['that an earlier program and then a version loaded', [run(1), run(2, seed)]],
  ])('%s may be loaded in a newer version', (_what, runs) => {
    expect(findLaterLoad({ runs, supersededBy: [] })).toBeUndefined();
  });

  it.each([
    ['corrected', [run(1, seed), run(2)], 'run_2'],
    ['corrected before versions said so', [run(1), run(2)], 'run_2'],
    ['read by a program', [run(1, { reader: 'econews-rules' })], 'run_1'],
    ['taken back', [run(1, { ...seed, status: 'withdrawn' })], 'run_1'],
    ['corrected and then corrected back', [run(2), run(1, seed), run(3, seed)], 'run_3'],
  ])('that was %s is left alone', (_what, runs, last) => {
    expect(findLaterLoad({ runs, supersededBy: [] })).toBe(last);
  });

  it('that a better scan replaced is left alone', () => {
    expect(findLaterLoad({ runs: [run(1, seed), run(2, seed)], supersededBy: ['page_1'] })).toBe('run_2');
  });
});
