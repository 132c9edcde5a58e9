import './search.css';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { closeBidi } from '../../api/closeBidi.ts';
import { useView } from '../../api/useView.ts';
import { SearchDocument, type SearchQuery, type SearchType } from '../../generated/graphql.ts';
import { Answer } from '../../parts/Answer.tsx';
import { Choice } from '../../parts/Choice.tsx';
import { describe } from '../../parts/describe.ts';
import { cutOpening } from '../../parts/nameArticle.ts';
import { KindDot } from '../../parts/KindDot.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { ViewHead } from '../../parts/ViewHead.tsx';
import { ViewTools } from '../../parts/ViewTools.tsx';
import { useWords } from '../../words/useWords.ts';
import { printSearch } from '../../searchString.ts';
import { MarkedWords } from './MarkedWords.tsx';

type Hit = SearchQuery['search']['nodes'][number];

/** A search finds this many of a type at most. */
const MOST_FOUND = 1_000;

type Facet = Exclude<keyof SearchQuery, 'search' | '__typename'>;

/** The types that can be searched, what each is called, and where its number of results is found. */
const TYPES: ReadonlyArray<readonly [SearchType, string, Facet]> = [
  ['REGION', 'Region', 'regions'],
  ['ORGANIZATION', 'Organization', 'organizations'],
  ['PERSON', 'Person', 'people'],
  ['PROJECT', 'Project', 'projects'],
  ['INDICATOR', 'Indicator', 'indicators'],
  ['STATISTIC', 'Statistic', 'statistics'],
  ['ARTICLE', 'Article', 'articles'],
  ['QUOTATION', 'Quotation', 'quotations'],
  ['GROUP', 'Group', 'groups'],
];

/** All results of a search, best first, with the matched words marked. */
export function SearchView() {
  const { say, name } = useWords();
  const { q = '', type, after } = useSearch({ from: '/search' });
  const navigate = useNavigate();
  const chosen = TYPES.find(([key]) => key === type)?.[0];
  const variables = {
    query: q,
    ...(chosen !== undefined && { types: [chosen] }),
    ...(after !== undefined && { after }),
  };
  // A search for all types finds the best of each.
  const view = useView(SearchDocument, variables, { pause: q === '' });
  if (q === '') {
    return (
      <>
        <ViewHead title={say('search.label')} />
        <Notice kind="empty" title={say('search.start')} detail={say('search.hint')} />
      </>
    );
  }
  return (
    <>
      <ViewHead
        title={say('search.title', { q: closeBidi(q) })}
        tools={<ViewTools asked={view.asked} files="/search" filesSearch={printSearch({ q, type: chosen })} />}
      />
      <div className="search-types">
        <Choice
          label={say('search.kinds')}
          options={[
            { value: '', label: say('search.every') },
            ...TYPES.filter(([value, , facet]) => value === chosen || view.data?.[facet].totalCount !== 0).map(
              ([value, kind, facet]) => ({
                value,
                label: joinCount(name('kinds', kind), view.data?.[facet].totalCount),
              }),
            ),
          ]}
          value={chosen ?? ''}
          onChoose={(value) => void navigate({ to: '/search', search: { q, ...(value !== '' && { type: value }) } })}
        />
      </div>
      <Answer view={view}>
        {({ search: { nodes, totalCount, pageInfo }, ...facets }) =>
          nodes.length === 0 ? (
            <Notice kind="empty" title={say('search.none', { q: closeBidi(q) })} detail={say('search.none.hint')} />
          ) : (
            <>
              <p className="quiet small" role="status">
                {say(isCut(totalCount, facets) ? 'search.best' : 'search.count', {
                  n: totalCount.toLocaleString('en-US'),
                })}
              </p>
              <ol className="search-hits">
                {nodes.map((hit) => (
                  <SearchHit key={hit.node.id} hit={hit} />
                ))}
              </ol>
              <Pager section="main" after={after} shown={nodes.length} total={totalCount} pageInfo={pageInfo} />
            </>
          )
        }
      </Answer>
    </>
  );
}

/** Whether more is found than is listed: the first thousand of one type, fewer of each for all types together. */
function isCut(total: number, facets: Readonly<Record<Facet, { readonly totalCount: number }>>): boolean {
  const all = TYPES.reduce((sum, [, , facet]) => sum + facets[facet].totalCount, 0);
  return total >= MOST_FOUND || (total < all && TYPES.every(([, , facet]) => facets[facet].totalCount !== total));
}

function SearchHit({ hit: { node, name, highlights } }: { readonly hit: Hit }) {
  const words = useWords();
  const { title, detail } = describe(node, words, cutOpening(name));
  // A name says no more than the title; the words of the page do.
  const highlight = highlights.find(({ field }) => field === 'quote') ?? highlights[0];
  return (
    <li className="search-hit">
      <KindDot kind={node.__typename} />
      <div>
        <Link to="/node/$id" params={{ id: node.id }} className="search-hit-title">
          <MarkedWords text={title} />
        </Link>
        {highlight !== undefined && !isSaidBy(title, highlight.excerpt) && (
          <p className="search-excerpt">
            <MarkedWords text={highlight.excerpt} />
          </p>
        )}
        <p className="quiet tiny">{detail}</p>
      </div>
    </li>
  );
}

/**
 * Whether a title says the same as an excerpt: the text of a page has spaces and breaks, and an excerpt is cut off with
 * dots.
 */
function isSaidBy(title: string, excerpt: string): boolean {
  const strip = (text: string): string => text.replaceAll(/\s|^[…\s]+|[…\s]+$/gu, '');
  return strip(title).includes(strip(excerpt));
}

function joinCount(label: string, count: number | undefined): string {
  if (count === undefined) return label;
  return `${label} ${count.toLocaleString('en-US')}${count >= MOST_FOUND ? '+' : ''}`;
}
