import type {
  ArticleFact,
  OrganizationFact,
  PageFacts,
  PersonFact,
  ProjectFact,
  QuotationFact,
  SegmentFact,
  StatisticFact,
} from './pageFacts.ts';
import type { Span } from './span.ts';

/** A fact whose place on the page is known. */
export type Located<Fact> = Fact & { readonly span: Span };

export interface LocatedArticle extends ArticleFact {
  readonly segments: readonly Located<SegmentFact>[];
  readonly headlineSpan: Span | null;
}

/** Page facts checked against their page: every segment, headline and quote has its span. */
export interface LocatedPageFacts extends PageFacts {
  readonly articles: readonly LocatedArticle[];
  readonly organizations: readonly Located<OrganizationFact>[];
  readonly people: readonly Located<PersonFact>[];
  readonly projects: readonly Located<ProjectFact>[];
  readonly statistics: readonly Located<StatisticFact>[];
  readonly quotations: readonly Located<QuotationFact>[];
}
