import { toPageSpan } from '../model/toPageSpan.ts';
import type { QuotationFact } from '../model/pageFacts.ts';
import type { ArticleText, PageEntities, SegmentedPage } from '../model/reading.ts';
import type { Span } from '../model/span.ts';
import { findUtterances } from './quotations/findUtterances.ts';

/**
 * Finds who said what on a page, in marks or reported, each at its exact words. Speakers are people and bodies of the
 * page, or the phrase for an unnamed official of a body; documents and meetings are never speakers.
 */
export function extractQuotations(page: SegmentedPage, entities: PageEntities): QuotationFact[] {
  const facts: QuotationFact[] = [];
  for (const article of page.articles) {
    const mentions = entities.mentions.filter((mention) => mention.article === article.fact.id);
    for (const { span, form, speakers } of findUtterances(article.body.text, mentions)) {
      const place = toSegmentSpan(article, span);
      if (place === undefined) continue;
      for (const speaker of speakers)
        facts.push({
          id: `q${facts.length + 1}`,
          article: article.fact.id,
          speaker,
          form,
          quote: page.page.text.slice(...place),
          span: place,
        });
    }
  }
  return facts;
}

/** The page span of words said; words that continue in another segment end where theirs does. */
function toSegmentSpan({ body, fact }: ArticleText, [start, end]: Span): Span | undefined {
  const whole = toPageSpan(body, [start, end]);
  const segments = fact.segments.map(({ span }) => span).filter((span) => span !== undefined);
  const home = segments.find(([from, to]) => whole[0] >= from && whole[0] < to);
  if (home === undefined || whole[1] <= home[1]) return segments.length > 0 && home === undefined ? undefined : whole;
  let last = start;
  while (last < end && (body.origin[last] ?? 0) >= home[0] && (body.origin[last] ?? 0) < home[1]) last++;
  // What is cut off at the first line of an adjacent column says nothing.
  return last - start >= Math.min(SHORTEST_PIECE, end - start) ? toPageSpan(body, [start, last]) : undefined;
}

const SHORTEST_PIECE = 6;
