import type { ScannedFigure, ScanFigures } from '../model/figure.ts';
import type { ChangeFact, StatisticFact } from '../model/pageFacts.ts';
import type { ArticleReply } from './articleReply.ts';
import type { LocatedQuote } from './locateQuote.ts';

type SaidStatistic = ArticleReply['statistics'][number];
type Grounded = { readonly fact: Omit<StatisticFact, 'id' | 'article'> } | { readonly refused: string };

/**
 * Parses a statistic's numbers again from its quote (`cleanQuote`) with our own grammar: the model's answer only selects one
 * of the printed figures. A figure that the quote does not print is refused.
 */
export function groundStatistic(
  said: SaidStatistic,
  quote: string,
  { page }: LocatedQuote,
  cleanQuote: string,
  readFigures: ScanFigures,
): Grounded {
  const figures = readFigures(cleanQuote);
  const level = said.value === null ? undefined : findFigure(figures, said.value, said.unit);
  if (said.value !== null && level === undefined)
    return { refused: `its quote does not print ${said.value}${said.unit ?? ''}` };
  const change = said.change === null ? null : findChange(figures, said.change);
  if (said.value === null && change === null) return { refused: 'its quote prints neither a level nor a growth rate' };
  return {
    fact: {
      subject: said.subject,
      indicator: said.indicator,
      breakdown: said.breakdown,
      value: level?.value ?? null,
      ...(level?.valueTo == null ? {} : { valueTo: level.valueTo }),
      ...(level === undefined ? {} : { printed: cleanQuote.slice(...level.core) }),
      unit: level?.unit ?? null,
      qualifier: level?.qualifier ?? null,
      status: said.status,
      period: isPeriod(said.period) ? said.period : null,
      change,
      attributedTo: said.attributedTo.filter((who) => who.trim() !== ''),
      quote,
      span: page,
    },
  };
}

/** Finds the printed figure that is meant: the same number, and the same unit if several have that number. */
function findFigure(figures: readonly ScannedFigure[], value: number, unit: string | null): ScannedFigure | undefined {
  const same = figures.filter((figure) => figure.value === value || figure.valueTo === value);
  return (
    same.find((figure) => figure.unit === unit) ??
    same.find((figure) => figure.unit?.startsWith(unit ?? ' ') === true) ??
    same[0]
  );
}

function findChange(figures: readonly ScannedFigure[], said: ChangeFact): ChangeFact | null {
  if (said.value === null) return said.direction === 'flat' ? said : null;
  const figure = findFigure(figures, Math.abs(said.value), said.unit);
  return figure === undefined
    ? null
    : { value: figure.value, unit: figure.unit, direction: said.direction, basis: said.basis };
}

const PERIOD = /^\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]|H[12]))?(?:\/\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/u;

function isPeriod(period: string | null): boolean {
  return period !== null && PERIOD.test(period);
}
