import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useView } from '../../api/useView.ts';
import { UnknownView } from '../../frame/UnknownView.tsx';
import {
  type JudgedFigureFragment,
  type MarkedMentionFragment,
  ReviewDocument,
  type ReviewQuery,
} from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { Button } from '../../parts/Button.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { printSearch } from '../../searchString.ts';
import { MarkedText } from '../../text/MarkedText.tsx';
import type { Piece } from '../../text/marks.ts';
import { useWords } from '../../words/useWords.ts';
import { ArticleMarks } from '../article/ArticleMarks.tsx';
import { collectMarks } from '../article/collectMarks.ts';
import { FigureJudge } from './FigureJudge.tsx';
import { NameJudge } from './NameJudge.tsx';
import { WithdrawButton } from './WithdrawButton.tsx';

type Page = NonNullable<ReviewQuery['page']>;

interface PageReviewProps {
  readonly id: string;
  readonly isEditor: boolean;
}

/** A page with its figures next to it, the least certain first; or with its names. */
export function PageReview({ id, isEditor }: PageReviewProps) {
  const { say } = useWords();
  const { show } = useSearch({ from: '/desk' });
  const view = useView(ReviewDocument, { id, names: show === 'names' }, { fresh: true });
  const page = view.data?.page;
  if (page === null) return <UnknownView />;
  const [run] = page?.runs.nodes ?? [];
  return (
    <>
      {page !== undefined && (
        <ViewHead
          kind={<Link to="/desk">{say('desk.title')}</Link>}
          title={page.file}
          lead={say(show === 'names' ? 'desk.names.lead' : 'desk.leastSure')}
          tools={
            <ViewTools asked={view.asked} files="/desk" filesSearch={printSearch({ page: id, show })}>
              <Link to="/node/$id" params={{ id }} className="button" data-quiet>
                {say('page.text')}
              </Link>
              {isEditor && run?.status === 'STANDING' && <WithdrawButton run={run.id} onDone={view.retry} />}
            </ViewTools>
          }
        />
      )}
      <Answer view={view} node={id}>
        {(data) =>
          data.page === null ? <UnknownView /> : <Review page={data.page} isEditor={isEditor} onDecided={view.retry} />
        }
      </Answer>
    </>
  );
}

interface ReviewProps {
  readonly page: Page;
  readonly isEditor: boolean;
  /** Called after a decision about a name. */
  readonly onDecided: () => void;
}

function Review({ page, isEditor, onDecided }: ReviewProps) {
  const { say } = useWords();
  const { at, show } = useSearch({ from: '/desk' });
  const navigate = useNavigate();
  const [active, setActive] = useState<string | undefined>();
  // Figures that were judged here, in their new state: the answer to a decision gives it, and the order stays.
  const [judgedHere, setJudgedHere] = useState<ReadonlyMap<string, JudgedFigureFragment>>(new Map());
  const figures = useMemo(
    () => listFigures(page).map((figure) => ({ ...figure, ...judgedHere.get(figure.id) })),
    [page, judgedHere],
  );
  const judged = figures.find(({ id }) => id === at);
  const mentions = useMemo(() => listNames(page), [page]);
  const mention = mentions.nodes.find(({ id }) => id === at);
  const marks = useMemo(
    () => collectMarks({ statistics: { nodes: figures }, mentions, quotations: NONE }),
    [figures, mentions],
  );
  const pieces = useMemo(() => listPieces(page), [page]);
  const choose = (id: string | undefined): void =>
    void navigate({ to: '/desk', search: (search) => ({ ...search, at: id }), replace: true, resetScroll: false });
  return (
    <div className="columns">
      <MarkedText
        label={say('page.text')}
        text={page.text}
        pieces={pieces}
        marks={marks}
        active={active}
        chosen={at}
        onPoint={setActive}
        onChoose={choose}
      />
      <aside className="marks-side" aria-label={say(show === 'names' ? 'desk.names' : 'region.figures')}>
        <Choice
          label={say('article.show')}
          options={[
            { value: 'figures', label: say('region.figures') },
            { value: 'names', label: say('desk.names') },
          ]}
          value={show ?? 'figures'}
          onChoose={(next) =>
            void navigate({
              to: '/desk',
              search: (search) => ({ ...search, at: undefined, show: next === 'names' ? next : undefined }),
              resetScroll: false,
            })
          }
        />
        {isEditor && mention !== undefined && <NameJudge key={mention.id} mention={mention} onDecided={onDecided} />}
        {isEditor && figures.length > 0 && <Walk ids={figures.map(({ id }) => id)} at={at} onChoose={choose} />}
        {isEditor && judged !== undefined && (
          <FigureJudge
            key={judged.id}
            figure={judged}
            onJudged={(figure) => {
              if (figure !== null) setJudgedHere((before) => new Map(before).set(figure.id, figure));
            }}
            withText
          />
        )}
        <ArticleMarks
          article={{ statistics: { totalCount: figures.length, nodes: figures }, mentions, quotations: NONE }}
          hidden={[]}
          active={active}
          chosen={at}
          onPoint={setActive}
          onChoose={choose}
        />
      </aside>
    </div>
  );
}

interface WalkProps {
  readonly ids: ReadonlyArray<string>;
  readonly at: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** Leads from figure to figure in the order of the list. */
function Walk({ ids, at, onChoose }: WalkProps) {
  const { say } = useWords();
  const place = at === undefined ? -1 : ids.indexOf(at);
  const next = useRef<HTMLButtonElement>(null);
  const isBegun = place !== -1;
  useLayoutEffect(() => {
    // The button to begin has been replaced by those to continue.
    if (isBegun && document.activeElement === document.body) next.current?.focus();
  }, [isBegun]);
  if (place === -1) {
    return (
      <p className="row">
        <button type="button" className="button" data-primary onClick={() => onChoose(ids[0])}>
          {say('judge.begin')}
        </button>
      </p>
    );
  }
  return (
    <p className="row">
      <Button isOff={place === 0} onClick={() => onChoose(ids[place - 1])}>
        {say('judge.previous')}
      </Button>
      <Button ref={next} isOff={place === ids.length - 1} onClick={() => onChoose(ids[place + 1])}>
        {say('judge.next')}
      </Button>
      <span className="quiet small" role="status">
        {say('judge.place', { n: place + 1, total: ids.length })}
      </span>
    </p>
  );
}

const NONE = { totalCount: 0, nodes: [] };

/** Lists the figures of a page, the least certain first. Those that a person read are the most certain. */
function listFigures({ articles }: Page) {
  return articles.nodes
    .flatMap(({ statistics }) => statistics?.nodes ?? [])
    .toSorted((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1) || a.source.start - b.source.start);
}

/** Lists the names on a page, article by article, each article's in the order of its text. */
function listNames({ articles }: Page) {
  const startOf = ({ places }: MarkedMentionFragment): number => places[0]?.start ?? Infinity;
  const lists = articles.nodes.flatMap(({ mentions }) => mentions ?? []);
  return {
    totalCount: lists.reduce((sum, { totalCount }) => sum + totalCount, 0),
    nodes: lists.flatMap(({ nodes }) => nodes.toSorted((a, b) => startOf(a) - startOf(b))),
  };
}

function listPieces({ articles }: Page): ReadonlyArray<Piece> {
  return articles.nodes
    .flatMap(({ segments, headlineSpan }): Piece[] => [
      ...(headlineSpan === null ? [] : [{ ...headlineSpan, role: 'headline' as const }]),
      ...segments,
    ])
    .toSorted((a, b) => a.start - b.start);
}
