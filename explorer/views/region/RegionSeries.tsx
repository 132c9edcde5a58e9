import { Link } from '@tanstack/react-router';
import { toPoints } from '../../charts/toPoints.ts';
import { SeriesChart } from '../../charts/SeriesChart.tsx';
import { FigureList } from '../../figures/FigureList.tsx';
import { isGrowth } from '../../figures/growth.ts';
import type { RegionQuery } from '../../generated/graphql.ts';
import { useWords } from '../../words/useWords.ts';

type Figure = NonNullable<RegionQuery['region']>['statistics']['nodes'][number];

/** How many series are drawn. */
const MOST = 4;
/** How many figures stand alone above the table. */
const HEADLINES = 6;

interface RegionSeriesProps {
  readonly regionId: string;
  /** Its figures, and perhaps those of everything in it. */
  readonly figures: ReadonlyArray<Figure>;
}

/**
 * The series of a region with several figures, drawn; if there are none, its latest totals as printed. If no figure is
 * about the region itself, those of what is in it, each with its subject.
 */
export function RegionSeries({ regionId, figures: all }: RegionSeriesProps) {
  const { say } = useWords();
  const own = all.filter(({ subject }) => subject.id === regionId);
  const figures = own.length === 0 ? all : own;
  const series = groupSeries(figures).slice(0, MOST);
  const headlines = figures
    .filter(
      ({ breakdown, measure, printedValue }) => breakdown === null && measure === 'LEVEL' && printedValue !== null,
    )
    .slice(0, HEADLINES);
  if (series.length === 0 && headlines.length === 0) return null;
  return (
    <section className="panel stack" aria-label={say('region.series')}>
      <h2>{say('region.series')}</h2>
      {headlines.length > 0 && <FigureList figures={headlines} withSubject={own.length === 0} />}
      {series.map(({ id, name, unit, points }) => (
        <div key={id} className="region-series">
          <h3>
            <Link to="/node/$id" params={{ id }} className="plain-link">
              {name}
            </Link>
          </h3>
          <SeriesChart label={name} series={[{ name, unit, points }]} height={180} />
        </div>
      ))}
    </section>
  );
}

/** Groups figures by their series, and keeps those that have several points, most points first. */
function groupSeries(figures: ReadonlyArray<Figure>) {
  const groups = new Map<string, { series: Figure['series'][number]; figures: Figure[] }>();
  for (const figure of figures) {
    for (const series of figure.series) {
      const group = groups.get(series.id) ?? { series, figures: [] };
      group.figures.push(figure);
      groups.set(series.id, group);
    }
  }
  return [...groups.values()]
    .map(({ series, figures: of }) => ({
      id: series.id,
      name: series.name,
      unit: series.unit,
      points: toPoints(of, isGrowth(series.measure)),
    }))
    .filter(({ points }) => new Set(points.map(({ at }) => at.getTime())).size > 1)
    .toSorted((a, b) => b.points.length - a.points.length);
}
