import { Link } from '@tanstack/react-router';
import { printPeriod } from '../../figures/printPeriod.ts';
import { printPublication } from '../../parts/printPublication.ts';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { ShownFigure } from './shownFigure.ts';

/** The words of the page that state a figure, marked among those around them. */
export function FigureContext({ figure: { source, article, id } }: { readonly figure: ShownFigure }) {
  const words = useWords();
  const { say, language } = words;
  return (
    <Section title={say('figure.context')}>
      <blockquote className="figure-context">
        {source.before !== '' && '…'}
        {source.before}
        <mark>{source.quote}</mark>
        {source.after}
        {source.after !== '' && '…'}
      </blockquote>
      <p className="small quiet">
        <Link to="/node/$id" params={{ id: article.id }} search={{ at: id }}>
          {article.headline ?? printPublication(article, words)}
        </Link>{' '}
        {article.headline !== null && `· ${printPublication(article, words)} `}·{' '}
        {article.date === null ? say('figure.noDate') : printPeriod(article.date, language)} ·{' '}
        {say('figure.place', { start: source.start + 1, end: source.end })}
      </p>
    </Section>
  );
}
