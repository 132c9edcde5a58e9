import { Link } from '@tanstack/react-router';
import { printPeriod } from '../figures/printPeriod.ts';
import type { ArticleLineFragment } from '../generated/graphql.ts';
import { useWords } from '../words/useWords.ts';
import { namePrintedIn } from './namePrintedIn.ts';
import './lists.css';

/** Lists articles with their paper and date. */
export function ArticleList({ articles }: { readonly articles: ReadonlyArray<ArticleLineFragment> }) {
  const words = useWords();
  const { say, name, language } = words;
  return (
    <ul className="plain-list">
      {articles.map(({ id, headline, kind, date, page, publication }) => (
        <li key={id}>
          <Link to="/node/$id" params={{ id }}>
            {headline ?? say('article.nohead')}
          </Link>
          <p className="quiet tiny">
            {[
              namePrintedIn(publication, page.file, words),
              date === null ? say('figure.noDate') : printPeriod(date, language),
              ...(kind === 'ARTICLE' ? [] : [name('article', kind)]),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
