import type { OrganizationKind } from '../../model/pageFacts.ts';
import type { Span } from '../../model/span.ts';
import type { ReadArticle } from './mentions.ts';
import { KNOWN_BODIES } from './organizationLexicon.ts';

/** An agency or a paper that the page credits beside an article. */
export interface Publisher {
  readonly name: string;
  readonly surface: string;
  readonly article: string;
  readonly kind: OrganizationKind;
  readonly region: string | null;
  readonly quote: string;
  readonly span: Span;
}

const CREDIT = /(?:来源|根据|综合|据)[:：]?[^\n()（）。]{0,40}/gu;

/** Finds whose texts the page prints: the agency of each article, and known media in its credits (来源：新华社、中国政府网). */
export function findPublishers(pageText: string, read: readonly ReadArticle[]): Publisher[] {
  const publishers: Publisher[] = [];
  const add = (start: number, end: number, article: string): void => {
    const surface = pageText.slice(start, end);
    const body = KNOWN_BODIES.longestAt(pageText, start)?.value ?? {
      name: surface,
      kind: 'media' as const,
      region: null,
    };
    publishers.push({ ...body, surface, article, quote: surface, span: [start, end] });
  };
  const searched = new Map<string, number>();
  for (const { article } of read) {
    const { agency, id, segments } = article.fact;
    if (agency === null) continue;
    // The credit stands after the article's beginning, or it is the first of the page. Articles come in order of place.
    const from = Math.max(segments[0]?.span?.[0] ?? 0, 0);
    const last = searched.get(agency);
    const found = last === -1 ? -1 : pageText.indexOf(agency, from);
    if (found < 0) searched.set(agency, -1);
    const start = found >= 0 ? found : pageText.indexOf(agency);
    if (start >= 0) add(start, start + agency.length, id);
  }
  for (const credit of pageText.matchAll(CREDIT)) {
    for (const { start, end, value } of KNOWN_BODIES.leftmost(credit[0])) {
      if (value.kind !== 'media') continue;
      const article = lastArticleBefore(read, credit.index);
      if (article !== undefined) add(credit.index + start, credit.index + end, article);
    }
  }
  return publishers;
}

/** Gives the article whose text begins last before a place of the page. */
function lastArticleBefore(read: readonly ReadArticle[], place: number): string | undefined {
  let best: { readonly id: string; readonly start: number } | undefined;
  for (const { article } of read)
    for (const { span } of article.fact.segments)
      if (span !== undefined && span[0] <= place && (best === undefined || span[0] > best.start))
        best = { id: article.fact.id, start: span[0] };
  return best?.id;
}
