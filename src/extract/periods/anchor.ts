import type { ArticleText, SegmentedPage } from '../../model/reading.ts';

/** When an article was written, as far as the page tells: relative periods (去年, 上半年) count from here. */
export interface Anchor {
  readonly year: number;
  /** 1 to 12; null where only the year is known. */
  readonly month: number | null;
  readonly day: number | null;
}

const YEAR = /(?<![\d.])(?:19|20)\d{2}(?=年)/gu;

/**
 * Finds the anchor of an article: its own date, else the page's, else the year that the page's articles are dated in or write
 * most. Null where the page names no year.
 */
export function findAnchor(article: ArticleText, page: SegmentedPage): Anchor | null {
  const date = article.fact.date ?? page.publication?.date ?? null;
  if (date !== null) {
    const [year, month, day] = date.split('-').map(Number);
    if (year !== undefined && year > 0) return { year, month: month ?? null, day: day ?? null };
  }
  const dated = page.articles.flatMap(({ fact }) => (fact.date === null ? [] : [Number(fact.date.slice(0, 4))]));
  const year = dated.length > 0 ? Math.max(...dated) : findWrittenYear(article, page);
  return year === undefined ? null : { year, month: null, day: null };
}

/** The page's most frequent year, the later one of two; years to come (到2030年) are left out. */
function findWrittenYear(article: ArticleText, page: SegmentedPage): number | undefined {
  const counts = new Map<number, number>();
  for (const { body, headline } of [article, ...page.articles])
    for (const { 0: year, index } of `${headline?.text ?? ''}\n${body.text}`.matchAll(YEAR))
      if (!/[到至]$/u.test(body.text.slice(Math.max(0, index - 1), index)))
        counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0];
}
