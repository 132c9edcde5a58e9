import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useView } from '../../api/useView.ts';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { printPeriod } from '../../figures/printPeriod.ts';
import { PageDocument, type PageQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { DataTable } from '../../parts/DataTable.tsx';
import { Section } from '../../parts/Section.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { MarkedText } from '../../text/MarkedText.tsx';
import type { Mark, Piece } from '../../text/marks.ts';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';
import './page.css';

type Page = NonNullable<PageQuery['page']>;

/** A page as it was read: its whole text, its articles, and when it was loaded. */
export function PageView({ id }: NodeViewProps) {
  const words = useWords();
  const { say, language } = words;
  const view = useView(PageDocument, { id });
  const page = view.data?.page;
  if (page === null) return <UnknownView />;
  return (
    <>
      {page !== undefined && (
        <ViewHead
          kind={
            <>
              {page.publication !== null && (
                <Link to="/node/$id" params={{ id: page.publication.id }}>
                  {page.publication.name}
                </Link>
              )}
              {page.pageNumber !== null && <span>{say('page.number', { n: page.pageNumber })}</span>}
              <span>{page.date === null ? say('figure.noDate') : printPeriod(page.date, language)}</span>
            </>
          }
          title={page.file}
          lead={
            <>
              {page.supersededBy !== null && (
                <p>
                  {say('page.newer')}
                  {say('word.colon')}
                  <Link to="/node/$id" params={{ id: page.supersededBy.id }}>
                    {page.supersededBy.file}
                  </Link>
                </p>
              )}
              {page.supersedes !== null && (
                <p>
                  {say('page.older')}
                  {say('word.colon')}
                  <Link to="/node/$id" params={{ id: page.supersedes.id }}>
                    {page.supersedes.file}
                  </Link>
                </p>
              )}
            </>
          }
          tools={<ViewTools asked={view.asked} files={`/node/${id}`} />}
        />
      )}
      <Answer view={view} node={id}>
        {(data) => (data.page === null ? <UnknownView /> : <PageParts page={data.page} />)}
      </Answer>
    </>
  );
}

function PageParts({ page }: { readonly page: Page }) {
  const words = useWords();
  const { say, language } = words;
  const [active, setActive] = useState<string | undefined>();
  const pieces = useMemo(() => cutPage(page), [page]);
  const marks = useMemo(
    () =>
      page.articles.nodes.map(({ id, segments, headlineSpan }): Mark => {
        const places = headlineSpan === null ? segments : [headlineSpan, ...segments];
        return { id, kind: 'quotation', places };
      }),
    [page],
  );
  return (
    <div className="columns">
      <Section title={say('page.text')}>
        <MarkedText
          label={say('page.text')}
          text={page.text}
          pieces={pieces}
          marks={marks}
          active={active}
          onPoint={setActive}
        />
      </Section>
      <aside className="stack region-side">
        <Section title={say('page.articles')} count={page.articles.nodes.length} isPlain>
          <ol className="plain-list">
            {page.articles.nodes.map((article) => (
              <li
                key={article.id}
                className="page-article"
                data-active={article.id === active ? '' : undefined}
                onMouseEnter={() => setActive(article.id)}
                onMouseLeave={() => setActive(undefined)}
              >
                <Link
                  to="/node/$id"
                  params={{ id: article.id }}
                  onFocus={() => setActive(article.id)}
                  onBlur={() => setActive(undefined)}
                >
                  {article.headline ?? say('article.nohead')}
                </Link>
                <p className="quiet tiny">
                  {words.name('article', article.kind)} ·{' '}
                  {say('overview.figures', { n: article.statistics.totalCount })}
                </p>
              </li>
            ))}
          </ol>
        </Section>
        <Section title={say('page.loads')} isPlain>
          <DataTable
            caption={say('page.loads')}
            rows={page.runs.nodes}
            rowKey={({ id }) => id}
            columns={[
              { key: 'n', label: '#', text: ({ number }) => String(number), cell: ({ number }) => number },
              {
                key: 'at',
                label: say('desk.date'),
                text: ({ at }) => at,
                cell: ({ at, status }) => (
                  <>
                    {printPeriod(at.slice(0, 10), language)}
                    {status === 'WITHDRAWN' && <span className="figure-part">{say('overview.withdrawn')}</span>}
                  </>
                ),
              },
              {
                key: 'found',
                label: say('region.figures'),
                isNumber: true,
                text: ({ statisticCount }) => String(statisticCount),
                cell: ({ statisticCount }) => statisticCount,
              },
            ]}
          />
          <p className="quiet tiny page-hash">SHA-256 {page.sha256}</p>
        </Section>
      </aside>
    </div>
  );
}

/** Cuts a page into the pieces of its articles and what is between them, in reading order. */
function cutPage({ text, articles }: Page): ReadonlyArray<Piece> {
  const known: Piece[] = articles.nodes.flatMap(({ segments, headlineSpan }) => [
    ...(headlineSpan === null ? [] : [{ ...headlineSpan, role: 'headline' as const }]),
    ...segments,
  ]);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, role } of known.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    if (text.slice(at, start).trim() !== '') pieces.push({ start: at, end: start, role: 'gap' });
    pieces.push({ start, end, ...(role !== undefined && { role }) });
    at = end;
  }
  if (text.slice(at).trim() !== '') pieces.push({ start: at, end: text.length, role: 'gap' });
  return pieces;
}
