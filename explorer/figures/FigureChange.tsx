import type { FigureBriefFragment } from '../generated/graphql.ts';

const ARROWS = { UP: '↑', DOWN: '↓', FLAT: '→' } as const;

/** Shows the growth that a page prints with a value; nothing if the growth is all that the figure says. */
export function FigureChange({ figure: { change, printedValue } }: { readonly figure: FigureBriefFragment }) {
  if (change === null || printedValue === null) return null;
  return (
    <span className="figure-change">
      <span aria-hidden="true">{ARROWS[change.direction]} </span>
      {change.text}
    </span>
  );
}
