import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useView } from '../../api/useView.ts';
import { toPoints } from '../../charts/toPoints.ts';
import { type ChartSeries, SeriesChart } from '../../charts/SeriesChart.tsx';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { isGrowth } from '../../figures/growth.ts';
import { VerdictMark } from '../../figures/VerdictMark.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { SeriesDocument, type SeriesQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { DataTable } from '../../parts/DataTable.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { Section } from '../../parts/Section.tsx';
import { Twin } from '../../parts/Twin.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { printSearch } from '../../searchString.ts';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';

type Series = NonNullable<SeriesQuery['series']>;
type Other = Extract<NonNullable<SeriesQuery['others']>[number], { readonly statistics: unknown }>;

/** A series: its figures over time with every source, and another series next to it. */
export function SeriesView({ id }: NodeViewProps) {
  const words = useWords();
  const { name } = words;
  const address = useSearch({ from: '/node/$id' });
  const view = useView(SeriesDocument, {
    id,
    ...(address.after !== undefined && { after: address.after }),
    compared: address.with !== undefined,
    ...(address.with !== undefined && { with: [address.with] }),
  });
  const series = view.data?.series;
  if (series === null) return <UnknownView />;
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
            <ViewTools asked={view.asked} files={`/node/${id}`} filesSearch={printSearch({ with: address.with })} />
          }
        />
      )}
      <Answer view={view} node={id}>
        {(data) =>
          data.series === null ? <UnknownView /> : <SeriesParts series={data.series} other={findOther(data)} />
        }
      </Answer>
    </>
  );
}

function SeriesParts({ series, other }: { readonly series: Series; readonly other: Other | undefined }) {
  const words = useWords();
  const { say } = words;
  const { as, after } = useSearch({ from: '/node/$id' });
  const navigate = useNavigate();
  const drawn = [series, ...(other === undefined ? [] : [other])].map(({ name, unit, measure, statistics }) => ({
    name,
    unit,
    points: toPoints(statistics.nodes, isGrowth(measure)),
  }));
  const others = listOthers(series);
  const table = (one: Series | Other) => (
    <DataTable
      key={one.id}
      caption={one.name}
      columns={figureColumns(words, ['subject', 'indicator'], isGrowth(one.measure))}
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
            {other !== undefined && <h3>{series.name}</h3>}
            {table(series)}
            {other !== undefined && (
              <>
                <h3>{other.name}</h3>
                {table(other)}
              </>
            )}
          </>
        }
      />
      {/* This table already is the twin of the chart. */}
      {as !== 'table' && (
        <Section title={other === undefined ? say('series.figures') : series.name} count={series.statistics.totalCount}>
          {table(series)}
        </Section>
      )}
      <Pager
        section="main"
        after={after}
        shown={series.statistics.nodes.length}
        total={series.statistics.totalCount}
        pageInfo={series.statistics.pageInfo}
      />
      {as !== 'table' && other !== undefined && (
        <Section
          title={other.name}
          count={other.statistics.totalCount}
          tools={
            <Link to="/node/$id" params={{ id: other.id }} className="small">
              {say('series.open')}
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
          <Sign key={which} width={18} words={name} which={which}>
            <line x1="0" x2="18" y1="6" y2="6" />
          </Sign>
        ))}
      <Sign words={say('series.legend.actual')} status="ACTUAL">
        <circle cx="6" cy="6" r="4" className="series-chart-dot" />
      </Sign>
      {hasTargets && (
        <Sign words={say('series.legend.target')} status="TARGET">
          <circle cx="6" cy="6" r="4" className="series-chart-dot" />
        </Sign>
      )}
      {hasBounds && (
        <Sign words={say('series.legend.bound')}>
          <line x1="6" x2="6" y1="1" y2="12" strokeDasharray="3 3" />
          <path d="M2,5L6,1L10,5" />
        </Sign>
      )}
      {verdicts.map((verdict) => (
        <VerdictMark key={verdict} verdict={verdict} />
      ))}
    </p>
  );
}

interface SignProps {
  readonly words: string;
  readonly which?: number;
  readonly status?: string;
  readonly width?: number;
  readonly children: ReactNode;
}

/** One sign of the chart and what it means. */
function Sign({ words, which, status, width = 12, children }: SignProps) {
  return (
    <span>
      <svg
        width={width}
        height="12"
        aria-hidden="true"
        className="series-chart-point"
        data-series={which}
        data-status={status}
      >
        {children}
      </svg>
      {words}
    </span>
  );
}

function findOther(data: SeriesQuery | undefined): Other | undefined {
  const [other] = data?.others ?? [];
  return other !== undefined && other !== null && 'statistics' in other ? (other as Other) : undefined;
}

/**
 * Lists the series of the same indicator and of the same subject: those that someone may want to see next to this one.
 */
function listOthers({ id, indicator, subject }: Series): ReadonlyArray<{ readonly id: string; readonly name: string }> {
  const ofSubject = 'series' in subject ? subject.series.nodes : [];
  const all = new Map([...indicator.series.nodes, ...ofSubject].map((series) => [series.id, series]));
  all.delete(id);
  return [...all.values()];
}
