import { KnowledgeGraphError } from '../errors/KnowledgeGraphError.ts';
import { checkNames } from './checkNames.ts';
import { checkPrinted } from './checkPrinted.ts';
import type { Issue } from '../model/issue.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import { locatePageFacts } from './locatePageFacts.ts';
import type { NameLexicon } from '../model/nameLexicon.ts';
import { normalizeQuantity } from '../model/normalizeQuantity.ts';
import type { Page } from '../model/page.ts';
import type { PageFacts, StatisticFact } from '../model/pageFacts.ts';
import { parsePeriod } from '../model/parsePeriod.ts';

export interface ValidatedPageFacts {
  /** The facts with every span filled in; loadable only if no issue is an `error`. */
  readonly facts: LocatedPageFacts;
  readonly issues: readonly Issue[];
}

/**
 * Checks page facts against their page and the lexicons: quotes and spans, ids, names that refer to nothing, units,
 * values, periods. Returns all issues, each with its file, record, field and remedy. `file` is the facts' own file
 * name.
 */
export function validatePageFacts(
  facts: PageFacts,
  page: Page,
  lexicon: NameLexicon,
  file: string,
): ValidatedPageFacts {
  const located = locatePageFacts(facts, page, file);
  const issues = [
    ...checkPage(facts, page, file),
    ...checkIds(facts, file),
    ...located.issues,
    ...checkPrinted(facts, page.text, file),
    ...checkNames(facts, lexicon, file),
    ...facts.statistics.flatMap((statistic) => checkStatistic(statistic, file)),
  ];
  return { facts: located.facts, issues };
}

function checkPage(facts: PageFacts, page: Page, file: string): Issue[] {
  const issues: Issue[] = [];
  if (facts.page !== page.file)
    issues.push({
      severity: 'error',
      file,
      record: null,
      field: 'page',
      message: `The facts are about ${facts.page}, but the given page is ${page.file}. Give the page that the facts name.`,
    });
  for (const { id, segments, headlineQuote } of facts.articles) {
    if (segments.length === 0 && headlineQuote === null)
      issues.push({
        severity: 'error',
        file,
        record: `articles ${id}`,
        field: 'segments',
        message: 'The article has neither a body nor a headline, so it has no position on the page. Give it a segment.',
      });
  }
  return issues;
}

function checkIds(facts: PageFacts, file: string): Issue[] {
  const lists = { articles: facts.articles, statistics: facts.statistics, quotations: facts.quotations };
  return Object.entries(lists).flatMap(([list, records]) =>
    records
      .filter(({ id }, index) => records.findIndex((other) => other.id === id) !== index)
      .map(({ id }): Issue => ({
        severity: 'error',
        file,
        record: `${list} ${id}`,
        field: 'id',
        message: `Another record of ${list} already has the id ${id}. Give each record its own id.`,
      })),
  );
}

function checkStatistic(statistic: StatisticFact, file: string): Issue[] {
  const issues: Issue[] = [];
  const report = (field: string, message: string): void => {
    issues.push({ severity: 'error', file, record: `statistics ${statistic.id}`, field, message });
  };
  const { value, valueTo, unit, printed, period, change, measure, whole } = statistic;
  if (value === null && change === null)
    report('value', 'The figure has neither a value nor a change. Give one of them, or remove the record.');
  if (value === null && valueTo != null)
    report('valueTo', 'A range ends without a beginning. Give `value` its lower end.');
  if (value === null && (measure === 'level' || measure === 'share'))
    report(
      'measure',
      `A figure without a value cannot be a ${measure}. Give the kind of its change, e.g. rate, or omit it.`,
    );
  if (whole != null && measure !== undefined && measure !== 'share' && measure !== 'contribution')
    report('whole', `Only a share or a contribution has a whole, but this is a ${measure}. Correct one of the two.`);
  if (change?.valueTo != null && (change.value === null || change.valueTo < change.value))
    report('change.valueTo', 'The range of the change ends before it begins. Give `change.value` its lower end.');
  if (isBadUnit(unit)) report('unit', printBadUnit(unit));
  if (isBadUnit(change?.unit ?? null)) report('change.unit', printBadUnit(change?.unit ?? null));
  if (value !== null)
    tryIt(
      () => normalizeQuantity({ value, valueTo, unit, printed }),
      (message) => report('value', message),
    );
  if (period !== null)
    tryIt(
      () => parsePeriod(period),
      (message) => report('period', message),
    );
  return issues;
}

/** A unit is a word: a number or a sentence instead was meant for another field. */
function isBadUnit(unit: string | null): boolean {
  return unit !== null && (/^[\d.,+-]|[，。；！？“”\n]/u.test(unit) || unit.length > 30);
}

function printBadUnit(unit: string | null): string {
  return `${JSON.stringify(unit)} is not a unit. Write the word after the number, as printed: 万亿元, 家, %, 个百分点.`;
}

function tryIt(parse: () => unknown, report: (message: string) => void): void {
  try {
    parse();
  } catch (error) {
    if (!(error instanceof KnowledgeGraphError)) throw error;
    report(error.message);
  }
}
