import { CheckList } from '../../figures/CheckList.tsx';
import { Section } from '../../parts/Section.tsx';
import { useWords } from '../../words/useWords.ts';
import type { ShownFigure } from './shownFigure.ts';

/** The equations that a figure takes part in. */
export function FigureChecks({ figure: { id, checks } }: { readonly figure: ShownFigure }) {
  const { say } = useWords();
  if (checks.length === 0) return null;
  return (
    <Section title={say('figure.checks')} count={checks.length}>
      <CheckList checks={checks} figureId={id} />
    </Section>
  );
}
