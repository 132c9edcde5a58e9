import './thing.css';
import { Link } from '@tanstack/react-router';
import { readToken } from '../../api/token.ts';
import { useView } from '../../api/useView.ts';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { type FigureLineFragment, ThingDocument } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { ArticleList } from '../../parts/ArticleList.tsx';
import { Chips } from '../../parts/Chips.tsx';
import { DataTable } from '../../parts/DataTable.tsx';
import { KindDot } from '../../parts/KindDot.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords, type Words } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';
import type { Thing } from './thing.ts';
import { ThingFacts } from './ThingFacts.tsx';
import { ThingPosts } from './ThingPosts.tsx';
import { MergeForm } from './MergeForm.tsx';
import { SplitButton } from './SplitButton.tsx';
import { ThingQuotations } from './ThingQuotations.tsx';

/** Anything but a region, a figure or a text: what is known of it, figures about it and by it, who is near it. */
export function ThingView({ id }: NodeViewProps) {
  const words = useWords();
  const { say } = words;
  const view = useView(ThingDocument, { id });
  const thing = view.data?.node;
  if (thing === null) return <UnknownView />;
  const figures = thing === undefined ? [] : [...figuresAbout(thing), ...figuresStated(thing)];
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
            <ViewTools
              asked={view.asked}
              {...(('neighbourCounts' in thing || thing.__typename === 'Indicator') && { files: `/node/${id}` })}
              table={{ name: nameThing(thing), columns: figureColumns(words), rows: figures }}
            >
              {'neighbourCounts' in thing && (
                <Link to="/graph" search={{ n: id }} className="button" data-quiet>
                  {say('tools.graph')}
                </Link>
              )}
            </ViewTools>
          }
        />
      )}
      <Answer view={view}>
        {(data) => (data.node === null ? <UnknownView /> : <ThingParts thing={data.node} onSplit={view.retry} />)}
      </Answer>
    </>
  );
}

function ThingParts({ thing, onSplit }: { readonly thing: Thing; readonly onSplit: () => void }) {
  const words = useWords();
  const { say } = words;
  return (
    <div className="columns">
      <div className="stack">
        <ThingPosts thing={thing} />
        <Figures title={say('thing.about')} figures={figuresAbout(thing)} count={countAbout(thing)} thing={thing} />
        {'statisticsStated' in thing && (
          <Figures
            title={say('thing.said')}
            figures={thing.statisticsStated.nodes}
            count={thing.statisticsStated.totalCount}
          />
        )}
        <ThingQuotations thing={thing} />
        {thing.__typename === 'Publication' && (
          <Section title={say('region.articles')} count={thing.printed.totalCount}>
            <ArticleList articles={thing.printed.nodes} />
          </Section>
        )}
      </div>
      <div className="stack figure-side">
        <ThingFacts thing={thing} />
        {thing.__typename === 'Indicator' && thing.series.nodes.length > 0 && (
          <Section title={say('thing.series')} count={thing.series.totalCount} isPlain>
            <Chips kind="Series" nodes={thing.series.nodes} />
          </Section>
        )}
        {thing.__typename === 'Publication' && (
          <Section title={say('thing.pages')} count={thing.pages.totalCount} isPlain>
            <Chips
              kind="Page"
              nodes={thing.pages.nodes.map(({ id, file, date }) => ({ id, name: file, note: date ?? '' }))}
            />
          </Section>
        )}
        {'writtenArticles' in thing && thing.writtenArticles.nodes.length > 0 && (
          <Section title={say('thing.written')} count={thing.writtenArticles.totalCount} isPlain>
            <ArticleList articles={thing.writtenArticles.nodes} />
          </Section>
        )}
        {'mentions' in thing && (
          <>
            {thing.articles.nodes.length > 0 && (
              <Section title={say('thing.articles')} count={thing.articles.totalCount} isPlain>
                <ArticleList articles={thing.articles.nodes} />
              </Section>
            )}
            <Mentions mentions={thing.mentions} onSplit={onSplit} />
            {readToken() !== '' && <MergeForm id={thing.id} name={thing.name} />}
            <Neighbours counts={thing.neighbourCounts} id={thing.id} />
          </>
        )}
      </div>
    </div>
  );
}

interface FiguresProps {
  readonly title: string;
  readonly figures: ReadonlyArray<FigureLineFragment>;
  readonly count: number;
  readonly thing?: Thing;
}

function Figures({ title, figures, count, thing }: FiguresProps) {
  const words = useWords();
  if (figures.length === 0) return null;
  const without =
    thing === undefined ? [] : thing.__typename === 'Indicator' ? (['indicator'] as const) : (['subject'] as const);
  return (
    <Section title={title} count={count}>
      <DataTable caption={title} columns={figureColumns(words, without)} rows={figures} rowKey={({ id }) => id} />
      {count > figures.length && (
        <p className="quiet small">{words.say('more.shown', { shown: figures.length, total: count })}</p>
      )}
    </Section>
  );
}

type Mentions = Extract<Thing, { __typename: 'Organization' }>['mentions'];

function Mentions({ mentions, onSplit }: { readonly mentions: Mentions; readonly onSplit: () => void }) {
  const { say, name, language } = useWords();
  if (mentions.nodes.length === 0) return null;
  return (
    <Section title={say('thing.mentions')} count={mentions.totalCount} isPlain>
      <ul className="plain-list small">
        {mentions.nodes.map(({ id, surface, rule, why, article }) => (
          <li key={id}>
            <Link to="/node/$id" params={{ id: article.id }} search={{ at: id }}>
              {surface}
            </Link>
            <p className="quiet tiny">
              {[article.headline, rule === null ? null : name('resolved', rule), language === 'en' ? why : null]
                .filter((part) => part !== null && part !== undefined && part !== '')
                .join(' · ')}
            </p>
            {readToken() !== '' && <SplitButton mention={id} onDone={onSplit} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface NeighboursProps {
  readonly id: string;
  readonly counts: ReadonlyArray<{ readonly relationship: string; readonly type: string; readonly count: number }>;
}

function Neighbours({ id, counts }: NeighboursProps) {
  const { say, name } = useWords();
  if (counts.length === 0) return null;
  return (
    <Section
      title={say('thing.neighbours')}
      isPlain
      tools={
        <Link to="/graph" search={{ n: id }} className="small">
          {say('tools.graph')}
        </Link>
      }
    >
      <dl className="facts">
        {counts.map(({ relationship, type, count }) => (
          <div key={`${relationship}.${type}`} className="thing-neighbour">
            <dt>{name('edge', relationship)}</dt>
            <dd>
              {name('kind', type)} {count}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function figuresAbout(thing: Thing): ReadonlyArray<FigureLineFragment> {
  if (thing.__typename === 'Indicator') return thing.statistics.nodes;
  return 'statisticsAbout' in thing ? thing.statisticsAbout.nodes : [];
}

function figuresStated(thing: Thing): ReadonlyArray<FigureLineFragment> {
  return 'statisticsStated' in thing ? thing.statisticsStated.nodes : [];
}

function countAbout(thing: Thing): number {
  if (thing.__typename === 'Indicator') return thing.statistics.totalCount;
  return 'statisticsAbout' in thing ? thing.statisticsAbout.totalCount : 0;
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
