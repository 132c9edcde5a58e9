import type { FigureBriefFragment } from '../generated/graphql.ts';
import { useWords } from '../words/useWords.ts';
import { FigureChange } from './FigureChange.tsx';
import { FigureSource } from './FigureSource.tsx';
import { FigureValue } from './FigureValue.tsx';
import { nameMeasured } from './nameMeasured.ts';
import { printPeriod } from './printPeriod.ts';

interface FigureListProps {
  readonly figures: ReadonlyArray<FigureBriefFragment & { readonly subject?: { readonly name: string } }>;
  /** Names whom each figure is about, by default. */
  readonly withSubject?: boolean;
}

/** Figures as cards: what is measured, the value, its period and its source. */
export function FigureList({ figures, withSubject = true }: FigureListProps) {
  const { say, language } = useWords();
  return (
    <ul className="figure-cards">
      {figures.map((figure) => (
        <li key={figure.id}>
          <p className="figure-card-name">
            {withSubject && figure.subject !== undefined && `${figure.subject.name} `}
            {nameMeasured(figure)}
          </p>
          <p className="figure-card-value">
            <FigureValue figure={figure} />
          </p>
          <FigureChange figure={figure} />
          <p className="quiet tiny">
            {figure.period === null ? say('figure.noPeriod') : printPeriod(figure.period.text, language)}
          </p>
          <FigureSource figure={figure} />
        </li>
      ))}
    </ul>
  );
}
