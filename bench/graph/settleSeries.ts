import { listSayings } from '../../src/figures/listSayings.ts';
import { shiftYear } from '../../src/figures/periods.ts';
import { writeRows } from '../../src/load/loadStatement.ts';
import { describeFigure } from '../../src/load/rows/figureOf.ts';
import { makeSlotRows } from '../../src/load/rows/slotRows.ts';
import { settleFigures } from '../../src/load/settleFigures.ts';
import type { ChangeFact } from '../../src/model/pageFacts.ts';
import type { Graph } from '../../src/neo4j/openGraph.ts';

/** A synthetic figure of a series, as the graph has it. */
interface SeriesFigure {
  readonly id: string;
  readonly articleId: string;
  readonly pageId: string;
  readonly subjectId: string;
  readonly indicatorId: string;
  readonly seriesId: string;
  readonly indicator: string;
  readonly printedValue: string;
  readonly unit: string;
  readonly period: string;
  readonly start: string;
  readonly end: string;
  readonly value: number;
  readonly printedOn: string | null;
}

const READ = `
UNWIND $ids AS id
MATCH (series:Series {id: id})<-[:OF]-(statistic:Statistic)-[:MEASURES]->(indicator:Indicator)
MATCH (statistic)-[:REPORTED_IN]->(article:Article)
RETURN statistic {.id, .articleId, .pageId, .subjectId, .indicatorId, .printedValue, seriesId: series.id, indicator: indicator.name,
  unit: statistic.valuePrintedUnit, period: statistic.periodText, start: statistic.periodStart, end: statistic.periodEnd,
  value: statistic.valueNumber, printedOn: article.date} AS figure
ORDER BY statistic.id`;

/**
 * Puts the figures of some series into slots and settles them as a load does: the synthetic graph is imported, and an
 * import compares nothing. A figure with another one for the year before is given its growth, so that there are
 * equations to try.
 */
export async function settleSeries({ query, executeWrite }: Graph, ids: readonly string[]): Promise<void> {
  const figures = await query({
    name: 'bench/read-series',
    cypher: READ,
    params: { ids },
    decode: (record) => record.get('figure') as SeriesFigure,
  });
  const bySlot = new Map(figures.map((figure) => [`${figure.seriesId} ${figure.start} ${figure.end}`, figure]));
  const rows = figures.flatMap((figure) => {
    const before = shiftYear(figure);
    const base = bySlot.get(`${figure.seriesId} ${before.start} ${before.end}`);
    const sayings = listSayings(describeSynthetic(figure, base));
    return makeSlotRows(
      sayings,
      sayings.map(() => ({ id: figure.seriesId })),
    );
  });
  await executeWrite('bench/settle-series', async (run) => {
    await writeRows(run, 'fills', rows);
    await settleFigures(run);
  });
}

function describeSynthetic(figure: SeriesFigure, base: SeriesFigure | undefined): ReturnType<typeof describe> {
  return describe(figure, base === undefined || base.value === 0 ? null : growOver(figure.value, base.value));
}

function describe(figure: SeriesFigure, change: ChangeFact | null) {
  const described = describeFigure(
    {
      id: figure.id,
      article: figure.articleId,
      subject: { type: 'region', name: '' },
      indicator: figure.indicator,
      breakdown: null,
      value: Number.parseFloat(figure.printedValue),
      unit: figure.unit,
      qualifier: null,
      status: 'actual',
      period: figure.period,
      change,
      attributedTo: [],
      quote: '',
    },
    {
      id: figure.id,
      articleId: figure.articleId,
      pageId: figure.pageId,
      printedOn: figure.printedOn,
      subjectId: figure.subjectId,
      hasFineRates: true,
      printedValue: figure.printedValue,
    },
  );
  return { ...described.figure, indicatorId: figure.indicatorId };
}

function growOver(value: number, base: number): ChangeFact {
  const growth = Math.round((value / base - 1) * 1_000) / 10;
  return { value: Math.abs(growth), unit: '%', direction: growth < 0 ? 'down' : 'up', basis: '同比' };
}
