import { Decimal } from 'decimal.js';
import { mintId } from '../../model/ids.ts';
import { printDecimalKey, printKey, printOffsetKey, UNKNOWN_DATE } from '../../model/keys.ts';
import type { Located } from '../../model/locatedPageFacts.ts';
import { normalizeQuantity } from '../../model/normalizeQuantity.ts';
import type { StatisticFact } from '../../model/pageFacts.ts';
import { parsePeriod } from '../../model/parsePeriod.ts';
import type { EntityKind } from '../../model/reading.ts';
import { matchLoosely } from '../../locate/matchLoosely.ts';
import { foldBasis, YEAR_ON_YEAR } from '../../resolve/foldBasis.ts';
import type { Measure } from '../../resolve/nameSeries.ts';
import type { Row } from '../row.ts';
import type { EntityView } from '../world.ts';
import { findPrintedNumber } from '../../locate/findPrintedNumber.ts';
import { nameGroup } from './groupRows.ts';
import type { GroupCollector } from './groupRows.ts';
import { makePageIndicatorRow, readIndicator } from './indicatorRows.ts';
import { findEntity } from './pageContext.ts';
import type { PageContext, PlacedArticle } from './pageContext.ts';
import { printChange } from '../../locate/printChange.ts';
import { printDisplay } from '../../locate/printDisplay.ts';
import { printValue } from '../../locate/printValue.ts';
import { makeSeriesRow } from './seriesRows.ts';
import { printSource, splitSpans } from './sourceSpan.ts';

export interface StatisticRows {
  readonly statistics: Row[];
  readonly indicators: Row[];
  readonly series: Row[];
  readonly attributedTo: Row[];
  readonly of: Row[];
  readonly inRegion: Row[];
  /** Figures about bodies, projects and groups: which bodies these concern is worked out in the graph. */
  readonly below: Row[];
}

const SUBJECT_KINDS: Readonly<Record<string, readonly EntityKind[]>> = {
  region: ['region'],
  organization: ['organization'],
  project: ['project'],
  other: [],
};

/** Makes the rows of a page's figures, with the indicators, series and groups that only they bring. */
export function makeStatisticRows(context: PageContext, groups: GroupCollector): StatisticRows {
  const rows: StatisticRows = {
    statistics: [],
    indicators: [],
    series: [],
    attributedTo: [],
    of: [],
    inRegion: [],
    below: [],
  };
  const taken = new Set<string>();
  for (const fact of context.facts.statistics) {
    const placed = context.articles.get(fact.article);
    if (placed === undefined) continue;
    const subject =
      findEntity(context, fact.subject.name, SUBJECT_KINDS[fact.subject.type] ?? [], fact.article) ??
      nameGroup(groups, context, fact.subject.name);
    addStatistic(rows, { context, groups, fact, placed, subject, ...identify(context, fact, subject, taken) });
  }
  return rows;
}

/**
 * A figure is its page, the span of its number and an ordinal among those that read the same number: whatever a better reading says
 * of its subject or breakdown, the id stays. `formerId` is what this reading would have been called when the id still said these.
 */
function identify(
  { page, pageId }: PageContext,
  fact: Located<StatisticFact>,
  subject: EntityView,
  taken: Set<string>,
): StatisticIds {
  const [start, end] = findPrintedNumber(page.text, fact) ?? fact.span;
  const mint = (...parts: readonly (string | number | null)[]): string => {
    let id = mintId('Statistic', ...parts);
    for (let next = 2; taken.has(id); next += 1) id = mintId('Statistic', ...parts, next);
    taken.add(id);
    return id;
  };
  return {
    id: mint(pageId, start, end),
    formerId: mint(pageId, start, subject.label, fact.subject.name, fact.breakdown),
  };
}

interface StatisticIds {
  readonly id: string;
  readonly formerId: string;
}

interface Making extends StatisticIds {
  readonly context: PageContext;
  readonly groups: GroupCollector;
  readonly fact: Located<StatisticFact>;
  readonly placed: PlacedArticle;
  readonly subject: EntityView;
}

function addStatistic(rows: StatisticRows, { context, groups, fact, placed, subject, id, formerId }: Making): void {
  const { page, pageId, world } = context;
  const indicator = readIndicator(fact.indicator);
  if (indicator.source === 'page') rows.indicators.push(makePageIndicatorRow(indicator));
  const quantity =
    fact.value === null
      ? null
      : normalizeQuantity({ value: fact.value, valueTo: fact.valueTo, unit: fact.unit, printed: fact.printed });
  const period = fact.period === null ? null : parsePeriod(fact.period);
  const periodKind = period === null ? null : period.kind === 'instant' ? 'day' : period.kind;
  const measure: Measure =
    quantity === null || indicator.form === 'growth' ? 'change' : quantity.dimension === 'share' ? 'share' : 'level';
  const change = fact.change === null ? null : normalizeChange(fact.change.value, fact.change.unit);

  const common = {
    subjectId: subject.id,
    subjectName: subject.name,
    indicatorId: indicator.id,
    indicatorName: indicator.name,
    breakdown: fact.breakdown,
    periodKind,
  };
  const series = [
    ...(quantity === null
      ? []
      : [
          makeSeriesRow({ ...common, measure, unit: quantity.unit, basis: measure === 'change' ? YEAR_ON_YEAR : null }),
        ]),
    ...(fact.change === null || (measure === 'change' && quantity !== null)
      ? []
      : [
          makeSeriesRow({
            ...common,
            measure: 'change',
            unit: change?.unit ?? '',
            basis: foldBasis(fact.change.basis),
          }),
        ]),
  ];
  rows.series.push(...series);

  const end = period?.end ?? UNKNOWN_DATE;
  const evidence = listEvidence(context, fact);
  const { starts, ends } = splitSpans(evidence);
  const printedValue = printValue(fact);
  const changeText = fact.change === null ? null : printChange(fact.change, fact.quote);
  const display = printDisplay({ fact, printedValue, changeText, isGrowth: measure === 'change' });
  rows.statistics.push({
    id,
    formerId,
    // Neo4j Browser and Bloom caption a node by its name.
    name: `${subject.name} ${indicator.name} ${display}`,
    display,
    pageId,
    articleId: placed.id,
    localId: fact.id,
    subjectId: subject.id,
    indicatorId: indicator.id,
    seriesIds: series.map((each) => each.id),
    printedIndicator: fact.indicator,
    breakdown: fact.breakdown,
    measure,
    status: fact.status,
    qualifier: fact.qualifier,
    confidence: fact.confidence ?? null,
    reader: fact.reader ?? context.facts.reader?.name ?? null,
    note: fact.note ?? null,
    printedValue,
    valueValue: quantity?.value ?? null,
    valueLow: quantity?.low ?? null,
    valueHigh: quantity?.high ?? null,
    valueUnit: quantity?.unit ?? null,
    valueStep: quantity?.step ?? null,
    valuePrintedUnit: fact.value === null ? null : fact.unit,
    valueDimension: quantity?.dimension ?? null,
    valueNumber: quantity === null ? null : Number(quantity.value),
    periodText: period?.text ?? null,
    periodKind,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    changeText,
    changeValue: fact.change?.value == null ? null : new Decimal(String(fact.change.value)).toFixed(),
    changeUnit: fact.change?.unit ?? null,
    changeDirection: fact.change?.direction ?? null,
    changeBasis: fact.change?.basis ?? null,
    ...printSource(page.text, fact.span),
    evidenceStarts: starts,
    evidenceEnds: ends,
    byPeriod: printKey(end, id),
    bySubject: printKey(subject.id, end, id),
    bySubjectIndicator: printKey(subject.id, indicator.id, end, id),
    byIndicator: printKey(indicator.id, end, id),
    byIndicatorValue: printKey(indicator.id, printDecimalKey(quantity?.value ?? null), id),
    byArticle: printKey(placed.id, printOffsetKey(fact.span[0]), id),
  });
  rows.of.push(...series.map((each) => ({ statisticId: id, seriesId: each.id, key: printKey(each.id, end, id) })));
  rows.attributedTo.push(
    ...new Map(
      fact.attributedTo.map((name) => {
        const speaker =
          findEntity(context, name, ['person', 'organization', 'region'], fact.article) ??
          nameGroup(groups, context, name);
        return [speaker.id, { statisticId: id, speakerId: speaker.id, key: printKey(speaker.id, end, id) }] as const;
      }),
    ).values(),
  );
  if (subject.label !== 'Region') rows.below.push({ id });
  rows.inRegion.push(
    ...makeRegionKeys(
      world.listRegions(subject.label === 'Region' ? subject.id : subject.regionId),
      id,
      indicator.id,
      end,
    ),
  );
}

/** Makes a figure's rows of the regions that hold its subject. */
export function makeRegionKeys(regionIds: readonly string[], id: string, indicatorId: string, end: string): Row[] {
  return regionIds.map((regionId) => ({
    id,
    regionId,
    statisticByPeriod: printKey(regionId, end, id),
    statisticByIndicator: printKey(regionId, indicatorId, end, id),
  }));
}

function normalizeChange(value: number | null, unit: string | null): { unit: string } | null {
  return value === null ? null : normalizeQuantity({ value, unit });
}

/** The quote, and the headline where it prints the same value: both say the figure. */
function listEvidence({ page, facts }: PageContext, fact: Located<StatisticFact>): (readonly [number, number])[] {
  const headline = facts.articles.find(({ id }) => id === fact.article)?.headlineSpan;
  const printed = printValue(fact);
  if (headline == null || printed === null || printed.length < 4 || headline[0] === fact.span[0]) return [fact.span];
  for (let start = headline[0]; start < headline[1]; start += 1) {
    const end = matchLoosely(page.text, start, headline[1], printed);
    if (end !== undefined) return [fact.span, [start, end]];
  }
  return [fact.span];
}
