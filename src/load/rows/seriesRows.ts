import { mintId } from '../../model/ids.ts';
import { printKey } from '../../model/keys.ts';
import type { Row } from '../row.ts';

export type Measure = 'level' | 'change' | 'share';

/** Whom and what a series is about: figures that agree in all of it may be compared. */
export interface SeriesIdentity {
  readonly subjectId: string;
  readonly subjectName: string;
  readonly indicatorId: string;
  readonly indicatorName: string;
  readonly breakdown: string | null;
  readonly measure: Measure;
  readonly periodKind: string | null;
  /** The base unit: money in 元 and in 美元 are two series. */
  readonly unit: string;
  /** Of a change: since when (同比, 环比). */
  readonly basis: string | null;
}

const GRAINS: Readonly<Record<string, string>> = {
  day: '日',
  month: '月',
  quarter: '季',
  half: '半年',
  year: '年',
  'year-to-date': '年初累计',
  span: '区间',
};
const MEASURES: Readonly<Record<Measure, string>> = { level: '', share: ' 占比', change: ' 增减' };

/** Makes the row of a series, with a name for people: `中国 货物贸易进出口总值（年）`. */
export function makeSeriesRow(series: SeriesIdentity): Row & { readonly id: string } {
  const { subjectId, subjectName, indicatorId, indicatorName, breakdown, measure, periodKind, unit, basis } = series;
  const id = mintId('Series', subjectId, indicatorId, breakdown, measure, periodKind, unit, basis);
  // A share is in its indicator's name already (占进出口总值比重), a change is not.
  const suffix = measure === 'share' && /占|比|率/u.test(indicatorName) ? '' : MEASURES[measure];
  const grain = [basis === '同比' ? '' : (basis ?? ''), periodKind === null ? '' : (GRAINS[periodKind] ?? '')].filter(
    (part) => part !== '',
  );
  const name = `${subjectName} ${indicatorName}${breakdown === null ? '' : `·${breakdown}`}${suffix}${grain.length === 0 ? '' : `（${grain.join('，')}）`}`;
  return {
    id,
    name,
    subjectId,
    indicatorId,
    breakdown,
    measure,
    periodKind,
    unit,
    basis,
    bySubject: printKey(subjectId, name, id),
    byIndicator: printKey(indicatorId, name, id),
  };
}
