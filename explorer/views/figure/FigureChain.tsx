import { Link } from '@tanstack/react-router';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { ShownFigure } from './shownFigure.ts';

/** Who printed, wrote and stated a figure, in order. */
export function FigureChain({ figure: { attributions } }: { readonly figure: ShownFigure }) {
  const { say, name } = useWords();
  return (
    <Section title={say('figure.chain')} isPlain>
      {attributions.length === 0 ? (
        <p className="quiet small">{say('figure.nobody')}</p>
      ) : (
        <ol className="figure-chain">
          {attributions.map(({ role, name: who, source }) => (
            <li key={`${role}.${source.id}`}>
              <span className="quiet tiny">{name('role', role)}</span>
              <Link to="/node/$id" params={{ id: source.id }} className="plain-link">
                {who}
              </Link>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
