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

/** Mints a series' id from all that its figures agree in. */
export function mintSeriesId(
  series: Pick<SeriesIdentity, 'subjectId' | 'indicatorId' | 'breakdown' | 'measure' | 'periodKind' | 'unit' | 'basis'>,
): string {
  // The graph stores no nulls.
  const { subjectId, indicatorId, breakdown = null, measure, periodKind = null, unit, basis = null } = series;
  // Rates were the first of all changes, under that name: their ids stay.
  const named = measure === 'rate' ? 'change' : measure;
  return mintId('Series', subjectId, indicatorId, breakdown, named, periodKind, unit, basis);
}

/** Makes the row of a series. */
export function makeSeriesRow(series: SeriesIdentity): Row & { readonly id: string } {
  const { subjectId, indicatorId, breakdown, measure, periodKind, unit, basis } = series;
  const id = mintSeriesId(series);
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
