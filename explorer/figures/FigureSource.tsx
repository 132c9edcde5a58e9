import { Link } from '@tanstack/react-router';
import type { FigureBriefFragment } from '../generated/graphql.ts';
import { printPublication } from '../parts/printPublication.ts';
import { useWords } from '../words/useWords.ts';
import { printPeriod } from './printPeriod.ts';

/** Shows where a figure is printed and when: paper, date and headline. Every number is shown with it. */
export function FigureSource({ figure: { article } }: { readonly figure: FigureBriefFragment }) {
  const words = useWords();
  const { say, language } = words;
  const date = article.date ?? article.page.date;
  const printed = `${printPublication(article, words)} · ${date === null ? say('figure.noDate') : printPeriod(date, language)}`;
  // Most short reports have no headline: where they were printed is then what leads to them.
  if (article.headline === null) {
    return (
      <span className="figure-source">
        <Link to="/node/$id" params={{ id: article.id }}>
          {printed}
        </Link>
      </span>
    );
  }
  return (
    <span className="figure-source">
      <Link to="/node/$id" params={{ id: article.id }}>
        {article.headline}
      </Link>{' '}
      <span>{printed}</span>
    </span>
  );
}
