import { isMoney } from '../naming/figureKinds.ts';
import { nameByUnit } from '../naming/nameByUnit.ts';
import { isNamed } from '../naming/isNamed.ts';
import { nameIndicator, suffixOf } from '../naming/nameIndicator.ts';
import type { Naming } from '../naming/naming.ts';
import { HEADS } from '../statisticWords.ts';
import type { Rule } from '../rule.ts';
import { anyOf } from '../words.ts';
import { CAPACITY_RULES } from './indicator/capacityRules.ts';
import { CARRIED_RULES } from './indicator/carriedRules.ts';
import { CHANGE_RULES } from './indicator/changeRules.ts';
import { DEED_RULES } from './indicator/deedRules.ts';
import { LIST_RULES } from './indicator/listRules.ts';
import { LOAN_RULES } from './indicator/loanRules.ts';
import { MARKET_RULES } from './indicator/marketRules.ts';
import { OBJECT_RULES } from './indicator/objectRules.ts';
import { PLAN_RULES } from './indicator/planRules.ts';
import { plain } from './indicator/plain.ts';
import { PRICE_RULES } from './indicator/priceRules.ts';
import { RATIO_RULES } from './indicator/ratioRules.ts';

/**
 * The indicator of a figure, in order of the rules: lists, shares and changes, special constructions, carried measures,
 * actions, nouns.
 */
export const INDICATOR_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  ...LIST_RULES,
  ...PLAN_RULES,
  ...LOAN_RULES,
  ...CAPACITY_RULES,
  ...MARKET_RULES,
  ...CHANGE_RULES,
  ...RATIO_RULES,
  ...CARRIED_RULES,
  ...PRICE_RULES,
  ...OBJECT_RULES,
  ...DEED_RULES,
  {
    name: 'topic-as-measure',
    example: { text: '2024年3月5日，波罗的海干散货指数为2047点。', gives: '波罗的海干散货指数' },
    find: ({ noun, counted, head: { topic } }) =>
      noun === '' && counted === '' && topic?.kind === 'thing' && topic.surface.endsWith('指数')
        ? plain(topic.surface)
        : undefined,
  },
  {
    name: 'priced',
    example: { text: '2024年6月18日，杭州市白条猪批发价格19.15元/公斤，鸡蛋8.24元/公斤。', gives: '批发价格' },
    find: ({ figure, noun }, { sentence, paragraph }) => {
      const price = [sentence.indicator, paragraph.indicator].find((name) => PRICED.test(name));
      return price !== undefined &&
        (figure.unit ?? '').includes('/') &&
        noun !== '' &&
        noun.length < LONGEST_GOODS &&
        !isNamed(noun)
        ? { indicator: price, breakdown: noun }
        : undefined;
    },
  },
  {
    name: 'noun',
    example: { text: '2023年，杭州市出口额3亿元。', gives: '出口额' },
    find: ({ noun, counted, figure, before }) => {
      // 风电、水电、光伏发电量合计: what the list sums up.
      const list = SUMMED.test(before) ? LIST.exec(noun) : null;
      const head = list === null ? undefined : HEADS.find((word) => noun.endsWith(word) && word.length > 1);
      if (head !== undefined) return { indicator: head, breakdown: `${noun.slice(0, -head.length)}合计` };
      const named = nameIndicator(withoutEvent(noun), counted, figure, before);
      if (named.indicator === '') return undefined;
      // 开秤价每公斤28元: the price of one.
      const per = isMoney(figure.unit?.replace(/\/.*$/u, '') ?? null) ? PER_ONE.exec(before)?.[1] : undefined;
      return per === undefined || named.indicator.includes('每') || !PRICE.test(named.indicator)
        ? named
        : { ...named, indicator: per + named.indicator };
    },
  },
  {
    name: 'by-unit',
    example: { text: '2023年，杭州市为32亿元。', gives: '金额' },
    find: ({ figure, left }) => {
      // 完成127个航次: the unit names what is counted.
      const unit =
        figure.kind === 'count' ? /^[十百千万亿]*个([\p{Script=Han}]{2,})$/u.exec(figure.unit ?? '')?.[1] : undefined;
      if (unit !== undefined) return plain(unit);
      const suffix = figure.kind === 'count' ? suffixOf(figure.unit) : '';
      return plain(suffix.length > 1 ? suffix : nameByUnit(figure.unit, left.role !== 'change'));
    },
  },
]);

/** “流动科学课”活动传播量: the measure is about an event that has a name. */
function withoutEvent(noun: string): string {
  const rest = noun.replace(EVENT, '');
  return isNamed(rest) ? rest : noun;
}

const PRICE = new RegExp(`(?<!${anyOf('priceKinds')})价格?$`, 'u');
const PER_ONE = new RegExp(
  `价格?(?:为|约)?(每(?:${anyOf('tradedUnits')}|${anyOf('pricedUnits')}))(?:约|近|不到)?$`,
  'u',
);
const PRICED = new RegExp(`${anyOf('priceWords')}$`, 'u');
const LONGEST_GOODS = 8;
const SUMMED = /合计(?:为|达|达到)?(?:约|近|超)?$/u;
const LIST = /^[\p{Script=Han}]{2,8}(?:、[\p{Script=Han}]{2,10})+$/u;
const EVENT = new RegExp(`^“[^“”]{2,12}”${anyOf('eventNouns')}(?=..)`, 'u');
