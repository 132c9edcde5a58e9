import './region.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useView } from '../../api/useView.ts';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { RegionDocument, type RegionQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { ArticleList } from '../../parts/ArticleList.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { Chips } from '../../parts/Chips.tsx';
import { DataTable } from '../../parts/DataTable.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Rest } from '../../parts/Rest.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { printSearch } from '../../searchString.ts';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';
import { CompareRegion } from './CompareRegion.tsx';
import { RegionComparison } from './RegionComparison.tsx';
import { RegionOrganizations } from './RegionOrganizations.tsx';
import { RegionRanking } from './RegionRanking.tsx';
import { RegionSeries } from './RegionSeries.tsx';

type Region = NonNullable<RegionQuery['region']>;

/** How many of the regions within one are listed. */
const MOST_WITHIN = 40;

/** A region: its figures and series, its peers on the map, what is in it, what is written about it. */
export function RegionView({ id }: NodeViewProps) {
  const words = useWords();
  const { say, name } = words;
  const address = useSearch({ from: '/node/$id' });
  const view = useView(RegionDocument, {
    id,
    scope: address.scope === 'below' ? ('BELOW' as const) : ('SELF' as const),
    ...(address.after !== undefined && { after: address.after }),
    ...(address.organizations !== undefined && { organizationsAfter: address.organizations }),
    ranked: address.indicator !== undefined,
    ...(address.indicator !== undefined && { indicator: address.indicator }),
    compared: address.with !== undefined,
    // The more figures of both are read, the more indicators they have in common.
    ...(address.with !== undefined && { with: address.with, first: 100 }),
  });
  const region = view.data?.region;
  if (region === null) return <UnknownView />;
  return (
    <>
      {region !== undefined && (
        <ViewHead
          kind={
            <>
              {region.ancestors.toReversed().map((ancestor) => (
                <span key={ancestor.id}>
                  <Link to="/node/$id" params={{ id: ancestor.id }}>
                    {ancestor.name}
                  </Link>{' '}
                  /
                </span>
              ))}
              <span>{name('level', region.level)}</span>
              {region.code !== null && <span>{region.code}</span>}
            </>
          }
          title={region.name}
          lead={describeNames(region)}
          tools={
            <ViewTools
              asked={view.asked}
              files={`/node/${id}`}
              filesSearch={printSearch({ scope: address.scope ?? 'self', with: address.with })}
            >
              <Link to="/graph" search={{ n: id }} className="button" data-quiet>
                {say('tools.graph')}
              </Link>
            </ViewTools>
          }
        />
      )}
      <Answer view={view} node={id}>
        {(data) => (data.region === null ? <UnknownView /> : <RegionParts region={data.region} other={data.other} />)}
      </Answer>
    </>
  );
}

function describeNames({ english, shortName, name, aliases }: Region): string {
  const others = [shortName, ...aliases].filter((other) => other !== null && other !== name);
  return [english, ...others].filter((part) => part !== null).join(' · ');
}

function RegionParts({ region, other }: { readonly region: Region; readonly other: RegionQuery['other'] }) {
  const { say } = useWords();
  const { after } = useSearch({ from: '/node/$id' });
  const officials = listOfficials(region);
  return (
    <>
      <CompareRegion id={region.id} other={other} />
      {other !== null && other !== undefined && <RegionComparison region={region} other={other} />}
      <div className="columns">
        <div className="stack">
          {/* Only the first page of figures shows what a region is known for. */}
          {after === undefined && <RegionSeries regionId={region.id} figures={region.statistics.nodes} />}
          <RegionFigures region={region} />
          <RegionOrganizations organizations={region.organizations} />
        </div>
        <div className="stack region-side">
          <RegionRanking region={region} />
          {region.children.nodes.length > 0 && (
            <Section title={say('region.within')} count={region.children.totalCount} isPlain>
              <Chips
                kind="Region"
                nodes={region.children.nodes.slice(0, MOST_WITHIN).map(({ id, name, reported }) => ({
                  id,
                  name,
                  note: reported === undefined || reported.totalCount === 0 ? undefined : String(reported.totalCount),
                }))}
              />
              <Rest
                under={region.id}
                list="children"
                shown={Math.min(region.children.nodes.length, MOST_WITHIN)}
                total={region.children.totalCount}
              />
            </Section>
          )}
          {officials.length > 0 && (
            <Section title={say('region.officials')} count={officials.length} isPlain>
              <Chips kind="Person" nodes={officials} />
            </Section>
          )}
          {region.projects.nodes.length > 0 && (
            <Section title={say('region.projects')} count={region.projects.totalCount} isPlain>
              <Chips kind="Project" nodes={region.projects.nodes} />
              <Rest
                under={region.id}
                list="projects"
                shown={region.projects.nodes.length}
                total={region.projects.totalCount}
              />
            </Section>
          )}
          {region.articles.nodes.length > 0 && (
            <Section title={say('region.articles')} count={region.articles.totalCount} isPlain>
              <ArticleList articles={region.articles.nodes} />
              <Rest
                under={region.id}
                list="articles"
                shown={region.articles.nodes.length}
                total={region.articles.totalCount}
              />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

function RegionFigures({ region }: { readonly region: Region }) {
  const { statistics, name } = region;
  const words = useWords();
  const { say } = words;
  const { scope, after } = useSearch({ from: '/node/$id' });
  const navigate = useNavigate();
  const isBelow = scope === 'below';
  return (
    <Section
      title={say('region.figures')}
      anchor="figures"
      count={statistics.totalCount}
      tools={
        <Choice
          label={say('region.scope')}
          options={[
            { value: 'self', label: say('region.own') },
            { value: 'below', label: say('region.below') },
          ]}
          value={isBelow ? 'below' : 'self'}
          onChoose={(value) =>
            void navigate({
              to: '.',
              search: (search) => ({
                ...search,
                scope: value === 'below' ? ('below' as const) : undefined,
                after: undefined,
              }),
              resetScroll: false,
            })
          }
        />
      }
    >
      {statistics.nodes.length === 0 ? (
        <Notice kind="empty" title={say('region.nofigures')}>
          {!isBelow && region.organizations.totalCount + region.children.totalCount > 0 && (
            <Link to="." search={(search) => ({ ...search, scope: 'below' as const })} className="small">
              {say('region.lookBelow')}
            </Link>
          )}
        </Notice>
      ) : (
        <DataTable
          caption={`${name} ${say('region.figures')}`}
          columns={figureColumns(words, isBelow ? [] : ['subject'])}
          rows={statistics.nodes}
          rowKey={({ id }) => id}
        />
      )}
      <Pager
        section="figures"
        after={after}
        shown={statistics.nodes.length}
        total={statistics.totalCount}
        pageInfo={statistics.pageInfo}
      />
    </Section>
  );
}

/** Lists the officials of the bodies in a region, each once. */
function listOfficials({ organizations }: Region) {
  const officials = new Map<string, { id: string; name: string; note: string }>();
  for (const { name: organization, posts } of organizations.nodes) {
    for (const { title, person } of posts.nodes) {
      if (person.official)
        officials.set(person.id, { id: person.id, name: person.name, note: `${organization}${title}` });
    }
  }
  return [...officials.values()];
}
