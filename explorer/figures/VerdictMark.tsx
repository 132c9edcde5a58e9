import './figures.css';
import { useWords } from '../words/useWords.ts';

interface VerdictMarkProps {
  /** Verdict of a comparison or of a check: `CONFLICT`. */
  readonly verdict: string;
  /** Also shows verdicts that say little. */
  readonly isWhole?: boolean;
}

const TONES: Readonly<Record<string, readonly ['good' | 'warn' | 'bad', string]>> = {
  CONFLICT: ['bad', '≠'],
  RESTATED: ['warn', '↻'],
  POSSIBLE_REVISION: ['warn', '↻'],
  AGREES_LOOSELY: ['warn', '≈'],
  CONSISTENT_LOOSELY: ['warn', '≈'],
  AGREES: ['good', '✓'],
  AGREES_ROUNDED: ['good', '✓'],
  WITHIN_BOUND: ['good', '✓'],
  CONSISTENT: ['good', '✓'],
  CONSISTENT_LITERALLY: ['good', '✓'],
};

/** Marks how a figure compares with others: a sign and a word, so that nobody depends on its colour. */
export function VerdictMark({ verdict, isWhole = false }: VerdictMarkProps) {
  const { name } = useWords();
  const known = TONES[verdict];
  if (known === undefined && !isWhole) return null;
  return (
    <span className="verdict" data-tone={known?.[0]}>
      {known !== undefined && <span aria-hidden="true">{known[1]}</span>}
      {name('verdict', verdict)}
    </span>
  );
}
