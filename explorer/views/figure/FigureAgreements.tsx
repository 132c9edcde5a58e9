import { Link } from '@tanstack/react-router';
import { FigureChange } from '../../figures/FigureChange.tsx';
import { FigureSource } from '../../figures/FigureSource.tsx';
import { FigureValue } from '../../figures/FigureValue.tsx';
import { printExact, printMeasure } from '../../figures/printExact.ts';
import { VerdictMark } from '../../figures/VerdictMark.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { ShownFigure } from './shownFigure.ts';

/**
 * The slots in which a figure is compared with others, which figure each prefers and why, and how the others compare.
 */
export function FigureAgreements({ figure: { id, slots, agreements } }: { readonly figure: ShownFigure }) {
  const { say, name, explain, language } = useWords();
  if (slots.length === 0) return null;
  return (
    <Section title={say('figure.agreements')} count={agreements.length || undefined}>
      <ul className="plain-list small">
        {slots.map((slot) => (
          <li key={slot.id}>
            <Link to="/node/$id" params={{ id: slot.id }}>
              {name('measure', slot.kind)}
            </Link>{' '}
            · {say('figure.slotHolds', { figures: slot.figureCount, witnesses: slot.witnesses })} ·{' '}
            {slot.preferred.id === id ? (
              say('figure.isPreferred')
            ) : (
              <>
                {say('figure.preferred')}{' '}
                <Link to="/node/$id" params={{ id: slot.preferred.id }}>
                  {slot.preferred.display}
                </Link>
              </>
            )}{' '}
            <span className="quiet">· {name('preference', slot.preferredBecause)}</span>
          </li>
        ))}
      </ul>
      {agreements.length === 0 ? (
        <p className="quiet small">{say('figure.alone')}</p>
      ) : (
        <ul className="figure-agreements">
          {agreements.map(({ verdict, kind, other, gap, unit, ...reason }) => (
            <li key={`${kind}.${other.id}`}>
              <VerdictMark verdict={verdict} isWhole />
              <div>
                <FigureValue figure={other} /> <FigureChange figure={other} />
                <p className="small">
                  {explain(reason)}
                  {gap !== null && Number(gap) !== 0 && (
                    <span className="quiet">
                      {' '}
                      · {say('figure.gap')}{' '}
                      {unit === null ? printExact(gap, language) : printMeasure(gap, unit, language)}
                    </span>
                  )}
                </p>
                <FigureSource figure={other} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
