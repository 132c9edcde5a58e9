import { anyOf, wordsOf } from '../words.ts';
import { joinAlternatives } from '../../../util/joinAlternatives.ts';
import type { Naming } from './naming.ts';

const MEASURE = new RegExp(`^([^，。；、的“”]{2,16}?)(${joinAlternatives(wordsOf('soldMeasures'))})$`, 'u');
/** 影响产量, 预计收入: no goods, but what happens to the measure. */
const NO_GOODS = new RegExp(`^${anyOf('noGoods')}`, 'u');
/** 境外收入, 营业收入: words that belong to the name of the measure. */
const WHOLE: ReadonlySet<string> = new Set(wordsOf('ownIncomes'));

/** Divides what a firm sells from its measure: 导热膜收入 is the 收入 of 导热膜; 营业收入, and 云谷收入 of 云谷智能, are one measure. */
export function divideGoods(naming: Naming, firm: string): Naming {
  if (naming.breakdown !== null) return naming;
  const [, goods = '', measure = ''] = MEASURE.exec(naming.indicator) ?? [];
  return goods === '' || NO_GOODS.test(goods) || WHOLE.has(goods) || firm.includes(goods)
    ? naming
    : { ...naming, indicator: measure, breakdown: goods };
}
