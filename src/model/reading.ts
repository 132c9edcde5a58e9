import type { CleanText } from './toPageSpan.ts';
import type { Page } from './page.ts';
import type {
  ArticleFact,
  OrganizationFact,
  PersonFact,
  ProjectFact,
  PublicationFact,
  RegionFact,
} from './pageFacts.ts';
import type { Span } from './span.ts';
import type { Table } from './table.ts';

/** An article after segmentation: its facts, and its words as clean texts with their positions on the page. */
export interface ArticleText {
  readonly fact: ArticleFact;
  readonly headline: CleanText | null;
  /** Kickers and subheads, in reading order. */
  readonly kickers: readonly CleanText[];
  /** The body in reading order: wrapped lines joined, segments joined, `\n` between paragraphs. */
  readonly body: CleanText;
}

/** A page split into its articles. */
export interface SegmentedPage {
  readonly page: Page;
  readonly publication: PublicationFact | null;
  /** The year of the page, inferred from the years that it names; null if unknown. */
  readonly year: number | null;
  readonly articles: readonly ArticleText[];
  /** The tables printed on it, in order. */
  readonly tables: readonly Table[];
}

export type EntityKind = 'region' | 'organization' | 'person' | 'project';

/** A surface in an article's body that means an entity of the page. */
export interface EntityMention {
  readonly kind: EntityKind;
  /** The entity's `name` in the page's own list. */
  readonly name: string;
  readonly surface: string;
  /** Which article (`a1`), and where in its clean body. */
  readonly article: string;
  readonly span: Span;
}

/** Everything named on a page, and where. Mentions are in order of article and place. */
export interface PageEntities {
  readonly regions: readonly RegionFact[];
  readonly organizations: readonly OrganizationFact[];
  readonly people: readonly PersonFact[];
  readonly projects: readonly ProjectFact[];
  readonly mentions: readonly EntityMention[];
}
