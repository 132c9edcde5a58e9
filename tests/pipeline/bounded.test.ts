import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { HOSTILE_TEXTS } from '../support/hostileTexts.ts';

// Work is counted as processor time of this process, one length against four times that length in one run: linear rules take
// four times as much, quadratic ones sixteen.
const LENGTH = 12_000;
const LINEAR_AT_MOST = 9;
// Below this (milliseconds) the clock's own grain decides.
const NOISE = 40;

function measure(text: string): number {
  const tries = Array.from({ length: 2 }, () => {
    const start = process.cpuUsage();
    extractFacts({ file: 'hostile.txt', text, sha256: '' });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...tries);
}

describe('reading costs in proportion to the page, whatever is on it', () => {
  measure(HOSTILE_TEXTS['one line of sentences']?.(LENGTH) ?? '');
  it.each(Object.entries(HOSTILE_TEXTS))('%s', (_what, make) => {
    const [short, long] = [measure(make(LENGTH)), measure(make(4 * LENGTH))];
    expect(long / Math.max(short, NOISE)).toBeLessThan(LINEAR_AT_MOST);
  });

  it('tables without end', () => {
    const make = (length: number): string =>
      '指标\n数值\n出口\n1.2\n进口\n3.4\n产值\n5.6\n消费\n7.8\n\n'.repeat(length / 38);
    // A page needs thousands of tables before looking for the table of each line costs more than the rest.
    const [short, long] = [measure(make(8 * LENGTH)), measure(make(32 * LENGTH))];
    expect(long / Math.max(short, NOISE)).toBeLessThan(LINEAR_AT_MOST);
  });
});
