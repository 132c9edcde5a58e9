import { Link } from '@tanstack/react-router';
import { FigureSource } from '../../figures/FigureSource.tsx';
import { nameMeasured } from '../../figures/nameMeasured.ts';
import { printPeriod } from '../../figures/printPeriod.ts';
import type { DeskQuery } from '../../generated/graphql.ts';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';

/** Figures that the reader is least certain of and nobody has judged yet: each leads to its words on the page. */
export function UnsureFigures({ figures }: { readonly figures: DeskQuery['unsure']['nodes'] }) {
  const { say, language } = useWords();
  const sorted = figures.toSorted((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1));
  return (
    <Section title={say('desk.unsure')}>
      {sorted.length === 0 ? (
        <p className="quiet small">{say('desk.noDoubts')}</p>
      ) : (
        <ul className="plain-list small">
          {sorted.map((figure) => (
            <li key={figure.id}>
              <Link to="/desk" search={{ page: figure.article.page.id, at: figure.id }}>
                {figure.subject.name} {nameMeasured(figure)} <strong>{figure.display}</strong>
              </Link>
              <p className="quiet tiny">
                {figure.period === null ? say('figure.noPeriod') : printPeriod(figure.period.text, language)} ·{' '}
                {say('figure.confidence')} {figure.confidence?.toFixed(2)}
              </p>
              <FigureSource figure={figure} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
