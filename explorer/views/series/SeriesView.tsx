import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useView } from '../../api/useView.ts';
import { readPoints } from '../../charts/readPoints.ts';
import { type ChartSeries, SeriesChart } from '../../charts/SeriesChart.tsx';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { VerdictMark } from '../../figures/VerdictMark.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { SeriesDocument, type SeriesPartsFragment, type SeriesQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { DataTable } from '../../parts/DataTable.tsx';
import { Section } from '../../parts/Section.tsx';
import { Twin } from '../../parts/Twin.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';

type Series = NonNullable<SeriesQuery['series']>;

/** A series: its figures over time with every source, and another series beside it. */
export function SeriesView({ id }: NodeViewProps) {
  const words = useWords();
  const { name } = words;
  const address = useSearch({ from: '/node/$id' });
  const view = useView(SeriesDocument, {
    id,
    compared: address.with !== undefined,
    ...(address.with !== undefined && { with: [address.with] }),
  });
  const series = view.data?.series;
  if (series === null) return <UnknownView />;
  const other = findOther(view.data);
  return (
    <>
      {series !== undefined && (
        <ViewHead
          kind={
            <>
              <Link to="/node/$id" params={{ id: series.subject.id }}>
                {series.subject.name}
              </Link>
              <Link to="/node/$id" params={{ id: series.indicator.id }}>
                {series.indicator.name}
              </Link>
              <span>{name('measure', series.measure)}</span>
              {series.periodKind !== null && <span>{name('grain', series.periodKind)}</span>}
              {series.unit !== null && <span>{series.unit}</span>}
            </>
          }
          title={series.name}
          tools={
            <ViewTools
              asked={view.asked}
              files={`/node/${id}`}
              table={{
                name: series.name,
                columns: figureColumns(words),
                rows: [...series.statistics.nodes, ...(other?.statistics.nodes ?? [])],
              }}
            />
          }
        />
      )}
      <Answer view={view}>
        {(data) =>
          data.series === null ? <UnknownView /> : <SeriesParts series={data.series} other={findOther(data)} />
        }
      </Answer>
    </>
  );
}

function SeriesParts({ series, other }: { readonly series: Series; readonly other: SeriesPartsFragment | undefined }) {
  const words = useWords();
  const { say } = words;
  const navigate = useNavigate();
  const drawn = [series, ...(other === undefined ? [] : [other])].map(({ name, unit, measure, statistics }) => ({
    name,
    unit,
    points: readPoints(statistics.nodes, isGrowth(measure)),
  }));
  const others = listOthers(series);
  const table = (one: SeriesPartsFragment) => (
    <DataTable
      key={one.id}
      caption={one.name}
      columns={figureColumns(words, ['subject', 'indicator'])}
      rows={one.statistics.nodes}
      rowKey={({ id }) => id}
    />
  );
  return (
    <>
      <Twin
        title={say('series.points')}
        tools={
          others.length > 0 && (
            <label className="row small">
              <span className="quiet">{say('series.with')}</span>
              <select
                className="field series-select"
                value={other?.id ?? ''}
                onChange={({ target }) =>
                  void navigate({ to: '.', search: (search) => ({ ...search, with: target.value || undefined }) })
                }
              >
                <option value="">{say('series.with.none')}</option>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )
        }
        chart={
          <div className="stack">
            {series.statistics.totalCount === 1 && <p className="quiet small">{say('series.one')}</p>}
            <SeriesChart label={series.name} series={drawn} height={320} />
            <Legend series={drawn} />
          </div>
        }
        table={
          <>
            {table(series)}
            {other !== undefined && table(other)}
          </>
        }
      />
      <Section title={series.name} count={series.statistics.totalCount}>
        {table(series)}
      </Section>
      {other !== undefined && (
        <Section
          title={other.name}
          count={other.statistics.totalCount}
          tools={
            <Link to="/node/$id" params={{ id: other.id }} className="small">
              {say('graph.openPage')}
            </Link>
          }
        >
          {table(other)}
        </Section>
      )}
    </>
  );
}

/** Explains the signs that are in the chart, and no others. */
function Legend({ series }: { readonly series: ReadonlyArray<ChartSeries> }) {
  const { say } = useWords();
  const names = series.map(({ name }) => name);
  const points = series.flatMap((one) => one.points);
  const verdicts = (['CONFLICT', 'RESTATED'] as const).filter((verdict) =>
    points.some(({ figure }) => figure.agreements[0]?.verdict === verdict),
  );
  const hasTargets = points.some(({ figure }) => figure.status !== 'ACTUAL');
  const hasBounds = points.some(({ low, high }) => low === undefined || high === undefined);
  return (
    <p className="chart-legend">
      {names.length > 1 &&
        names.map((name, which) => (
          <span key={name}>
            <svg width="18" height="8" aria-hidden="true" className="series-chart-point" data-series={which}>
              <line x1="0" x2="18" y1="4" y2="4" />
            </svg>
            {name}
          </span>
        ))}
      <span>
        <svg width="10" height="10" aria-hidden="true" className="series-chart-point" data-status="ACTUAL">
          <circle cx="5" cy="5" r="4" className="series-chart-dot" />
        </svg>
        {say('series.legend.actual')}
      </span>
      {hasTargets && (
        <span>
          <svg width="12" height="12" aria-hidden="true" className="series-chart-point" data-status="TARGET">
            <circle cx="6" cy="6" r="4" className="series-chart-dot" />
          </svg>
          {say('series.legend.target')}
        </span>
      )}
      {hasBounds && (
        <span>
          <svg width="10" height="16" aria-hidden="true" className="series-chart-point">
            <line x1="5" x2="5" y1="2" y2="14" strokeDasharray="3 3" />
            <path d="M1,6L5,1L9,6" />
          </svg>
          {say('series.legend.bound')}
        </span>
      )}
      {verdicts.map((verdict) => (
        <VerdictMark key={verdict} verdict={verdict} />
      ))}
    </p>
  );
}

function isGrowth(measure: Series['measure']): boolean {
  return measure !== 'LEVEL' && measure !== 'SHARE';
}

function findOther(data: SeriesQuery | undefined): SeriesPartsFragment | undefined {
  const [other] = data?.others ?? [];
  return other !== undefined && other !== null && 'statistics' in other ? (other as SeriesPartsFragment) : undefined;
}

/** Lists the series of the same indicator and of the same subject: those that somebody may want beside this one. */
function listOthers({ id, indicator, subject }: Series): ReadonlyArray<{ readonly id: string; readonly name: string }> {
  const ofSubject = 'series' in subject ? subject.series.nodes : [];
  const all = new Map([...indicator.series.nodes, ...ofSubject].map((series) => [series.id, series]));
  all.delete(id);
  return [...all.values()];
}
