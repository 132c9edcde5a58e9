import type { ArticleText, PageEntities, SegmentedPage } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import { tagWords } from '../../entities/tagWords.ts';
import { type Anchor, findAnchor } from '../../periods/anchor.ts';
import { findPeriods } from '../../periods/findPeriods.ts';
import { findQuantities } from '../../quantities/findQuantities.ts';
import { findQuoteMarks } from '../../quotations/findQuoteMarks.ts';
import { findReportedPeriod } from '../slots/reportedPeriod.ts';
import type { Annotation } from './annotation.ts';
import { annotateTables } from './annotateTables.ts';
import { digestTopic } from './digestTopic.ts';
import { findHomes } from './findHomes.ts';
import { findPrincipal } from './findPrincipal.ts';
import { findForms } from './findForms.ts';
import { findHeadPeriod } from './findHeadPeriod.ts';
import { findSectionTimes } from './findSectionTimes.ts';
import { findReferents } from './findReferents.ts';
import { findSigners } from './findSigners.ts';
import { findSources } from './findSources.ts';
import { sliceBetween } from './sliceBetween.ts';
import { findTopic } from './findTopic.ts';
import { spanAt } from './spanAt.ts';
import { splitSentences } from './sentences.ts';

/** 2022年国民经济和社会发展统计公报: 全年 is that year. */
const REVIEW = /(20\d\d)年[^\n，。]{0,24}公报/u;

/** Finds everything that later steps need in an article, once; undefined if it has no figure. */
export function annotateArticle(
  article: ArticleText,
  page: SegmentedPage,
  entities: PageEntities,
): Annotation | undefined {
  const { text } = article.body;
  const found = findQuantities(text);
  if (found.length === 0 && page.tables.length === 0) return undefined;
  const mentions = entities.mentions.filter((mention) => mention.article === article.fact.id);
  const headline = [article.headline?.text ?? '', ...article.kickers.map((kicker) => kicker.text)].join('\n');
  const homes = findHomes(article, mentions, entities, page);
  const principal = findPrincipal(headline, article.fact.id, mentions, entities);
  const signers = findSigners(article, page, entities, homes, principal?.name);
  const printed = findAnchor(article, page);
  const headPeriod = findHeadPeriod(headline, text, printed);
  const isOwn = principal !== undefined && signers[0] === principal.name;
  const reported = isOwn ? anchorOfReport(findHeadPeriod(article.headline?.text ?? '', text, printed)) : null;
  const anchor = reported ?? printed;
  const tables = annotateTables(article, page, anchor);
  const rows = tables.flatMap(({ table, toClean }) => {
    const span = toClean(table.span);
    return span === undefined ? [] : [span];
  });
  const periods = findPeriods(withoutTables(text, rows), anchor, REVIEW.exec(article.headline?.text ?? '')?.[1]);
  // 前4个月: a time, not a figure.
  const quantities = found.filter(
    ({ core }) =>
      spanAt(rows, core[0]) === undefined &&
      !sliceBetween(periods, core[0] - 12, core[1]).some(({ span }) => span[0] <= core[0] && span[1] >= core[1]),
  );
  if (quantities.length === 0 && tables.length === 0) return undefined;
  const words = tagWords(text);
  const referents = findReferents({
    text,
    words,
    mentions,
    entities,
    homes,
    periods,
    principal,
  });
  return {
    article,
    entities,
    text,
    words,
    sentences: splitSentences(text, quantities, rows),
    periods,
    mentions,
    homes,
    referents,
    sources: findSources(text, mentions, referents, entities, homes, headline),
    signers,
    tables,
    forms: findForms(text, referents),
    quotes: findQuoteMarks(text),
    year: anchor?.year ?? null,
    headline,
    topic: digestTopic(text, findTopic(signers[0] ?? null, headline, referents, entities, homes), referents),
    headPeriod,
    reportedPeriod: findReportedPeriod(text, periods),
    sections: findSectionTimes(article, anchor),
  };
}

/** In a firm's report for a quarter or month, 本季度 is that one, though it was printed in the next. */
function anchorOfReport(headPeriod: string | null): Anchor | null {
  const [, year, quarter, month] = /^(\d{4})-(?:Q([1-4])|(\d{2}))$/u.exec(headPeriod ?? '') ?? [];
  return year === undefined
    ? null
    : { year: Number(year), month: quarter === undefined ? Number(month) : 3 * Number(quarter), day: null };
}

/**
 * The text with its tables blank: 去年同期 at the head of a column is not the time from which the next sentence continues.
 */
function withoutTables(text: string, tables: readonly Span[]): string {
  const pieces = tables.map(([from, to], at) => text.slice(tables[at - 1]?.[1] ?? 0, from) + ' '.repeat(to - from));
  return pieces.join('') + text.slice(tables.at(-1)?.[1] ?? 0);
}
