import type { FigureBriefFragment } from '../generated/graphql.ts';
import { hasBoth } from './growth.ts';

const ARROWS = { UP: '↑', DOWN: '↓', FLAT: '→' } as const;

interface FigureChangeProps {
  readonly figure: FigureBriefFragment;
  /** In a series of growth: the amount is shown next to its growth. */
  readonly ofGrowth?: boolean;
}

/** Shows the growth that a page prints with a value; nothing if the growth is all that the figure says. */
export function FigureChange({ figure, ofGrowth = false }: FigureChangeProps) {
  const { change, printedValue } = figure;
  if (change === null || printedValue === null) return null;
  if (ofGrowth && hasBoth(figure)) return <span className="figure-change">{figure.display}</span>;
  return (
    <span className="figure-change">
      <span aria-hidden="true">{ARROWS[change.direction]} </span>
      {change.text}
    </span>
  );
}
