import type { OrganizationKind, SubjectFact } from '../../model/pageFacts.ts';
import type { ArticleText, EntityMention, PageEntities, SegmentedPage } from '../../model/reading.ts';
import { findAnchor } from '../periods/anchor.ts';
import { findPeriods } from '../periods/findPeriods.ts';
import type { PeriodMention } from '../periods/periodMention.ts';
import { findQuantities } from '../quantities/findQuantities.ts';
import { findDefaultSubject } from './defaultSubject.ts';
import { findReportedPeriod, isYearReview } from './pickPeriod.ts';
import { type Sentence, splitSentences } from './sentences.ts';

/** An article's body with all that was found in it, in order of place. */
export interface ArticleReading {
  readonly article: ArticleText;
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly periods: readonly PeriodMention[];
  readonly mentions: readonly EntityMention[];
  readonly entities: PageEntities;
  /** Names of the page's enterprises, which 公司 may mean. */
  readonly companies: ReadonlySet<string>;
  /** Names of the page's public bodies, which tell figures of others. */
  readonly offices: ReadonlySet<string>;
  /** Enterprise of each person who works for one. */
  readonly employers: ReadonlyMap<string, string>;
  /** Whom a figure is about where no sentence says. */
  readonly defaultSubject: SubjectFact;
  /** The time that the article reports on, where it keeps to one. */
  readonly reportedPeriod: string | null;
  /** The article looks back on that year. */
  readonly isReview: boolean;
}

const OFFICES: ReadonlySet<OrganizationKind> = new Set([
  'government',
  'party',
  'legislature',
  'international',
  'media',
]);

/** Reads quantities and periods of an article; undefined where it holds no figure. */
export function readArticle(
  article: ArticleText,
  page: SegmentedPage,
  entities: PageEntities,
): ArticleReading | undefined {
  const { text } = article.body;
  const quantities = findQuantities(text);
  if (quantities.length === 0) return undefined;
  const mentions = entities.mentions.filter((mention) => mention.article === article.fact.id);
  const companies = new Set(entities.organizations.filter(({ kind }) => kind === 'enterprise').map(({ name }) => name));
  const periods = findPeriods(text, findAnchor(article, page));
  const reportedPeriod = findReportedPeriod(text, periods);
  return {
    article,
    text,
    sentences: splitSentences(text, quantities),
    periods,
    reportedPeriod,
    isReview: isYearReview(reportedPeriod, periods),
    mentions,
    entities,
    companies,
    offices: new Set(entities.organizations.filter(({ kind }) => OFFICES.has(kind)).map(({ name }) => name)),
    employers: findEmployers(entities, companies),
    defaultSubject: findDefaultSubject(article, mentions, entities),
  };
}

function findEmployers({ people }: PageEntities, companies: ReadonlySet<string>): Map<string, string> {
  const employers = new Map<string, string>();
  for (const { name, roles } of people) {
    const employer = roles.find(
      ({ organization }) => organization !== null && companies.has(organization),
    )?.organization;
    if (employer != null) employers.set(name, employer);
  }
  return employers;
}
