import { WHOLE_PLACE } from '../../entities/placeWords.ts';

const AVERAGE = new RegExp(`^[比较](?:行业|同行|同类|${WHOLE_PLACE}|[^，。；]{0,8}平均)`, 'u');

/** Is true of 比行业平均 and 较全省平均水平: what is compared with is not an earlier time. */
export function isAverage(basis: string | null): boolean {
  return basis !== null && AVERAGE.test(basis);
}
