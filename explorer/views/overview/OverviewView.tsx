import './overview.css';
import { Link } from '@tanstack/react-router';
import { useView } from '../../api/useView.ts';
import { type MapCell, GridMap } from '../../charts/GridMap.tsx';
import { ChangeList } from '../../figures/ChangeList.tsx';
import { DisputedList } from '../../figures/DisputedList.tsx';
import { FigureList } from '../../figures/FigureList.tsx';
import { printPeriod } from '../../figures/printPeriod.ts';
import { OverviewDocument, type OverviewQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { type Column, DataTable } from '../../parts/DataTable.tsx';
import { namePrintedIn } from '../../parts/namePrintedIn.ts';
import { Notice } from '../../parts/Notice.tsx';
import { Section } from '../../parts/Section.tsx';
import { Twin } from '../../parts/Twin.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { type Say, useWords } from '../../words/useWords.ts';

/** The types whose numbers the overview shows, in the order in which a reader meets them. */
const TOLD = ['Page', 'Article', 'Statistic', 'Organization', 'Person', 'Project', 'Indicator', 'Series', 'Quotation'];

/** The first page: what the graph contains, what is new in it, and where to start. */
export function OverviewView() {
  const { say } = useWords();
  const view = useView(OverviewDocument, {});
  return (
    <>
      <ViewHead
        title={say('app.name')}
        lead={say('overview.lead')}
        tools={<ViewTools asked={view.asked} files="/overview" />}
      />
      <Answer view={view}>{(data) => <Overview data={data} />}</Answer>
    </>
  );
}

function Overview({ data: { graph, region, runs, conflicts, restated, changes } }: { readonly data: OverviewQuery }) {
  const { say, name } = useWords();
  const counts = new Map(graph.counts.map(({ type, count }) => [type, count]));
  return (
    <>
      <dl className="overview-counts" aria-label={say('overview.holds')}>
        {TOLD.map((type) => (
          <div key={type}>
            <dt>{name('kinds', type)}</dt>
            <dd>{(counts.get(type) ?? 0).toLocaleString('en-US')}</dd>
          </div>
        ))}
      </dl>
      <div className="columns">
        <div className="stack">
          {region !== null && <Provinces region={region} />}
          {region !== null && region.statistics.nodes.length > 0 && <Latest region={region} />}
          <Newest runs={runs.nodes} />
        </div>
        <div className="stack">
          <Start regionId={region?.id} />
          <News conflicts={conflicts} restated={restated} />
          {changes.nodes.length > 0 && (
            <Section title={say('overview.changes')} isPlain>
              <ChangeList changes={changes.nodes} />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

type China = NonNullable<OverviewQuery['region']>;

function Provinces({ region }: { readonly region: China }) {
  const { say } = useWords();
  const cells = listCells(region);
  const told = cells.filter(({ amount }) => amount !== undefined);
  return (
    <Twin
      title={say('overview.map')}
      hint={say('overview.map.hint')}
      chart={<GridMap label={say('region.map.label')} cells={cells} />}
      table={
        <DataTable
          caption={say('overview.map')}
          rowKey={({ id }) => id}
          rows={told.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0))}
          columns={coverageColumns(say)}
        />
      }
    />
  );
}

/** Gives the provinces with the number of figures about each. */
function listCells(region: China | null | undefined): ReadonlyArray<MapCell> {
  return (region?.children.nodes ?? []).map(({ id, code, name, statistics: { totalCount } }) => ({
    id,
    code: code ?? '',
    name,
    amount: totalCount === 0 ? undefined : totalCount,
    words: String(totalCount),
  }));
}

function coverageColumns(say: Say): ReadonlyArray<Column<MapCell>> {
  return [
    {
      key: 'name',
      label: say('kind.Region'),
      text: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link to="/node/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'count',
      label: say('region.coverage'),
      isNumber: true,
      text: ({ words }) => words,
      cell: ({ words }) => words,
    },
  ];
}

function Latest({ region }: { readonly region: China }) {
  const { say } = useWords();
  return (
    <section className="panel stack" aria-labelledby="overview-latest">
      <h2 id="overview-latest">{say('overview.latest')}</h2>
      <FigureList figures={region.statistics.nodes} />
    </section>
  );
}

function Start({ regionId }: { readonly regionId: string | undefined }) {
  const { say } = useWords();
  return (
    <section className="stack overview-start" aria-labelledby="overview-start">
      <h2 id="overview-start">{say('overview.start')}</h2>
      <ul>
        {regionId !== undefined && (
          <li>
            <Link to="/node/$id" params={{ id: regionId }}>
              {say('overview.start.region')}
            </Link>
            <span>{say('overview.start.region.hint')}</span>
          </li>
        )}
        <li>
          <Link to="/search" search={{ q: '进出口总值', type: 'INDICATOR' }}>
            {say('overview.start.search')}
          </Link>
          <span>{say('overview.start.search.hint')}</span>
        </li>
        <li>
          <Link to="/graph">{say('overview.start.graph')}</Link>
          <span>{say('overview.start.graph.hint')}</span>
        </li>
        <li>
          <a href="/playground">{say('overview.start.query')}</a>
          <span>{say('overview.start.query.hint')}</span>
        </li>
      </ul>
    </section>
  );
}

/** Series with news: figures that pages contradict, and figures that a later page restates. */
function News({ conflicts, restated }: Pick<OverviewQuery, 'conflicts' | 'restated'>) {
  const { say } = useWords();
  return [['overview.conflicts', conflicts] as const, ['overview.restated', restated] as const]
    .filter(([, { nodes }]) => nodes.length > 0)
    .map(([title, { nodes, totalCount }]) => (
      <Section key={title} title={say(title)} count={totalCount} isPlain>
        <DisputedList figures={nodes} />
      </Section>
    ));
}

function Newest({ runs }: { readonly runs: OverviewQuery['runs']['nodes'] }) {
  const words = useWords();
  const { say, language } = words;
  if (runs.length === 0) {
    return <Notice kind="empty" title={say('overview.nopages')} detail={say('overview.nopages.hint')} />;
  }
  return (
    <Section title={say('overview.newest')} isPlain>
      <ul className="overview-pages">
        {runs.map(({ id, page, at, articleCount, statisticCount, status }) => (
          <li key={id}>
            <Link to="/node/$id" params={{ id: page.id }}>
              {page.articles.nodes.find(({ headline }) => headline !== null)?.headline ?? page.file}
            </Link>
            <p className="quiet tiny">
              {[
                namePrintedIn(page.publication, page.file, words),
                page.date === null ? say('figure.noDate') : printPeriod(page.date, language),
                say('overview.articles', { n: articleCount }),
                say('overview.figures', { n: statisticCount }),
                ...(status === 'WITHDRAWN' ? [say('overview.withdrawn')] : []),
              ].join(' · ')}
              <time dateTime={at} className="hidden">
                {at}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
