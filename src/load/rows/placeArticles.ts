import { findPageDate } from '../../locate/findPageDate.ts';
import { mintId } from '../../model/ids.ts';
import type { LocatedPageFacts } from '../../model/locatedPageFacts.ts';
import type { PlacedArticle } from './rowSource.ts';

/**
 * Gives every article of a page its id and date. Identity is the page and where the article begins, so that a corrected
 * headline moves no id. The date is its own, else the page's.
 */
export function placeArticles(pageId: string, text: string, facts: LocatedPageFacts): Map<string, PlacedArticle> {
  const pageDate = findPageDate(text, facts);
  const taken = new Set<string>();
  const placed = new Map<string, PlacedArticle>();
  for (const article of facts.articles) {
    const start = article.segments[0]?.span[0] ?? article.headlineSpan?.[0] ?? 0;
    let id = mintId('Article', pageId, start);
    for (let next = 2; taken.has(id); next += 1) id = mintId('Article', pageId, start, next);
    taken.add(id);
    const dated = article.date === null ? pageDate : { date: article.date, dateSource: 'article' as const };
    placed.set(article.id, { id, localId: article.id, start, ...dated });
  }
  return placed;
}
