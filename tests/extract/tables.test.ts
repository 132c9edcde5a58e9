import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';

function readAll(text: string) {
  return extractFacts(readPage('table.txt', Buffer.from(text))).statistics;
}

function statisticsOf(text: string) {
  return readAll(text).map(({ subject, indicator, value, unit, period, change }) => ({
    subject: subject.name,
    indicator,
    value,
    unit,
    period,
    growth: change === null ? null : (change.direction === 'down' ? -1 : 1) * (change.value ?? 0),
  }));
}

const ROWS = [
  { indicator: '地区生产总值', value: 156.3, unit: '亿元', growth: 6.4 },
  { indicator: '粮食产量', value: 162817, unit: '吨', growth: 1.2 },
  { indicator: '生猪出栏', value: 44383, unit: '头', growth: -3.5 },
].map((row) => ({ subject: '溧阳市', period: '2023', ...row }));

describe('tables without lines', () => {
  it.each([
    [
      'a line each',
      '溧阳市2023年主要指标\n指标 单位 绝对量 同比增长(%)\n地区生产总值 亿元 156.3 6.4\n粮食产量 吨 162817 1.2\n生猪出栏 头 44383 -3.5',
    ],
    [
      'in one line',
      '溧阳市2023年主要指标 指标 单位 绝对量 同比增长(%) 地区生产总值 亿元 156.3 6.4 粮食产量 吨 162817 1.2 生猪出栏 头 44383 -3.5',
    ],
    [
      'a cell each line',
      '溧阳市2023年主要指标\n指标\n单位\n绝对量\n同比增长(%)\n地区生产总值\n亿元\n156.3\n6.4\n粮食产量\n吨\n162817\n1.2\n生猪出栏\n头\n44383\n-3.5',
    ],
    [
      'with units behind the names',
      '溧阳市2023年主要指标\n项目\t绝对量\t比上年增长(%)\n地区生产总值(亿元)\t156.3\t6.4\n粮食产量(吨)\t162,817\t1.2\n生猪出栏(头)\t44383\t-3.5',
    ],
  ])('are read %s', (_, text) => {
    expect(statisticsOf(text)).toEqual(ROWS);
  });

  it('quote their own row, and leave out what the table omits', () => {
    const [first, second] = readAll(
      '溧阳市2023年主要指标\n指标\t绝对量\t比上年增长(%)\n固定资产投资(亿元)\t—\t9.7\n进出口总额(亿元)\t1062.3\t-3.8\n\n会议强调，要再接再厉。',
    );
    expect([first?.value, first?.change?.value, first?.quote]).toEqual([null, 9.7, '固定资产投资(亿元)\t—\t9.7']);
    expect([second?.value, second?.unit, second?.change?.direction]).toEqual([1062.3, '亿元', 'down']);
  });

  it('end where a row no longer fits the header', () => {
    const read = statisticsOf(
      '溧阳市2023年主要指标\n指标 单位 绝对量\n地区生产总值 亿元 156.3\n粮食产量 吨 162817\n溧阳市全年出口额32亿元，增长4.1%。',
    );
    expect(read.map(({ indicator, value, growth }) => [indicator, value, growth])).toContainEqual(['出口额', 32, 4.1]);
    expect(read).toHaveLength(3);
  });
});
