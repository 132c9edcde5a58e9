import './thing.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { findToken } from '../../api/token.ts';
import { useView } from '../../api/useView.ts';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { type FigureLineFragment, type NamedType, ThingDocument } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { ArticleList } from '../../parts/ArticleList.tsx';
import { Chips } from '../../parts/Chips.tsx';
import { DataTable } from '../../parts/DataTable.tsx';
import { KindDot } from '../../parts/KindDot.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { Rest } from '../../parts/Rest.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords, type Words } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';
import type { Thing } from './thing.ts';
import { ThingFacts } from './ThingFacts.tsx';
import { type DecidedProps, type SplitOff, ThingMentions } from './ThingMentions.tsx';
import { ThingNeighbours } from './ThingNeighbours.tsx';
import { ThingPosts } from './ThingPosts.tsx';
import { MergeForm } from './MergeForm.tsx';
import { NameDecisions } from './NameDecisions.tsx';
import { ThingQuotations } from './ThingQuotations.tsx';

/**
 * Anything other than a region, a figure or a text: what is known about it, figures about it and by it, and its
 * neighbours.
 */
export function ThingView({ id }: NodeViewProps) {
  const words = useWords();
  const { say } = words;
  const { after } = useSearch({ from: '/node/$id' });
  const view = useView(ThingDocument, { id, ...(after !== undefined && { after }) });
  const thing = view.data?.node;
  const navigate = useNavigate();
  const [splitOff, setSplitOff] = useState<SplitOff | undefined>();
  // What was decided about disappears from the view or appears in it, and the button that had the focus may disappear
  // with it.
  const afterDecision = (entityId: string | undefined, next?: SplitOff): void => {
    setSplitOff(next);
    if (entityId === undefined || entityId === id) view.retry();
    else void navigate({ to: '/node/$id', params: { id: entityId } });
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  if (thing === null) return <UnknownView />;
  return (
    <>
      {thing !== undefined && (
        <ViewHead
          kind={
            <>
              <KindDot kind={thing.__typename} />
              <span>{nameKind(thing, words)}</span>
            </>
          }
          title={nameThing(thing)}
          tools={
            <ViewTools asked={view.asked} files={`/node/${id}`}>
              {'neighbourCounts' in thing && (
                <Link to="/graph" search={{ n: id }} className="button" data-quiet>
                  {say('tools.graph')}
                </Link>
              )}
            </ViewTools>
          }
        />
      )}
      <Answer view={view} node={id}>
        {(data) =>
          data.node === null ? (
            <UnknownView />
          ) : (
            <ThingParts thing={data.node} splitOff={splitOff} onDecided={afterDecision} />
          )
        }
      </Answer>
    </>
  );
}

function ThingParts({ thing, splitOff, onDecided }: { readonly thing: Thing } & DecidedProps) {
  const words = useWords();
  const { say } = words;
  return (
    <div className="columns">
      <div className="stack">
        <ThingPosts thing={thing} />
        <Figures title={say('thing.about')} about={listAbout(thing)} thing={thing} />
        {'statisticsStated' in thing && (
          <Figures title={say('thing.said')} about={thing.statisticsStated} under={thing.id} />
        )}
        <ThingQuotations thing={thing} />
        {thing.__typename === 'Publication' && (
          <Section title={say('region.articles')} count={thing.printed.totalCount}>
            <ArticleList articles={thing.printed.nodes} />
            <Rest
              under={thing.id}
              list="articles"
              shown={thing.printed.nodes.length}
              total={thing.printed.totalCount}
            />
          </Section>
        )}
      </div>
      <div className="stack figure-side">
        <ThingFacts thing={thing} />
        {thing.__typename === 'Indicator' && thing.series.nodes.length > 0 && (
          <Section title={say('thing.series')} count={thing.series.totalCount} isPlain>
            <Chips kind="Series" nodes={thing.series.nodes} />
            <Rest under={thing.id} list="series" shown={thing.series.nodes.length} total={thing.series.totalCount} />
          </Section>
        )}
        {thing.__typename === 'Publication' && (
          <Section title={say('thing.pages')} count={thing.pages.totalCount} isPlain>
            <Chips
              kind="Page"
              nodes={thing.pages.nodes.map(({ id, file, date }) => ({ id, name: file, note: date ?? '' }))}
            />
            <Rest under={thing.id} list="pages" shown={thing.pages.nodes.length} total={thing.pages.totalCount} />
          </Section>
        )}
        {'writtenArticles' in thing && thing.writtenArticles.nodes.length > 0 && (
          <Section title={say('thing.written')} count={thing.writtenArticles.totalCount} isPlain>
            <ArticleList articles={thing.writtenArticles.nodes} />
            <Rest
              under={thing.id}
              list="writtenArticles"
              shown={thing.writtenArticles.nodes.length}
              total={thing.writtenArticles.totalCount}
            />
          </Section>
        )}
        {'mentions' in thing && (
          <>
            {thing.articles.nodes.length > 0 && (
              <Section title={say('thing.articles')} count={thing.articles.totalCount} isPlain>
                <ArticleList articles={thing.articles.nodes} />
                <Rest
                  under={thing.id}
                  list="articles"
                  shown={thing.articles.nodes.length}
                  total={thing.articles.totalCount}
                />
              </Section>
            )}
            <ThingMentions mentions={thing.mentions} splitOff={splitOff} onDecided={onDecided} />
            {findToken() !== '' && (
              <MergeForm
                id={thing.id}
                name={thing.name}
                type={thing.__typename.toUpperCase() as NamedType}
                onDone={(merged) => onDecided(merged)}
              />
            )}
            <NameDecisions decisions={thing.judgements} onUndone={onDecided} />
            <ThingNeighbours counts={thing.neighbourCounts} id={thing.id} type={thing.__typename} />
          </>
        )}
      </div>
    </div>
  );
}

/** A page of a list of figures. */
interface FigurePage {
  readonly totalCount: number;
  readonly nodes: ReadonlyArray<FigureLineFragment>;
  readonly pageInfo?: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface FiguresProps {
  readonly title: string;
  readonly about: FigurePage | undefined;
  readonly thing?: Thing;
  /** Whose figures they are, if their paging is not in the address. */
  readonly under?: string;
}

function Figures({ title, about, thing, under }: FiguresProps) {
  const words = useWords();
  const { after } = useSearch({ from: '/node/$id' });
  if (about === undefined || about.nodes.length === 0) return null;
  const { nodes: figures, totalCount: count, pageInfo } = about;
  const without = thing === undefined || thing.__typename === 'Indicator' ? [] : (['subject'] as const);
  return (
    <Section title={title} count={count} {...(pageInfo !== undefined && { anchor: 'figures' })}>
      <DataTable caption={title} columns={figureColumns(words, without)} rows={figures} rowKey={({ id }) => id} />
      {pageInfo !== undefined ? (
        <Pager section="figures" after={after} shown={figures.length} total={count} pageInfo={pageInfo} />
      ) : (
        under !== undefined && <Rest under={under} list="statisticsStated" shown={figures.length} total={count} />
      )}
    </Section>
  );
}

function listAbout(thing: Thing): FigurePage | undefined {
  if (thing.__typename === 'Indicator') return thing.statistics;
  return 'statisticsAbout' in thing ? thing.statisticsAbout : undefined;
}

function nameThing(thing: Thing): string {
  if (thing.__typename === 'Post') return `${thing.person.name}：${thing.title}`;
  if (thing.__typename === 'Quotation') return thing.text;
  return 'name' in thing ? thing.name : thing.id;
}

function nameKind(thing: Thing, { name }: Words): string {
  if (thing.__typename === 'Organization') return name('organization', thing.organizationKind);
  if (thing.__typename === 'Project') return name('project', thing.projectKind);
  if (thing.__typename === 'Person' && thing.official) return name('kind', 'Official');
  return name('kind', thing.__typename);
}
