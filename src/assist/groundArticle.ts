import type { ScanFigures } from '../model/figure.ts';
import type {
  OrganizationFact,
  PageFacts,
  PersonFact,
  ProjectFact,
  QuotationFact,
  StatisticFact,
} from '../model/pageFacts.ts';
import type { ArticleText } from '../model/reading.ts';
import type { ArticleReply } from './articleReply.ts';
import { groundStatistic } from './groundStatistic.ts';
import { indexQuotes, type LocatedQuote } from './locateQuote.ts';

/** The records of one article that its text confirms, and why the others were refused. */
export interface GroundedArticle {
  readonly facts: Pick<PageFacts, 'regions' | 'organizations' | 'people' | 'projects' | 'statistics' | 'quotations'>;
  readonly refused: readonly { readonly record: string; readonly reason: string }[];
}

// The confidence of a record whose words and numbers the page confirms; its meaning is still the model's judgement.
const CONFIDENCE = 0.8;

/**
 * Checks a model's answer against the article: every name must be printed, every quote found exactly, every number
 * parsed again.
 */
export function groundArticle(
  page: string,
  article: ArticleText,
  reply: ArticleReply,
  readFigures: ScanFigures,
): GroundedArticle {
  const body = indexQuotes(article.body);
  const refused: { record: string; reason: string }[] = [];
  const refuse = (record: string, reason: string): [] => {
    refused.push({ record, reason });
    return [];
  };
  const articles = [article.fact.id];
  const judged = { confidence: CONFIDENCE };

  /** Gives the record with its exact quote, or refuses it. */
  function ground<Said extends { readonly quote: string }, Fact>(
    record: string,
    said: Said,
    make: (place: LocatedQuote, quote: string) => Fact | { readonly refused: string },
  ): Fact[] {
    const place = body.locate(said.quote);
    if (place === undefined)
      return refuse(record, `its quote is not in the article: ${JSON.stringify(said.quote.slice(0, 40))}`);
    const [start, end] = place.page;
    // Between two segments of a cut body there are other articles: words that run across the cut are not one piece of
    // the page.
    if (end - start > said.quote.length * 2 + 40) return refuse(record, 'its quote crosses a gap in the body');
    const made = make(place, page.slice(...place.page));
    return isRefused(made) ? refuse(record, made.refused) : [made];
  }
  const printed = (names: readonly string[]) => names.some((name) => body.has(name));
  const notPrinted = { refused: 'the article does not print its name' };

  return {
    facts: {
      regions: reply.regions.flatMap((said) => {
        const aliases = said.aliases.filter((alias) => body.has(alias));
        return printed([said.name, ...aliases])
          ? [{ ...said, ...judged, aliases, articles }]
          : refuse(`regions ${said.name}`, notPrinted.refused);
      }),
      organizations: reply.organizations.flatMap((said) =>
        ground<typeof said, OrganizationFact>(`organizations ${said.name}`, said, ({ page: span }, quote) => {
          const aliases = said.aliases.filter((alias) => body.has(alias));
          return printed([said.name, ...aliases]) ? { ...said, ...judged, aliases, articles, quote, span } : notPrinted;
        }),
      ),
      people: reply.people.flatMap((said) =>
        ground<typeof said, PersonFact>(`people ${said.name}`, said, ({ page: span }, quote) =>
          body.has(said.name) ? { ...said, ...judged, articles, quote, span } : notPrinted,
        ),
      ),
      projects: reply.projects.flatMap((said) =>
        ground<typeof said, ProjectFact>(`projects ${said.name}`, said, ({ page: span }, quote) =>
          body.has(said.name) ? { ...said, ...judged, articles, quote, span } : notPrinted,
        ),
      ),
      statistics: reply.statistics.flatMap((said) =>
        ground<typeof said, StatisticFact>(`statistics ${said.indicator}`, said, (place, quote) => {
          const grounded = groundStatistic(said, quote, place, article.body.text.slice(...place.clean), readFigures);
          return 'refused' in grounded ? grounded : { ...grounded.fact, ...judged, id: '', article: article.fact.id };
        }),
      ),
      quotations: reply.quotations.flatMap((said) =>
        ground<typeof said, QuotationFact>(`quotations ${said.speaker}`, said, ({ page: span }, quote) =>
          body.has(said.speaker)
            ? { ...said, ...judged, id: '', article: article.fact.id, quote, span }
            : { refused: 'the article does not name its speaker' },
        ),
      ),
    },
    refused,
  };
}

function isRefused(made: unknown): made is { readonly refused: string } {
  return typeof made === 'object' && made !== null && 'refused' in made && !('quote' in made);
}
