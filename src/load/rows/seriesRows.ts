import { mintId } from '../../model/ids.ts';
import { printKey } from '../../model/keys.ts';
import { nameSeries, type NamedSeries } from '../../resolve/nameSeries.ts';
import type { Row } from '../row.ts';

/** What a series is about: figures that agree in all of it may be compared. */
export interface SeriesIdentity extends NamedSeries {
  readonly subjectId: string;
  readonly indicatorId: string;
  /** The part of the subject, by its id; null for totals. */
  readonly partId: string | null;
  /** The base unit: money in yuan and money in dollars are two series. */
  readonly unit: string;
}

/** Makes the row of a series. */
export function makeSeriesRow(series: SeriesIdentity): Row & { readonly id: string } {
  const { subjectId, indicatorId, breakdown, measure, periodKind, unit, basis } = series;
  // Rates were the first of all changes, under that name: their ids stay.
  const id = mintId(
    'Series',
    subjectId,
    indicatorId,
    breakdown,
    measure === 'rate' ? 'change' : measure,
    periodKind,
    unit,
    basis,
  );
  const name = nameSeries(series);
  return {
    id,
    name,
    subjectId,
    indicatorId,
    breakdown,
    partId: series.partId,
    measure,
    periodKind,
    unit,
    basis,
    bySubject: printKey(subjectId, name, id),
    byIndicator: printKey(indicatorId, name, id),
  };
}
