import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/locate/findMentions.ts';
import type { LocatedArticle } from '../../src/model/locatedPageFacts.ts';
import type { MentionFact } from '../../src/model/pageFacts.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';

const TEXT = '海宁市外贸增长，全市出口居前。嘉兴市全市进口也在增长。';
const { facts } = makeUpPage('cities.txt', TEXT, { regions: [{ name: '海宁市' }, { name: '嘉兴市' }] });
const [article] = facts.articles as readonly [LocatedArticle];
const claims = ['海宁市', '嘉兴市'].map((name) => ({
  claim: { kind: 'region' },
  name,
  aliases: [],
  articles: ['a1'],
  span: null,
}));

function mention(surface: string, start: number, name: string | null): MentionFact {
  return { surface, span: [start, start + surface.length], entity: name === null ? null : { kind: 'region', name } };
}
const find = (given?: readonly MentionFact[]): unknown =>
  findMentions(TEXT, article, claims, given).map((each) => [
    each.surface,
    each.claims.map(({ name }) => name),
    each.places,
  ]);

describe('the mentions of an article', () => {
  it('are found by name if the facts give none', () => {
    expect(find()).toEqual([
      ['海宁市', ['海宁市'], [[0, 3]]],
      ['嘉兴市', ['嘉兴市'], [[15, 18]]],
    ]);
  });

  it('are those of the facts if these give them: one surface may mean two entities', () => {
    const given = [mention('海宁市', 0, '海宁市'), mention('全市', 8, '海宁市'), mention('全市', 18, '嘉兴市')];
    expect(find(given)).toEqual([
      ['海宁市', ['海宁市'], [[0, 3]]],
      ['全市', ['海宁市'], [[8, 10]]],
      ['全市', ['嘉兴市'], [[18, 20]]],
    ]);
  });

  it('mean nothing if the reader could not tell, and keep those that no place names', () => {
    // Nor is it known if the lists have one entity of the name.
    expect(find([mention('海宁市', 0, null)])).toEqual([
      ['海宁市', [], [[0, 3]]],
      ['海宁市', ['海宁市'], []],
      ['嘉兴市', ['嘉兴市'], []],
    ]);
    expect(find([mention('全市', 8, null)])).toEqual([
      ['全市', [], [[8, 10]]],
      ['海宁市', ['海宁市'], []],
      ['嘉兴市', ['嘉兴市'], []],
    ]);
  });
});
