import { mintId } from '../../model/ids.ts';
import type { LocatedArticle, LocatedPageFacts } from '../../model/locatedPageFacts.ts';
import type { PlacedArticle } from './pageContext.ts';

/**
 * Gives every article of a page its id and date. Identity is the page and where the article begins, so that a corrected
 * headline moves no id. The date is its own, else the issue's, else the year of the page's newest article, else the year that
 * the page's text names most often: a bare year claims no more than the source has.
 */
export function placeArticles(pageId: string, text: string, facts: LocatedPageFacts): Map<string, PlacedArticle> {
  const fallback = findPageDate(text, facts);
  const taken = new Set<string>();
  const placed = new Map<string, PlacedArticle>();
  for (const article of facts.articles) {
    const start = article.segments[0]?.span[0] ?? article.headlineSpan?.[0] ?? 0;
    let id = mintId('Article', pageId, start);
    for (let next = 2; taken.has(id); next += 1) id = mintId('Article', pageId, start, next);
    taken.add(id);
    placed.set(article.id, { id, localId: article.id, start, ...dateArticle(article, fallback) });
  }
  return placed;
}

type Dated = Pick<PlacedArticle, 'date' | 'dateSource'>;

function dateArticle(article: LocatedArticle, fallback: Dated): Dated {
  return article.date === null ? fallback : { date: article.date, dateSource: 'article' };
}

function findPageDate(text: string, facts: LocatedPageFacts): Dated {
  const issue = facts.publication?.date ?? null;
  if (issue !== null) return { date: issue, dateSource: 'page' };
  const newest = facts.articles
    .flatMap(({ date }) => date ?? [])
    .toSorted()
    .at(-1);
  if (newest !== undefined) return { date: newest.slice(0, 4), dateSource: 'page' };
  const years = Map.groupBy(text.matchAll(/(?<!\d)((?:19|20)\d\d)\s*年/gu), ([, year = '']) => year);
  const [most] = [...years].toSorted(([a, ones], [b, others]) => others.length - ones.length || (a < b ? 1 : -1));
  return most === undefined ? { date: null, dateSource: null } : { date: most[0], dateSource: 'text' };
}
