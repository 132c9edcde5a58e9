import { Link } from '@tanstack/react-router';
import type { DisputedFigureFragment } from '../generated/graphql.ts';
import { useWords } from '../words/useWords.ts';
import { FigureSource } from './FigureSource.tsx';
import { FigureValue } from './FigureValue.tsx';
import { nameMeasured } from './nameMeasured.ts';
import { printPeriod } from './printPeriod.ts';

/** Figures that other pages contradict or restate: what each says, what the other says, and why they do not agree. */
export function DisputedList({ figures }: { readonly figures: ReadonlyArray<DisputedFigureFragment> }) {
  const { say, language, explain } = useWords();
  return (
    <ul className="plain-list small">
      {figures.map((figure) => {
        const [worst] = figure.agreements;
        const [series] = figure.series;
        const words = `${figure.subject.name} ${nameMeasured(figure)}`;
        return (
          <li key={figure.id}>
            {series === undefined ? (
              words
            ) : (
              <Link to="/node/$id" params={{ id: series.id }} className="plain-link" title={series.name}>
                {words}
              </Link>
            )}{' '}
            <span className="quiet">
              {figure.period === null ? say('figure.noPeriod') : printPeriod(figure.period.text, language)}
            </span>
            <p>
              <FigureValue figure={figure} />
              {worst !== undefined && (
                <>
                  {' '}
                  <span className="quiet">{say('disputed.other')}</span>{' '}
                  <Link to="/node/$id" params={{ id: worst.other.id }}>
                    {(worst.kind === 'RATE' ? worst.other.change?.text : undefined) ?? worst.other.display}
                  </Link>
                </>
              )}
            </p>
            {worst !== undefined && <p className="quiet tiny">{explain(worst)}</p>}
            <FigureSource figure={figure} />
          </li>
        );
      })}
    </ul>
  );
}
