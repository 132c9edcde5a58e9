import { describe, expect, it } from 'vitest';
import { compareReadings } from '../../src/assist/compareReadings.ts';
import { joinReadings } from '../../src/assist/joinReadings.ts';
import type { PageFacts } from '../../src/model/pageFacts.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

const page = readPage(
  'page.txt',
  Buffer.from(
    '外贸开局良好\n\n本报记者 陈思远\n\n浙江省商务厅厅长张三表示，一季度全省进出口1.2万亿元，同比增长5.6%。\n',
  ),
);
const rules = extractFacts(page);
const [statistic] = rules.statistics;
const other: PageFacts = {
  ...rules,
  reader: { name: 'model:test', version: '1' },
  statistics:
    statistic === undefined
      ? []
      : [
          statistic,
          { ...statistic, id: 's2', value: null, change: { value: 5.6, unit: '%', direction: 'up', basis: '同比' } },
        ],
  regions: [
    ...rules.regions,
    { name: '上海市', aliases: [], level: 'province', parent: null, articles: ['a1'] },
    { name: '北京市', aliases: [], level: 'province', parent: null, articles: ['a9'] },
  ],
};

describe('two readings of one page', () => {
  it('are compared record by record', () => {
    const agreement = Object.fromEntries(compareReadings(rules, other).map(({ kind, ...counts }) => [kind, counts]));
    expect(agreement['regions']).toEqual({ both: rules.regions.length, onlyFirst: 0, onlySecond: 2 });
    expect(agreement['statistics']).toEqual({ both: 1, onlyFirst: 0, onlySecond: 1 });
    expect(agreement['people']).toEqual({ both: rules.people.length, onlyFirst: 0, onlySecond: 0 });
  });

  it('are joined without either losing a record, each signed by its reader', () => {
    const joined = joinReadings(rules, other);
    expect(joined.statistics.map(({ id, reader }) => [id, reader])).toEqual([
      ['s1', 'rules'],
      ['s2', 'model:test'],
    ]);
    expect(joined.regions.at(-1)).toMatchObject({ name: '上海市', reader: 'model:test' });
    expect(joined.reader?.name).toBe('rules+model:test');
  });

  it('leave out what is in an article that the first does not know', () => {
    expect(joinReadings(rules, other).regions.map(({ name }) => name)).not.toContain('北京市');
  });
});
