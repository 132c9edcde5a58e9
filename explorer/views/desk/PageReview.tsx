import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useView } from '../../api/useView.ts';
import { figureColumns } from '../../figures/figureColumns.tsx';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { ReviewDocument, type ReviewQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { MarkedText } from '../../text/MarkedText.tsx';
import type { Mark, Piece } from '../../text/marks.ts';
import { useWords } from '../../words/useWords.ts';
import { ArticleMarks } from '../article/ArticleMarks.tsx';
import { FigureJudge } from './FigureJudge.tsx';
import { WithdrawButton } from './WithdrawButton.tsx';

type Page = NonNullable<ReviewQuery['page']>;

interface PageReviewProps {
  readonly id: string;
  readonly isEditor: boolean;
}

/** A page with its figures beside it, the least sure first. */
export function PageReview({ id, isEditor }: PageReviewProps) {
  const words = useWords();
  const { say } = words;
  const view = useView(ReviewDocument, { id }, { fresh: true });
  const page = view.data?.page;
  if (page === null) return <UnknownView />;
  const [run] = page?.runs.nodes ?? [];
  return (
    <>
      {page !== undefined && (
        <ViewHead
          kind={<Link to="/desk">{say('desk.title')}</Link>}
          title={page.file}
          lead={say('desk.leastSure')}
          tools={
            <ViewTools
              asked={view.asked}
              table={{ name: page.file, columns: figureColumns(words), rows: listFigures(page) }}
            >
              <Link to="/node/$id" params={{ id }} className="button" data-quiet>
                {say('page.text')}
              </Link>
              {isEditor && run?.status === 'STANDING' && <WithdrawButton run={run.id} onDone={view.retry} />}
            </ViewTools>
          }
        />
      )}
      <Answer view={view}>
        {(data) =>
          data.page === null ? <UnknownView /> : <Review page={data.page} isEditor={isEditor} onJudged={view.retry} />
        }
      </Answer>
    </>
  );
}

interface ReviewProps {
  readonly page: Page;
  readonly isEditor: boolean;
  readonly onJudged: () => void;
}

function Review({ page, isEditor, onJudged }: ReviewProps) {
  const { say } = useWords();
  const { at } = useSearch({ from: '/desk' });
  const navigate = useNavigate();
  const [active, setActive] = useState<string | undefined>();
  const figures = useMemo(() => listFigures(page), [page]);
  const judged = figures.find(({ id }) => id === at);
  const marks = useMemo(
    () => figures.map(({ id, source }): Mark => ({ id, kind: 'figure', places: [source] })),
    [figures],
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
      <aside className="marks-side" aria-label={say('region.figures')}>
        {isEditor && judged !== undefined && (
          <FigureJudge key={judged.id} figure={judged} onJudged={onJudged} withText />
        )}
        <ArticleMarks
          article={{ statistics: { totalCount: figures.length, nodes: figures }, mentions: NONE, quotations: NONE }}
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

const NONE = { totalCount: 0, nodes: [] };

/** Lists the figures of a page, the least sure first. Those that a person read are the surest. */
function listFigures({ articles }: Page) {
  return articles.nodes
    .flatMap(({ statistics }) => statistics.nodes)
    .toSorted((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1) || a.source.start - b.source.start);
}

function listPieces({ articles }: Page): ReadonlyArray<Piece> {
  return articles.nodes
    .flatMap(({ segments, headlineSpan }): Piece[] => [
      ...(headlineSpan === null ? [] : [{ ...headlineSpan, role: 'headline' as const }]),
      ...segments,
    ])
    .toSorted((a, b) => a.start - b.start);
}
