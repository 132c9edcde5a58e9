import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../src/host/checkFacts.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

const page = readPage(
  'facts.txt',
  Buffer.from('外贸增长\n\n海关总署发布的数据显示，2024年我国货物贸易进出口总值43.85万亿元，同比增长5%。\n'),
);
const facts = extractFacts(page);

describe('facts that a program made', () => {
  it('are placed on their page', () => {
    const { facts: checked, issues } = checkFacts(page, facts);
    expect(issues).toEqual([]);
    expect(checked.statistics.map(({ span }) => page.text.slice(...span))).toEqual(
      facts.statistics.map(({ quote }) => quote),
    );
  });

  it('lose the record that the page does not support, and say so', () => {
    const [first, ...others] = facts.statistics;
    const made = { ...facts, statistics: [{ ...first, quote: '这句话不在版面上' }, ...others] };
    const { facts: checked, issues } = checkFacts(page, made);
    expect(checked.statistics).toHaveLength(others.length);
    expect(issues.join('\n')).toContain(`statistics ${String(first?.id)}`);
  });

  it('are refused if they are not PageFacts', () => {
    expect(() => checkFacts(page, { page: 7 })).toThrow('facts.txt cannot be loaded');
  });
});
