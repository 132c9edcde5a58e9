import { Link } from '@tanstack/react-router';
import type { FigureBriefFragment } from '../generated/graphql.ts';
import { useWords } from '../words/useWords.ts';
import { printPeriod } from './printPeriod.ts';

/** Shows where a figure is printed and when: paper, date and headline. No number stands without it. */
export function FigureSource({ figure: { article } }: { readonly figure: FigureBriefFragment }) {
  const { say, language } = useWords();
  const date = article.date ?? article.page.date;
  return (
    <span className="figure-source">
      <Link to="/node/$id" params={{ id: article.id }}>
        {article.headline ?? say('article.nohead')}
      </Link>{' '}
      <span>
        {article.publication?.name ?? article.page.file} ·{' '}
        {date === null ? say('figure.noDate') : printPeriod(date, language)}
      </span>
    </span>
  );
}
