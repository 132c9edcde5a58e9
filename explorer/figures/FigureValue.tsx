import './figures.css';
import { Link } from '@tanstack/react-router';
import type { FigureBriefFragment } from '../generated/graphql.ts';
import { useWords } from '../words/useWords.ts';
import { printPoint } from './growth.ts';
import { VerdictMark } from './VerdictMark.tsx';

interface FigureValueProps {
  readonly figure: FigureBriefFragment & {
    readonly agreements?: ReadonlyArray<{ readonly verdict: string }>;
    readonly rejected?: boolean;
    readonly corrected?: boolean;
  };
  /** In a series of growth: an amount is shown by its growth. */
  readonly ofGrowth?: boolean;
  /** Links to the figure's own page, by default. */
  readonly isLink?: boolean;
}

/** Shows what a figure says: the printed words, whether it is a target, and the verdict on it. */
export function FigureValue({ figure, ofGrowth = false, isLink = true }: FigureValueProps) {
  const { name } = useWords();
  const words = printPoint(figure, ofGrowth);
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
      {figure.rejected === true && <VerdictMark verdict="REJECTED" isWhole />}
      {figure.corrected === true && <VerdictMark verdict="CORRECTED" isWhole />}
      {figure.agreements?.[0] !== undefined && <VerdictMark verdict={figure.agreements[0].verdict} />}
    </span>
  );
}
