import { printDecimalKey, printKey, printOffsetKey } from '../../src/model/keys.ts';
import { normalizeQuantity } from '../../src/model/normalizeQuantity.ts';
import { parsePeriod } from '../../src/model/parsePeriod.ts';
import { bodyStart } from './articleRows.ts';
import type { Collector } from './batch.ts';
import { idOf, type Names } from './names.ts';
import type { Articles } from './openArticles.ts';
import { readRecords, type Records } from './records.ts';

type Statistic = Records['statistics'];
type Article = Records['articles'];

/** A real article names more than its figures do; five names each keep the graph's proportions without doubling its size. */
const MENTIONS = 5;
const CONTEXT = 60;
const GRAINS: Readonly<Record<string, string>> = { month: '月', quarter: '季', year: '年' };

/** Adds figures with their series and everything that points at them. */
export async function* addStatistics(
  folder: string,
  names: Names,
  articles: Articles,
  to: Collector,
): AsyncGenerator<void> {
  const seen = { series: new Set<string>(), named: new Set<string>(), mentions: new Map<string, number>() };
  for await (const statistic of readRecords(folder, 'statistics')) {
    const article = await articles.read(Number(statistic.article.slice(1)));
    addStatistic(statistic, article, names, to);
    addSeries(statistic, names, seen.series, to);
    for (const entity of [statistic.subject, statistic.attributedTo]) {
      const pair = `${entity ?? ''} ${statistic.article}`;
      if (entity === null || seen.named.has(pair)) continue;
      seen.named.add(pair);
      addNamedIn(entity, article, names, to);
      const count = (seen.mentions.get(article.id) ?? 0) + 1;
      seen.mentions.set(article.id, count);
      if (count <= MENTIONS) addMention(entity, article, count, names, to);
    }
    yield;
  }
}

function addStatistic(statistic: Statistic, article: Article, names: Names, to: Collector): void {
  const { value: number, unit, attributedTo, quote } = statistic;
  const id = idOf('Statistic', statistic.id);
  const subject = names.describe(statistic.subject);
  const subjectId = idOf(subject.label, statistic.subject);
  const indicatorId = idOf('Indicator', statistic.indicator);
  const articleId = idOf('Article', article.id);
  const seriesId = seriesOf(statistic);
  const period = parsePeriod(statistic.period);
  const quantity = normalizeQuantity({ value: number, unit });
  const offset = bodyStart(article.headline);
  const start = offset + statistic.start;
  const text = `${article.headline}\n${article.body}`;
  const display = `${String(number)}${unit}`;
  const printedIndicator = names.indicators.get(statistic.indicator) ?? '';
  to.add('statistics', {
    id,
    name: `${subject.name} ${printedIndicator} ${display}`,
    display,
    pageId: idOf('Page', article.id),
    articleId,
    localId: statistic.id,
    subjectId,
    indicatorId,
    seriesIds: [seriesId],
    printedIndicator,
    breakdown: null,
    measure: 'level',
    status: 'actual',
    qualifier: null,
    confidence: null,
    reader: 'bench',
    printedValue: display,
    valueValue: quantity.value,
    valueLow: null,
    valueHigh: null,
    valueUnit: quantity.unit,
    valuePrintedUnit: unit,
    valueDimension: quantity.dimension,
    valueNumber: Number(quantity.value),
    periodText: period.text,
    periodKind: period.kind,
    periodStart: period.start,
    periodEnd: period.end,
    sourceStart: BigInt(start),
    sourceEnd: BigInt(offset + statistic.end),
    sourceQuote: quote,
    sourceBefore: text.slice(Math.max(0, start - CONTEXT), start),
    sourceAfter: text.slice(offset + statistic.end, offset + statistic.end + CONTEXT),
    evidenceStarts: [BigInt(start)],
    evidenceEnds: [BigInt(offset + statistic.end)],
    byPeriod: printKey(period.end, id),
    bySubject: printKey(subjectId, period.end, id),
    bySubjectIndicator: printKey(subjectId, indicatorId, period.end, id),
    byIndicator: printKey(indicatorId, period.end, id),
    byIndicatorValue: printKey(indicatorId, printDecimalKey(quantity.value), id),
    byArticle: printKey(articleId, printOffsetKey(start), id),
  });
  to.add('about', { id, subjectId });
  to.add('measures', { id, indicatorId });
  to.add('reportedIn', { id, articleId });
  to.add('of', { statisticId: id, seriesId, key: printKey(seriesId, period.end, id) });
  if (attributedTo !== null) {
    const { label } = names.describe(attributedTo);
    const speakerId = idOf(label, attributedTo);
    to.add('attributedTo', { statisticId: id, speakerId, key: printKey(speakerId, period.end, id) });
  }
  const place = names.organizations.get(statistic.subject)?.region ?? statistic.subject;
  for (const above of names.listRegions(place)) {
    const regionId = idOf('Region', above);
    to.add('statisticsInRegion', {
      id,
      regionId,
      statisticByPeriod: printKey(regionId, period.end, id),
      statisticByIndicator: printKey(regionId, indicatorId, period.end, id),
    });
  }
}

function seriesOf({ subject, indicator, period }: Statistic): string {
  return idOf('Series', subject, indicator, parsePeriod(period).kind);
}

function addSeries(statistic: Statistic, names: Names, seen: Set<string>, to: Collector): void {
  const { kind } = parsePeriod(statistic.period);
  const identity = `${statistic.subject} ${statistic.indicator} ${kind}`;
  if (seen.has(identity)) return;
  seen.add(identity);
  const id = seriesOf(statistic);
  const subject = names.describe(statistic.subject);
  const subjectId = idOf(subject.label, statistic.subject);
  const indicatorId = idOf('Indicator', statistic.indicator);
  const name = `${subject.name} ${names.indicators.get(statistic.indicator) ?? ''}（${GRAINS[kind] ?? kind}）`;
  const { unit } = normalizeQuantity({ value: statistic.value, unit: statistic.unit });
  const keys = { bySubject: printKey(subjectId, name, id), byIndicator: printKey(indicatorId, name, id) };
  to.add('series', {
    id,
    name,
    subjectId,
    indicatorId,
    breakdown: null,
    measure: 'level',
    periodKind: kind,
    unit,
    ...keys,
  });
  to.add('seriesAbout', { id, subjectId });
  to.add('seriesMeasures', { id, indicatorId });
}

function addNamedIn(entity: string, article: Article, names: Names, to: Collector): void {
  const { label, name } = names.describe(entity);
  const entityId = idOf(label, entity);
  const articleId = idOf('Article', article.id);
  to.add('namedIn', {
    entityId,
    articleId,
    byArticle: printKey(articleId, label, name, entityId),
    byEntity: printKey(entityId, article.publishedOn, articleId),
  });
}

function addMention(entity: string, article: Article, number: number, names: Names, to: Collector): void {
  const { label, name } = names.describe(entity);
  const id = idOf('Mention', article.id, String(number));
  const articleId = idOf('Article', article.id);
  const entityId = idOf(label, entity);
  const start = bodyStart(article.headline) + number;
  to.add('mentions', {
    id,
    pageId: idOf('Page', article.id),
    articleId,
    surface: name,
    entityKind: label.toLowerCase(),
    name,
    starts: [BigInt(start)],
    ends: [BigInt(start + name.length)],
    byArticle: printKey(articleId, printOffsetKey(start), id),
  });
  to.add('in', { id, articleId });
  const key = printKey(entityId, article.publishedOn, id);
  to.add('resolvesTo', { mentionId: id, entityId, rule: 'exact-name', why: '', key });
}
