import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { compareAnswers } from '../../src/questions/compareAnswers.ts';
import { DESCRIBE_NODES } from '../../src/questions/describeNodes.ts';
import { listAnswerIds } from '../../src/questions/listAnswerIds.ts';
import { printAtomFeed, printJsonFeed } from '../../src/questions/printFeed.ts';
import type { SavedQuestion, SeenNode } from '../../src/questions/savedQuestion.ts';

const figure = (digit: string, title: string, verdict: string | null = null): SeenNode => ({
  id: `sta_${digit.repeat(24)}`,
  url: `/node/sta_${digit.repeat(24)}`,
  title,
  quote: '进出口总值<43.85>万亿元',
  citation: '“进出口总值43.85万亿元”（浙江日报，2025-01-14）',
  verdict,
});
const WHEN = { revision: 7, at: '2026-01-22T08:00:00.000Z', last: 3 };

describe('the news in an answer', () => {
  it('are described by a query that the schema has', () => {
    expect(validate(readSchema('schema'), parse(DESCRIBE_NODES))).toEqual([]);
  });

  it('are what was added, removed or changed and what compares differently, numbered consecutively', () => {
    const before = [figure('1', '43.85万亿元'), figure('2', '5%'), figure('3', '7%')];
    const after = [figure('1', '43.85万亿元', 'CONFLICT'), figure('2', '5.1%'), figure('4', '9%')];
    expect(
      compareAnswers(before, after, WHEN).map(({ number, kind, id, before: was }) => [
        number,
        kind,
        id.slice(4, 5),
        was,
      ]),
    ).toEqual([
      [4, 'VERDICT', '1', null],
      [5, 'CORRECTED', '2', '5%'],
      [6, 'ADDED', '4', null],
      [7, 'GONE', '3', '7%'],
    ]);
    expect(compareAnswers(after, after.toReversed(), WHEN)).toEqual([]);
  });

  it('are reported for every node whose id the query selects, under any name', () => {
    const [one, two] = [`sta_${'1'.repeat(24)}`, `reg_${'2'.repeat(24)}`];
    expect(listAnswerIds({ a: [{ id: one, text: 'sta_1' }, { mine: two }], again: { id: one } })).toEqual([one, two]);
  });
});

describe('a feed', () => {
  const items = compareAnswers([], [figure('1', '进出口总值 43.85万亿元 & <b> ]]>'), figure('2', '5%')], WHEN);
  const question: SavedQuestion = {
    ...{ id: `qst_${'0'.repeat(24)}`, name: 'trade', document: '', variables: {}, webhook: null, who: 'Li' },
    ...{ at: WHEN.at, askedRevision: 7, seen: [], items, delivered: 0 },
  };

  it('is a JSON Feed that feed readers understand, the latest first, each item with citation and link', () => {
    const feed = parseJsonFeed(JSON.parse(printJsonFeed(question, 'https://news.example/')));
    expect(feed.items?.map(({ title }) => title)).toEqual(['[新] 5%', '[新] 进出口总值 43.85万亿元 & <b> ]]>']);
    expect(feed.items?.[1]).toMatchObject({
      url: `https://news.example/node/sta_${'1'.repeat(24)}`,
      content_text: '“进出口总值43.85万亿元”（浙江日报，2025-01-14）',
    });
  });

  it('is an Atom feed of the same, in which nothing that a page says is markup', () => {
    const text = printAtomFeed(question, 'https://news.example/');
    const feed = parseAtomFeed(text);
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual([
      '[新] 5%',
      '[新] 进出口总值 43.85万亿元 & <b> ]]>',
    ]);
    expect(new Set(feed.entries?.map(({ id }) => id)).size).toBe(2);
  });
});
