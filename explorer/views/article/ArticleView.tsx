import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { printList, parseList } from '../../addresses.ts';
import { useView } from '../../api/useView.ts';
import { UnknownView } from '../../frame/UnknownView.tsx';
import { printPeriod } from '../../figures/printPeriod.ts';
import { ArticleDocument, type ArticleQuery } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { ArticleList } from '../../parts/ArticleList.tsx';
import { Section } from '../../parts/Section.tsx';
import { cutOpening } from '../../parts/nameArticle.ts';
import { printPublication } from '../../parts/printPublication.ts';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { MarkedText } from '../../text/MarkedText.tsx';
import { MARK_KINDS } from '../../text/marks.ts';
import { useWords } from '../../words/useWords.ts';
import type { NodeViewProps } from '../nodeViewProps.ts';
import { ArticleMarks } from './ArticleMarks.tsx';
import { collectMarks } from './collectMarks.ts';

type Article = NonNullable<ArticleQuery['article']>;

/**
 * An article as it was read: its text with every figure, name and quotation marked, and the list of them next to it.
 */
export function ArticleView({ id }: NodeViewProps) {
  const words = useWords();
  const { say, language, name } = words;
  const view = useView(ArticleDocument, { id });
  const article = view.data?.article;
  if (article === null) return <UnknownView />;
  return (
    <>
      {article !== undefined && (
        <ViewHead
          kind={
            <>
              <Link to="/node/$id" params={{ id: article.page.id }}>
                {printPublication(article, words)}
              </Link>
              <span>{article.date === null ? say('figure.noDate') : printPeriod(article.date, language)}</span>
              <span>{name('article', article.kind)}</span>
            </>
          }
          title={article.headline ?? (cutOpening(textOf(article)) || say('article.nohead'))}
          lead={<Byline article={article} />}
          tools={
            <ViewTools asked={view.asked} files={`/node/${id}`}>
              <Link to="/graph" search={{ n: id }} className="button" data-quiet>
                {say('tools.graph')}
              </Link>
            </ViewTools>
          }
        />
      )}
      <Answer view={view} node={id}>
        {(data) => (data.article === null ? <UnknownView /> : <ArticleParts article={data.article} />)}
      </Answer>
    </>
  );
}

function textOf({ page, segments }: Article): string {
  return segments.map(({ start, end }) => page.text.slice(start, end)).join('\n');
}

function Byline({ article }: { readonly article: Article }) {
  const { say } = useWords();
  const { reporters, wiredBy, agency, datelinePlace, continuedFrom, kickers } = article;
  return (
    <>
      {kickers.length > 0 && <p>{kickers.join(' / ')}</p>}
      <p className="row small">
        {reporters.length > 0 && (
          <span>
            {say('figure.writtenBy')}{' '}
            {reporters.map((reporter, index) => (
              <span key={reporter.id}>
                {index > 0 && '、'}
                <Link to="/node/$id" params={{ id: reporter.id }}>
                  {reporter.name}
                </Link>
              </span>
            ))}
          </span>
        )}
        {wiredBy !== null ? (
          <span>
            {say('figure.wiredBy')}{' '}
            <Link to="/node/$id" params={{ id: wiredBy.id }}>
              {wiredBy.name}
            </Link>
          </span>
        ) : (
          agency !== null && (
            <span>
              {say('figure.wiredBy')} {agency}
            </span>
          )
        )}
        {datelinePlace !== null && (
          <span>
            {say('article.dateline')} {datelinePlace}
          </span>
        )}
        {continuedFrom !== null && (
          <span>
            {say('article.from')} {continuedFrom}
          </span>
        )}
      </p>
    </>
  );
}

function ArticleParts({ article }: { readonly article: Article }) {
  const { say, name } = useWords();
  const address = useSearch({ from: '/node/$id' });
  const navigate = useNavigate();
  const [active, setActive] = useState<string | undefined>();
  const hidden = useMemo(() => parseList(address.hide), [address.hide]);
  const marks = useMemo(() => collectMarks(article), [article]);
  const shown = useMemo(() => marks.filter(({ kind }) => !hidden.includes(kind)), [marks, hidden]);
  const pieces = useMemo(() => article.segments.map(({ start, end }) => ({ start, end })), [article]);
  const others = article.page.articles.nodes.filter(({ id }) => id !== article.id);
  const choose = (at: string | undefined): void =>
    void navigate({ to: '.', search: (search) => ({ ...search, at }), replace: true, resetScroll: false });
  return (
    <div className="columns">
      <section className="stack" aria-label={say('article.text')}>
        <div className="mark-legend" role="group" aria-label={say('article.show')}>
          {MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind)).map((kind) => (
            <button
              key={kind}
              type="button"
              data-kind={kind}
              aria-pressed={!hidden.includes(kind)}
              onClick={() =>
                void navigate({
                  to: '.',
                  search: (search) => ({
                    ...search,
                    hide: printList(hidden.includes(kind) ? hidden.filter((one) => one !== kind) : [...hidden, kind]),
                  }),
                  replace: true,
                  resetScroll: false,
                })
              }
            >
              {name(
                'kind',
                {
                  figure: 'Statistic',
                  region: 'Region',
                  organization: 'Organization',
                  person: 'Person',
                  project: 'Project',
                  quotation: 'Quotation',
                }[kind],
              )}
              <span>{marks.filter((mark) => mark.kind === kind).length}</span>
            </button>
          ))}
        </div>
        <MarkedText
          label={say('article.text')}
          text={article.page.text}
          pieces={pieces}
          marks={shown}
          active={active}
          chosen={address.at}
          onPoint={setActive}
          onChoose={choose}
        />
        {article.note !== null && <p className="quiet small">{article.note}</p>}
        {article.reprints.length > 0 && (
          <Section title={say('article.reprints')} isPlain>
            <ArticleList articles={article.reprints} />
          </Section>
        )}
        {others.length > 0 && (
          <Section title={say('article.others')} count={others.length} isPlain>
            <ArticleList articles={others} />
          </Section>
        )}
      </section>
      <aside className="marks-side" aria-label={say('article.marks')}>
        <ArticleMarks
          article={article}
          hidden={hidden}
          active={active}
          chosen={address.at}
          onPoint={setActive}
          onChoose={choose}
        />
      </aside>
    </div>
  );
}
