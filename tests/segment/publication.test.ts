import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { findPublication } from '../../src/segment/findPublication.ts';
import { printDayBefore } from '../../src/segment/printDay.ts';

const page = (text: string) => ({ file: 'made-up.txt', text, sha256: '' });
const STORY =
  '外贸开门红\n本报绍兴1月25日讯（记者 王一平）去年，绍兴市出口额3300亿元，增长5.1%。12月，出口额300亿元。\n';

describe('the publication of a page', () => {
  it.each([
    ['越州晚报\n2023年12月1日 星期五\n第3版 要闻\n\n外贸开门红', '越州晚报', '2023-12-01', '3'],
    ['越州晚报　　要闻　　03版　　2023年12月1日　星期五　责编 何苗\n\n外贸开门红', '越州晚报', '2023-12-01', '3'],
    ['《越州周刊》 2023年12月1日 第05版\n外贸开门红', '越州周刊', '2023-12-01', '5'],
    ['3　要闻　2023年12月1日　星期五　编辑 何苗\n外贸开门红', null, '2023-12-01', '3'],
    ['外贸开门红\n（原载2023年12月1日《越州通讯》）', '越州通讯', '2023-12-01', undefined],
    ['外贸开门红\n（2019-07-30 A05版）', null, '2019-07-30', 'A5'],
    ['2023年12月1日 星期五 第十二版\n外贸开门红', null, '2023-12-01', '12'],
  ])('is read from its head or from what follows 原载: %s', (text, name, date, pageNumber) => {
    const found = findPublication(text);
    expect([found?.name, found?.date, found?.pageNumber]).toEqual([name, date, pageNumber]);
    expect(text).toContain(found?.evidence);
  });

  it.each([
    '外贸开门红\n2023年12月1日 来源：越州晚报',
    '2023年12月1日，越州晚报记者来到港口。',
    '2023年13月1日 星期五',
  ])('is nothing that a date line or a sentence says: %s', (text) => expect(findPublication(text)).toBeNull());

  it('can be given from outside, and dates what the page dates by day and month', () => {
    const facts = extractFacts(page(STORY), { publication: { name: '越州日报', date: '2025-01-26' } });
    expect(facts.publication).toEqual({ name: '越州日报', date: '2025-01-26', evidence: 'editor' });
    expect(facts.articles[0]?.date).toBe('2025-01-25');
    expect(facts.statistics[0]?.period).toBe('2024');
  });

  it('keeps a date without a paper', () => {
    const facts = extractFacts(page(STORY), { publication: { date: '2025-01-26' } });
    expect(facts.publication).toEqual({ name: null, date: '2025-01-26', evidence: 'editor' });
  });

  it('reports what contradicts it, and drops nothing', () => {
    const issues: Issue[] = [];
    const text = `越州晚报 2024年1月26日 星期五\n${STORY}`;
    const facts = extractFacts(page(text), {
      publication: { name: '浙江日报', date: '2025-01-26' },
      onIssue: (issue) => issues.push(issue),
    });
    expect(facts.publication?.name).toBe('浙江日报');
    expect(issues.map(({ field }) => field)).toEqual(['publication.name', 'publication.date']);
    expect(issues[0]?.message).toContain('越州晚报');
  });

  it('says nothing if page and editor agree', () => {
    const issues: Issue[] = [];
    extractFacts(page(`越州晚报 2025年1月26日 星期日\n${STORY}`), {
      publication: { name: '越州晚报', date: '2025-01-26' },
      onIssue: (issue) => issues.push(issue),
    });
    expect(issues).toEqual([]);
  });
});

describe('a day without its year', () => {
  it.each([
    [{ year: null, month: 12, day: 30 }, '2025-01-02', '2024-12-30'],
    [{ year: null, month: 1, day: 2 }, '2025-01-02', '2025-01-02'],
    [{ year: null, month: null, day: 31 }, '2025-01-02', '2024-12-31'],
    [{ year: null, month: null, day: 2 }, '2025-01-02', '2025-01-02'],
    [{ year: 2019, month: 3, day: 2 }, '2025-01-02', '2019-03-02'],
    [{ year: null, month: 2, day: 30 }, '2025-01-02', null],
  ])('is the last such day up to the issue', (day, issue, iso) => expect(printDayBefore(day, issue)).toBe(iso));
});
