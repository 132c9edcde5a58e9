import type { Span } from './span.ts';

/**
 * What one newspaper page says: the one format between reading and the graph (docs/page-facts.md).
 * Every span addresses the page text in UTF-16 code units; every quote is an exact piece of it.
 */
export interface PageFacts {
  /** File name of the page, e.g. `004_bc7f55cb36690645.txt`. */
  readonly page: string;
  readonly publication: PublicationFact | null;
  readonly articles: readonly ArticleFact[];
  readonly regions: readonly RegionFact[];
  readonly organizations: readonly OrganizationFact[];
  readonly people: readonly PersonFact[];
  readonly projects: readonly ProjectFact[];
  readonly statistics: readonly StatisticFact[];
  readonly quotations: readonly QuotationFact[];
  /** Every place of the page that names an entity; without it they are found by the names and aliases of the lists. */
  readonly mentions?: readonly MentionFact[];
  /** Who made these facts; absent in facts written by hand. */
  readonly reader?: ReaderFact;
}

/** Which reader and version made the facts, e.g. `{ name: 'rules', version: '1' }`. */
export interface ReaderFact {
  readonly name: string;
  readonly version: string;
}

/** What every record may have besides its own fields. */
export interface Judged {
  /** Confidence of the reader, 0 to 1; absent if a person wrote the record. */
  readonly confidence?: number;
  /** Which reader made this record, if several worked together. */
  readonly reader?: string;
  readonly note?: string | null;
}

export interface PublicationFact {
  /** Null if only the date of the issue is known. */
  readonly name: string | null;
  readonly date: string | null;
  /** The quote that prints the name, or `editor` if a person supplied it. */
  readonly evidence: string;
  /** Which page of the newspaper it is, e.g. `1` or `A5`; absent if unknown. */
  readonly pageNumber?: string | null;
}

export const ARTICLE_KINDS = ['article', 'brief', 'photo-caption', 'continuation', 'notice', 'fragment'] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

export interface ArticleFact extends Judged {
  /** Unique in the page, e.g. `a1`. */
  readonly id: string;
  readonly kind: ArticleKind;
  readonly headline: string | null;
  readonly headlineQuote: string | null;
  readonly headlineSpan?: Span | null;
  readonly kicker: readonly string[];
  readonly agency: string | null;
  readonly reporters: readonly string[];
  readonly datelinePlace: string | null;
  /** ISO date, e.g. `2025-01-13`. */
  readonly date: string | null;
  /** The body in reading order; a body cut by other articles has several. */
  readonly segments: readonly SegmentFact[];
  readonly continuedFrom: string | null;
}

export interface SegmentFact {
  /** The first 10 to 20 characters. */
  readonly from: string;
  /** The last 10 to 20 characters. */
  readonly to: string;
  readonly span?: Span;
}

/** A piece of the page that states the fact. */
export interface Evidence {
  readonly quote: string;
  /** If missing: the first place of the quote inside the article's segments, else in the page. */
  readonly span?: Span;
}

export const REGION_LEVELS = ['bloc', 'country', 'province', 'city', 'county', 'zone', 'town', 'other'] as const;
export type RegionLevel = (typeof REGION_LEVELS)[number];

export interface RegionFact extends Judged {
  readonly name: string;
  /** Surfaces that mean this region on this page only. */
  readonly aliases: readonly string[];
  readonly level: RegionLevel;
  readonly parent: string | null;
  readonly articles: readonly string[];
}

export const ORGANIZATION_KINDS = [
  'government',
  'party',
  'legislature',
  'enterprise',
  'research',
  'university',
  'hospital',
  'association',
  'media',
  'international',
  'other',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export interface OrganizationFact extends Judged, Evidence {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: OrganizationKind;
  readonly region: string | null;
  readonly articles: readonly string[];
}

export interface RoleFact {
  readonly title: string;
  /** Null for a title without a body: 总书记, 市领导. */
  readonly organization: string | null;
  /** 原, 前, 时任: not a post of the page's day. */
  readonly former?: boolean;
}

export interface PersonFact extends Judged, Evidence {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly roles: readonly RoleFact[];
  /** Holds a post in government, party, legislature or a public body. */
  readonly official: boolean;
  readonly articles: readonly string[];
}

export const PROJECT_KINDS = [
  'industrial',
  'infrastructure',
  'energy',
  'research',
  'policy',
  'platform',
  'other',
] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

export interface ProjectFact extends Judged, Evidence {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: ProjectKind;
  readonly region: string | null;
  readonly organizations: readonly string[];
  readonly articles: readonly string[];
}

export const SUBJECT_TYPES = ['region', 'organization', 'project', 'other'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

export interface SubjectFact {
  readonly type: SubjectType;
  readonly name: string;
}

export const STATUSES = ['actual', 'target', 'forecast'] as const;
export type Status = (typeof STATUSES)[number];

export const DIRECTIONS = ['up', 'down', 'flat'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What a number says: how much there is, how fast it grew, which part of a whole it is, and so on. */
export const MEASURES = ['level', 'rate', 'share', 'increment', 'points', 'acceleration', 'contribution'] as const;
export type Measure = (typeof MEASURES)[number];

export interface ChangeFact {
  readonly value: number | null;
  readonly unit: string | null;
  readonly direction: Direction;
  /** 同比, 环比, …; null if the text does not say. */
  readonly basis: string | null;
  /** The upper end of a range: 增长5%—6%. */
  readonly valueTo?: number | null;
  /** Its hedge: 约, 超 … */
  readonly qualifier?: string | null;
  /** The page's own words, e.g. `同比增长5%`; with a span they are exactly the text there. */
  readonly printed?: string;
  readonly span?: Span;
}

/** Which rule decided a slot of a record, and how often that rule is right, 0 to 1. */
export interface DecisionFact {
  readonly rule: string;
  readonly confidence: number;
}

/** One figure: a level, a share or a growth rate. A level with its growth rate is one record. */
export interface StatisticFact extends Judged, Evidence {
  readonly id: string;
  readonly article: string;
  readonly subject: SubjectFact;
  readonly indicator: string;
  readonly breakdown: string | null;
  /** As printed, before its unit; null if only a growth rate is given. */
  readonly value: number | null;
  /** The upper end of a range. */
  readonly valueTo?: number | null;
  /** The printed form with its unit, e.g. `43.85万亿元`; with a `numberSpan` it is exactly the page's text there. */
  readonly printed?: string;
  /** Where the number and its unit are printed. */
  readonly numberSpan?: Span;
  /** What the value says, or the change if there is no value; without it the graph derives it from unit and name. */
  readonly measure?: Measure;
  /** Of a share or contribution: what it is a part of, as an indicator, e.g. `货物贸易进出口总值`. */
  readonly whole?: string | null;
  readonly unit: string | null;
  readonly qualifier: string | null;
  readonly status: Status;
  /** `2024`, `2023-11`, `2023-Q1`, `2023-H1`, `2023-01/2023-11`, `2023-12-31`, or null. */
  readonly period: string | null;
  readonly change: ChangeFact | null;
  /** The sources that the text names; empty if it names none. */
  readonly attributedTo: readonly string[];
  /** Who passed it on: 据新华社报道，国家统计局… is attributed to the bureau and relayed by the agency. */
  readonly relayedBy?: readonly string[];
  /** Which rule decided each slot, by the slot's field: `{ subject: { rule: 'dateline-office', confidence: 0.9 } }`. */
  readonly decidedBy?: Readonly<Record<string, DecisionFact>>;
}

export const QUOTATION_FORMS = ['direct', 'reported'] as const;
export type QuotationForm = (typeof QUOTATION_FORMS)[number];

export interface QuotationFact extends Judged, Evidence {
  readonly id: string;
  readonly article: string;
  readonly speaker: string;
  readonly form: QuotationForm;
}

export const MENTION_KINDS = ['region', 'organization', 'person', 'project'] as const;
export type MentionKind = (typeof MENTION_KINDS)[number];

/** A place of the page that names an entity of its lists or of the lexicons. */
export interface MentionFact {
  /** As printed, exactly the page's text at `span`. */
  readonly surface: string;
  readonly span: Span;
  /** The entity that it means; null if the reader could not tell. */
  readonly entity: { readonly kind: MentionKind; readonly name: string } | null;
  /** Which rule resolved it, e.g. `office`. */
  readonly rule?: string;
}
