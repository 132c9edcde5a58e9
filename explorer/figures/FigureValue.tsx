import './figures.css';
import { Link } from '@tanstack/react-router';
import type { FigureBriefFragment } from '../generated/graphql.ts';
import { useWords } from '../words/useWords.ts';

interface FigureValueProps {
  readonly figure: FigureBriefFragment;
  /** Links to the figure's own page, by default. */
  readonly isLink?: boolean;
}

/** Shows what a figure says: the printed words, whether it is a target, and the verdict on it. */
export function FigureValue({ figure, isLink = true }: FigureValueProps) {
  const { name } = useWords();
  const words = figure.display;
  return (
    <span className="figure-value">
      {isLink ? (
        <Link to="/node/$id" params={{ id: figure.id }}>
          {words}
        </Link>
      ) : (
        words
      )}
      {figure.status !== 'ACTUAL' && (
        <span className="figure-status" data-status={figure.status}>
          {name('status', figure.status)}
        </span>
      )}
    </span>
  );
}
