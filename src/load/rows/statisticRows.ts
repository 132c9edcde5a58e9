import { Decimal } from 'decimal.js';
import { judgeFact, matchJudgements } from '../../figures/judgeFact.ts';
import type { JudgedFact } from '../../figures/judgeFact.ts';
import { listSayings } from '../../figures/listSayings.ts';
import { printDecimalKey, printKey, printOffsetKey, UNKNOWN_DATE } from '../../model/keys.ts';
import type { Located } from '../../model/locatedPageFacts.ts';
import type { StatisticFact } from '../../model/pageFacts.ts';
import { parsePart } from '../../resolve/parsePart.ts';
import type { PrintedPart } from '../../resolve/parsePart.ts';
import { makePagePartRow } from './partRows.ts';
import type { EntityKind } from '../../model/reading.ts';
import { foldBasis, YEAR_ON_YEAR } from '../../resolve/foldBasis.ts';
import { inTurns } from '../inTurns.ts';
import type { Row } from '../row.ts';
import type { EntityView } from '../world.ts';
import { nameGroup } from './groupRows.ts';
import type { GroupCollector } from './groupRows.ts';
import { describeFigure } from './figureOf.ts';
import { findGrowth } from './findGrowth.ts';
import { identifyFigure } from './identifyFigure.ts';
import type { StatisticIds } from './identifyFigure.ts';
import { makePageIndicatorRow } from './indicatorRows.ts';
import { listEvidence } from './listEvidence.ts';
import { listSegments } from './listSegments.ts';
import { makeDecisionProperties } from './makeDecisionProperties.ts';
import { makeRegionKeys } from './makeRegionKeys.ts';
import { findEntity } from './rowSource.ts';
import type { RowSource, PageJudgement, PlacedArticle } from './rowSource.ts';
import { printCorrectedChange } from '../../locate/printCorrectedChange.ts';
import { printDisplay } from '../../locate/printDisplay.ts';
import { printFigure } from '../../locate/printFigure.ts';
import { makeSeriesRow } from './seriesRows.ts';
import { makeIntervalProperties, makeSlotRows } from './slotRows.ts';
import type { SlotRow } from './slotRows.ts';
import { printSource, splitSpans } from './sourceSpan.ts';

export interface StatisticRows {
  readonly statistics: Row[];
  readonly indicators: Row[];
  readonly series: Row[];
  readonly attributedTo: Row[];
  readonly relayedBy: Row[];
  readonly slots: SlotRow[];
  readonly concerns: Row[];
  readonly of: Row[];
  readonly parts: Row[];
  readonly sums: Row[];
  readonly covers: Row[];
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
export async function makeStatisticRows(context: RowSource, groups: GroupCollector): Promise<StatisticRows> {
  const rows: StatisticRows = {
    statistics: [],
    indicators: [],
    series: [],
    attributedTo: [],
    relayedBy: [],
    slots: [],
    concerns: [],
    of: [],
    parts: [],
    sums: [],
    covers: [],
    inRegion: [],
    below: [],
  };
  const taken = new Set<string>();
  const placed: Making[] = [];
  for await (const fact of inTurns(context.facts.statistics)) {
    const article = context.articles.get(fact.article);
    if (article === undefined) continue;
    const subject =
      findEntity(context, fact.subject.name, SUBJECT_KINDS[fact.subject.type] ?? [], fact.article) ??
      nameGroup(groups, context, fact.subject.name, fact.article);
    placed.push({ context, groups, fact, placed: article, subject, ...identifyFigure(context, fact, subject, taken) });
  }
  const judgements = matchJudgements(placed, context.judgements) as ReadonlyMap<string, readonly PageJudgement[]>;
  for await (const making of inTurns(placed)) {
    const own = judgements.get(making.id) ?? [];
    rows.concerns.push(...own.map((judgement) => ({ id: judgement.id, statisticId: making.id })));
    addStatistic(
      rows,
      making,
      judgeFact(
        making.fact,
        own.filter(({ standing }) => standing),
      ),
    );
  }
  return rows;
}

interface Making extends StatisticIds {
  readonly context: RowSource;
  readonly groups: GroupCollector;
  readonly fact: Located<StatisticFact>;
  readonly placed: PlacedArticle;
  readonly subject: EntityView;
}

function addStatistic(
  rows: StatisticRows,
  { context, groups, placed, subject, id, formerId, place, fact: read }: Making,
  { fact, rejected, confirmed, corrected }: JudgedFact<Located<StatisticFact>>,
): void {
  const { page, pageId, world } = context;
  // What the page prints stays as it is read, whatever a person corrected.
  const printed = printFigure(page.text, read, listSegments(context, fact.article));
  const described = describeFigure(fact, {
    id,
    articleId: placed.id,
    pageId,
    printedOn: findPrintedDay(context, placed),
    subjectId: subject.id,
    hasFineRates: hasFineRates(context, fact.article),
    printedValue: corrected ? printCorrected(fact) : printed.value,
    confirmed,
    decided: confirmed || corrected,
  });
  const { indicator, quantity, changeQuantity, period, measure } = described;
  if (indicator.source === 'page') rows.indicators.push(makePageIndicatorRow(indicator));
  const periodKind = period === null ? null : period.kind === 'instant' ? 'day' : period.kind;
  const part = fact.breakdown === null ? null : parsePart(fact.breakdown);
  if (part !== null) addPart(rows, id, part);
  const common = {
    subjectId: subject.id,
    subjectName: subject.name,
    indicatorId: indicator.id,
    indicatorName: indicator.name,
    // A part has one name however it is printed, so that “新三样”产品 and 新三样 are one series.
    breakdown: part?.name ?? null,
    partId: part?.id ?? null,
    periodKind,
  };
  const isChange = measure !== 'level' && measure !== 'share' && measure !== 'contribution';
  const sayings = listSayings(described.figure);
  const series = sayings.map(({ slot: { kind } }, index) =>
    index === 0 && quantity !== null
      ? makeSeriesRow({ ...common, measure, unit: quantity.unit, basis: isChange ? YEAR_ON_YEAR : null })
      : makeSeriesRow({
          ...common,
          measure: kind === 'sign' ? 'rate' : kind,
          unit: changeQuantity?.unit ?? '',
          basis: foldBasis(fact.change?.basis ?? null),
        }),
  );
  rows.series.push(...series);
  if (!rejected) rows.slots.push(...makeSlotRows(sayings, series));

  const end = period?.end ?? UNKNOWN_DATE;
  const evidence = listEvidence(context, fact);
  const { starts, ends } = splitSpans(evidence);
  const printedValue = printed.value;
  // A corrected growth would contradict the words of the page; one that was taken out has none.
  const { change } = fact;
  const changeText =
    change === null || change === read.change ? change && printed.change : printCorrectedChange(change);
  const display = corrected
    ? (printCorrected(fact) ?? changeText ?? '')
    : printDisplay({ fact, printedValue, changeText, isGrowth: isChange });
  const [valueSaying, changeSaying] = quantity === null ? [undefined, ...sayings] : sayings;
  const valueKey = printDecimalKey(quantity?.value ?? null);
  const changeKey = printDecimalKey(findGrowth(fact.change, isChange, quantity));
  rows.statistics.push({
    id,
    formerId,
    // What an indicator without a lexicon counts (refreshShared) is subtracted again with the page.
    unitCounted: indicator.source === 'page' ? true : null,
    // Neo4j Browser and Bloom caption a node by its name.
    name: `${subject.name} ${indicator.name} ${display}`,
    display,
    pageId,
    articleId: placed.id,
    printedOn: described.figure.printedOn,
    localId: fact.id,
    place: BigInt(place),
    rejected,
    corrected,
    confirmed,
    subjectId: subject.id,
    indicatorId: indicator.id,
    seriesIds: series.map((each) => each.id),
    printedIndicator: printed.indicator,
    partId: part?.id ?? null,
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
    ...(valueSaying === undefined ? {} : makeIntervalProperties('valueInterval', valueSaying)),
    periodText: period?.text ?? null,
    periodKind,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    changeText,
    changeValue: fact.change?.value == null ? null : new Decimal(String(fact.change.value)).toFixed(),
    changeUnit: fact.change?.unit ?? null,
    changeDirection: fact.change?.direction ?? null,
    changeBasis: fact.change?.basis ?? null,
    changeStep: changeQuantity?.step ?? null,
    ...(changeSaying?.value == null ? {} : makeIntervalProperties('changeInterval', changeSaying)),
    wholeIndicatorId: described.figure.whole?.indicatorId ?? null,
    wholeSubjectId: described.figure.whole?.subjectId ?? null,
    ...makeDecisionProperties(fact),
    ...printSource(page.text, fact.span),
    evidenceStarts: starts,
    evidenceEnds: ends,
    byPeriod: printKey(end, id),
    bySubject: printKey(subject.id, end, id),
    bySubjectIndicator: printKey(subject.id, indicator.id, end, id),
    byIndicator: printKey(indicator.id, end, id),
    byIndicatorValue: printKey(indicator.id, valueKey, id),
    bySubjectIndicatorValue: printKey(subject.id, indicator.id, valueKey, id),
    byIndicatorChange: printKey(indicator.id, changeKey, id),
    bySubjectIndicatorChange: printKey(subject.id, indicator.id, changeKey, id),
    byArticle: printKey(placed.id, printOffsetKey(fact.span[0]), id),
    byPart: part === null ? null : printKey(part.id, end, id),
  });
  rows.of.push(...series.map((each) => ({ statisticId: id, seriesId: each.id, key: printKey(each.id, end, id) })));
  const listSources = (names: readonly string[]): Row[] => {
    const sources = names.map(
      (name) =>
        findEntity(context, name, ['person', 'organization', 'region'], fact.article) ??
        nameGroup(groups, context, name, fact.article),
    );
    return [...new Set(sources.map((source) => source.id))].map((speakerId) => ({
      statisticId: id,
      speakerId,
      key: printKey(speakerId, end, id),
    }));
  };
  rows.attributedTo.push(...listSources(fact.attributedTo));
  rows.relayedBy.push(...listSources(fact.relayedBy ?? []));
  if (subject.label !== 'Region') rows.below.push({ id });
  rows.inRegion.push(
    ...makeRegionKeys(world.listRegions(subject.label === 'Region' ? subject.id : subject.regionId), {
      id,
      indicatorId: indicator.id,
      period: end,
      valueKey,
      changeKey,
    }),
  );
}

/** Keeps the rows of a part that only pages know, of what it adds up, and of the figure that covers it. */
function addPart(rows: StatisticRows, statisticId: string, part: PrintedPart): void {
  rows.covers.push({ statisticId, partId: part.id });
  for (const each of [part, ...part.members]) if (each.source === 'page') rows.parts.push(makePagePartRow(each));
  for (const [position, member] of part.members.entries())
    rows.sums.push({ id: part.id, memberId: member.id, position: BigInt(position) });
}

/** A corrected value has no words on the page. */
function printCorrected({ value, valueTo, unit }: StatisticFact): string | null {
  return value === null ? null : `${value}${valueTo == null ? '' : `—${valueTo}`}${unit ?? ''}`;
}

/** The day of the issue, else of the article; a bare year says too little. */
function findPrintedDay({ facts }: RowSource, { date }: PlacedArticle): string | null {
  return facts.publication?.date ?? (date?.length === 10 ? date : null);
}

/** Tells whether an article prints rates with a decimal. */
function hasFineRates({ facts }: RowSource, article: string): boolean {
  return facts.statistics.some(
    (other) =>
      other.article === article &&
      other.change?.unit === '%' &&
      other.change.value !== null &&
      !Number.isInteger(other.change.value),
  );
}
