import type { QuantityMention } from '../../quantities/quantityMention.ts';
import { isPoints, isRate } from '../naming/figureKinds.ts';
import type { Statement } from '../statement.ts';
import { anyOf } from '../words.ts';
import { complete } from './complete.ts';
import { completeLevels } from './completeLevels.ts';
import { isBareChange } from './isBareChange.ts';
import type { RelationRule } from './relation.ts';
import { toChange } from './toChange.ts';

/** A change follows its level: 出口额3亿元，同比增长2%. */
export const CHANGE_FOLLOWS: readonly RelationRule[] = Object.freeze<RelationRule[]>([
  {
    name: 'change-of-share',
    example: { text: '2023年末，杭州市城镇化率37.7%，比上年末提高0.9个百分点。', gives: '1' },
    find: (frame, { sentence: { last, all } }) => {
      const { left, figure } = frame;
      const share = last.at(-1);
      const isOfShare = isBareChange(frame) || /^(?:占比|比重|份额|比例)$/u.test(frame.noun);
      if (left.role !== 'change' || left.ofRate || left.versus !== null || !isPoints(figure) || !isOfShare)
        return undefined;
      if (share?.change !== null || share.figure === null) return undefined;
      // 中间价报6.9746元，较前一交易日调升638个基点: a rate of exchange moves by basis points too.
      if (share.figure.unit !== '%' && !(figure.unit?.endsWith('基点') === true && EXCHANGE.test(share.indicator)))
        return undefined;
      // 1年期利率3.0%，5年期利率3.5%，均下降10个基点: both fell.
      // 核心充足率128.3%，综合充足率197.5%，分别下降6.1个、8.9个百分点: each has its own.
      const { run } = frame;
      const pairs = left.each === 'respectively' && run.length > 1 ? all.slice(-run.length) : [];
      if (pairs.length > 1 && pairs.length === run.length && pairs.every(isOpenShare))
        return complete(pairs, frame, true);
      const others = left.each === 'all' ? all.slice(all.findLastIndex((other) => !isOpenShare(other)) + 1) : [];
      return complete(others.length > 1 ? others : [share], frame, false);
    },
  },
  {
    name: 'year-on-year-wins',
    example: { text: '2023年4月，杭州市进出口419.7亿元，环比增长8.2%，同比下降3.6%。', gives: '2' },
    find: (frame, { sentence: { last } }) => {
      const { left, figure } = frame;
      const [level] = last;
      if (left.role !== 'change' || left.basis !== '同比' || !isRate(figure) || !isBareChange(frame)) return undefined;
      if (last.length !== 1 || level?.figure == null || level.change?.basis !== '环比') return undefined;
      const monthly = { ...level, figure: null, measure: null };
      return {
        completed: [[level, { ...level, change: toChange(frame, figure), end: Math.max(level.end, figure.span[1]) }]],
        added: [monthly],
      };
    },
  },
  {
    name: 'twin-rates',
    example: { text: '2023年7月，杭州市进出口419.7亿元，同比、环比分别增长16.3%和4.8%。', gives: '2' },
    find: (frame, { sentence: { last } }) => {
      const { left, run, before } = frame;
      const [level] = last;
      const [yearly, monthly] = run;
      const [, first, second] = TWIN.exec(before) ?? [];
      if (left.role !== 'change' || first === undefined || second === undefined || first === second) return undefined;
      if (last.length !== 1 || run.length !== 2 || yearly === undefined || monthly === undefined) return undefined;
      if (level?.figure == null || level.change !== null || !isRate(yearly)) return undefined;
      const change = (figure: QuantityMention, basis: string) => ({ ...toChange(frame, figure), basis });
      return {
        completed: [[level, { ...level, change: change(yearly, first), end: Math.max(level.end, yearly.span[1]) }]],
        added: [{ ...level, figure: null, measure: null, change: change(monthly, second), end: monthly.span[1] }],
      };
    },
  },
  {
    name: 'rate-of-level',
    example: { text: '2023年，杭州市出口额3亿元，同比增长2%。', gives: '1' },
    find: (frame, discourse) => completeLevels(frame, discourse),
  },
  {
    name: 'rate-of-named-level',
    example: { text: '2023年末，商业银行资产总额3万亿元，占比43.2%，资产总额同比增长7.3%。', gives: '2' },
    find: (frame, { sentence: { all } }) => {
      const { left, run, figure, noun, head } = frame;
      if (left.role !== 'change' || left.ofRate || left.versus !== null || run.length > 1 || !isRate(figure))
        return undefined;
      if (noun.length < LEAST_NAME || head.topic !== null) return undefined;
      const level = all.findLast(
        ({ indicator, breakdown, change }) =>
          change === null && (indicator.endsWith(noun) || `${breakdown ?? ''}${indicator}` === noun),
      );
      return level?.figure == null || isRate(level.figure) ? undefined : complete([level], frame, true);
    },
  },
]);

const isOpenShare = ({ change, figure }: Statement): boolean => change === null && figure?.unit === '%';

/** 同比、环比分别增长16.3%和4.8%. */
const TWIN = /(同比|环比)[、和与](同比|环比)[^，。；]{0,8}$/u;

const EXCHANGE = new RegExp(`${anyOf('exchangeRates')}$`, 'u');

/** 资产总额, and not 总额 alone. */
const LEAST_NAME = 3;
