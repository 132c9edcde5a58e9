import type { Measure } from '../model/pageFacts.ts';
import { YEAR_ON_YEAR } from './foldBasis.ts';

/** What the name of a series is made of. */
export interface NamedSeries {
  readonly subjectName: string;
  readonly indicatorName: string;
  readonly breakdown: string | null;
  readonly measure: Measure;
  readonly periodKind: string | null;
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
const MEASURES: Readonly<Record<Measure, string>> = {
  level: '',
  rate: ' 增减',
  share: ' 占比',
  increment: ' 增减额',
  points: ' 增减百分点',
  acceleration: ' 增速变化',
  contribution: ' 贡献',
};

/** Names a series for people: `中国 货物贸易进出口总值（年）`. */
export function nameSeries(series: NamedSeries): string {
  const { subjectName, indicatorName, breakdown, measure, periodKind, basis } = series;
  // A share is in its indicator's name already (占进出口总值比重), a change is not.
  const suffix =
    (measure === 'share' || measure === 'contribution') && /占|比|率|贡献|拉动/u.test(indicatorName)
      ? ''
      : MEASURES[measure];
  const grain = [
    basis === YEAR_ON_YEAR ? '' : (basis ?? ''),
    periodKind === null ? '' : (GRAINS[periodKind] ?? ''),
  ].filter((part) => part !== '');
  return `${subjectName} ${indicatorName}${breakdown === null ? '' : `·${breakdown}`}${suffix}${grain.length === 0 ? '' : `（${grain.join('，')}）`}`;
}
