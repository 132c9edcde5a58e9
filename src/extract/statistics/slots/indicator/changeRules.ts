import type { Frame } from '../../frames/frame.ts';
import { nameBeforeBracket } from '../../frames/nameBeforeBracket.ts';
import { isMoney, isPoints, isRate, isSameBase } from '../../naming/figureKinds.ts';
import { nameIndicator, objectOf, splitTrade } from '../../naming/nameIndicator.ts';
import { nameShareOf } from '../../naming/nameShareOf.ts';
import type { Naming } from '../../naming/naming.ts';
import { tidy } from '../../naming/tidy.ts';
import type { Rule } from '../../rule.ts';
import type { Statement } from '../../statement.ts';
import { joinAlternatives } from '../../../../util/joinAlternatives.ts';
import { anyOf, wordsOf } from '../../words.ts';
import { isAverage } from '../../relate/isAverage.ts';
import { isBare } from '../../naming/isBare.ts';
import { partOfCarried } from './partOfCarried.ts';
import { plain } from './plain.ts';

/** What a share is of, and what has grown. */
export const CHANGE_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'share',
    example: { text: '2023年，杭州市工业增加值占地区生产总值的比重为32%。', gives: '工业增加值占地区生产总值的比重' },
    find: (frame, discourse) => (frame.left.role === 'share' ? nameShareOf(frame, discourse) : undefined),
  },
  {
    name: 'difference',
    example: {
      text: '2023年，杭州市地区生产总值增长6.1%，高于全省平均水平0.3个百分点。',
      gives: '地区生产总值增速与全省平均水平之差',
    },
    find: (frame, { sentence, paragraph, said }) => {
      const { left, noun, run, place } = frame;
      if (left.role !== 'change' || left.versus === null || !isPoints(frame.figure)) return undefined;
      const paired = run.length > 1 && sentence.last.length === run.length ? sentence.last[place] : undefined;
      const last = paired ?? sentence.last.at(-1);
      // 高于全省平均1.5个百分点，高于全国4.2个百分点: the second difference is one of the same measure. 城镇化率74.8%。与全国平均相比高出9.6个百分点: a
      // difference of the rate that the previous sentence gives.
      const rate = said.at(-1)?.figure?.unit === '%' ? said.at(-1)?.indicator : undefined;
      const told = paired?.indicator ?? (sentence.indicator || (rate ?? paragraph.indicator));
      const base = isBare(noun) ? told.replace(DIFFERENCE, '') : noun;
      // 比全省和全国分别高1.3、1.5个百分点: each figure has its own.
      const others = left.versus.split(/[、和与]/u);
      const versus = (others.length === run.length ? others[place] : undefined) ?? left.versus;
      const isGrowth =
        left.ofRate ||
        (last?.change != null && isRateUnit(last.change.unit) && last.figure?.unit !== '%') ||
        last?.figure === null;
      return {
        indicator: `${withRate(base, isGrowth ? '增速' : '')}与${versus}之差`,
        breakdown: isBare(noun) ? sentence.breakdown : null,
      };
    },
  },
  {
    name: 'difference-of-amount',
    example: {
      text: '2023年，杭州云谷科技有限公司回款周期为210天，比行业平均多45天。',
      gives: '回款周期与行业平均之差',
    },
    find: ({ left, figure, noun }, { sentence }) => {
      if (left.role !== 'change' || isRate(figure) || isPoints(figure) || !isAverage(left.basis)) return undefined;
      const base = isBare(noun) ? sentence.indicator : noun;
      return {
        indicator: `${base}与${(left.basis ?? '').slice(1)}之差`,
        breakdown: isBare(noun) ? sentence.breakdown : null,
      };
    },
  },
  {
    name: 'yearly-growth',
    example: {
      text: '从2018年到2023年，杭州市地区生产总值增加到1.9万亿元，年均增长6.1%。',
      gives: '地区生产总值年均增速',
    },
    find: (frame, { sentence }) => {
      const { left } = frame;
      if (left.role !== 'change' || !isRate(frame.figure) || !YEARLY.test(left.basis ?? '')) return undefined;
      const noun = grownNoun(frame);
      const base = isBare(noun) ? sentence.indicator : noun;
      return base === ''
        ? undefined
        : { indicator: withRate(base, '年均增速'), breakdown: isBare(noun) ? sentence.breakdown : null };
    },
  },
  {
    name: 'change-of-rate',
    example: { text: '2023年，杭州市地区生产总值增长6.1%，增速比上年加快0.3个百分点。', gives: '地区生产总值增速' },
    find: (frame, { sentence }) => {
      const { left, figure, run, place } = frame;
      if (left.role !== 'change' || !(left.ofRate || isPoints(figure))) return undefined;
      const said = grownNoun(frame);
      const noun = isBare(said) || SHARE.test(said) ? '' : said;
      const sources = sentence.all.slice(-run.length);
      const whole = left.each === 'respectively' && sources.length === run.length ? sources[place] : undefined;
      const named =
        noun === ''
          ? { indicator: whole?.indicator ?? sentence.indicator, breakdown: whole?.breakdown ?? sentence.breakdown }
          : splitTrade(noun, '%');
      const isBeside =
        noun === '' &&
        isPoints(figure) &&
        /^[比较]/u.test(left.basis ?? '') &&
        sentence.last.at(-1)?.change?.unit === '%';
      const isYearly =
        noun === '' &&
        named.indicator.length > 2 &&
        sentence.last.at(-1)?.change?.basis === '同比' &&
        left.rateWord === '降幅';
      // 加工贸易进出口612亿元，占比提升1.9个百分点: the share of what was measured, not the measure itself.
      const isShare = noun === '' && SHARE.test(said) && !SHARED.test(named.indicator);
      if (isShare && named.indicator !== '') return { ...named, indicator: `${named.indicator}占比` };
      return left.ofRate || isBeside
        ? { ...named, indicator: withRate(named.indicator, (isYearly ? '同比' : '') + (left.rateWord ?? '增速')) }
        : named;
    },
  },
  {
    name: 'price-moved',
    example: { text: '2024年8月22日24时起，浙江省92号汽油每升下调0.17元。', gives: '价格' },
    find: ({ left, figure, noun }) => {
      if (left.role !== 'change' || left.basis !== null || !/[元镑]\//u.test(figure.unit ?? '')) return undefined;
      const goods = noun.replace(PER_ONE, '');
      if (goods === '' || goods.length > LONGEST_GOODS) return undefined;
      const named = splitTrade(goods, figure.unit ?? '');
      return named.breakdown === null && !PRICED.test(goods) ? { indicator: '价格', breakdown: goods } : named;
    },
  },
  {
    name: 'amount-grown',
    example: { text: '2023年末，杭州市存款余额3万亿元，比年初增加320亿元，增长11.9%。', gives: '存款余额增加额' },
    find: (frame, { sentence }) => {
      const { left, figure, before, counted } = frame;
      if (left.role !== 'change' || isRate(figure)) return undefined;
      const noun = grownNoun(frame);
      const grown = left.direction === 'down' ? '减少额' : '增加额';
      if (isBare(noun)) {
        // 完成预算的102.3%，比上年增加7.2亿元: what grew is the amount stated before, not its share of a plan.
        const alike = sentence.last.at(-1)?.measure === 'share' ? amountBefore(frame, sentence.all) : undefined;
        const { indicator, breakdown } = alike ?? sentence;
        return { indicator: `${indicator || noun}${grown}`, breakdown };
      }
      if (left.basis !== null) return undefined;
      // 人均一天多挣六七十块, 一峰骆驼要多花四五百块.
      const [, thing = '', more = '', verb = ''] = MORE.exec(before) ?? [];
      if (verb !== '' && isMoney(figure.unit)) {
        const each = tidy(thing)
          .replace(/^一/u, '每')
          .replace(/一天$/u, '日')
          .replace(/一([年月])$/u, '$1');
        const isLess = more === '少';
        return plain(each + (verb === '花' ? (isLess ? '减少费用' : '增加费用') : isLess ? '减收额' : '增收额'));
      }
      const named = nameIndicator(noun, counted, figure);
      const gain = GAIN.exec(before)?.[1];
      return figure.kind === 'measure'
        ? { ...named, indicator: named.indicator + (gain === undefined ? grown : `${gain}额`) }
        : named;
    },
  },
  {
    name: 'part-of-carried',
    example: { text: '2023年8月，杭州市居民消费价格上涨1.0%。其中，城市上涨1.2%。', gives: '居民消费价格' },
    find: (frame, discourse) => partOfCarried(frame, discourse),
  },
  {
    name: 'bracketed',
    example: { text: '2023年，浙江省进出口5万亿元。\n各市增长势头高，以杭州市（8.2%）为代表。', gives: '进出口' },
    find: ({ left, noun, annotation, figure }, { sentence, paragraph, topIndicator }) => {
      if (left.role !== 'change' || !isBare(noun) || sentence.last.length > 0) return undefined;
      const said = paragraph.indicator || topIndicator;
      return said === '' || nameBeforeBracket(annotation, figure.span[0]) === undefined ? undefined : plain(said);
    },
  },
  {
    name: 'grown',
    example: { text: '2023年，杭州市规模以上工业增加值增长9.8%。', gives: '规模以上工业增加值' },
    find: (frame) => {
      if (frame.left.role !== 'change') return undefined;
      const noun = grownNoun(frame);
      if (noun === '经济') return plain('经济增速');
      // 山羊减了一半: how many there are.
      if (LIVESTOCK.test(noun)) return plain(`${noun}数量`);
      return isBare(noun) ? undefined : splitTrade(noun, '%');
    },
  },
]);

const LIVESTOCK = new RegExp(`^[\\p{Script=Han}]{0,2}${anyOf('livestock')}$`, 'u');
const PER_ONE = new RegExp(`每${anyOf('tradedUnits')}$`, 'u');
const PRICED = new RegExp(`${anyOf('priceWords')}$`, 'u');
const LONGEST_GOODS = 16;
const SHARE = /^(?:占比|比重|份额|比例)$/u;
const SHARED = /占|比重|比例|份额|率$/u;
/** 年均增长, 按可比价格计算年均增长. */
const YEARLY = /(?:^|[^两三四五\d])年均$/u;

/** 增速与全省平均之差: a difference from someone else's. */
const DIFFERENCE = /(?<=..)与[^与]{1,20}之差$/u;

function amountBefore({ figure }: Frame, all: readonly Statement[]): Statement | undefined {
  return all.findLast(({ figure: own }) => own !== null && isSameBase(figure, own));
}

/** The noun of a growth rate: the object of its verb, else the words before it, else those after the figure. */
function grownNoun({ noun, figure, counted }: Frame): string {
  return objectOf(noun) || (isRate(figure) ? counted : '');
}

const MORE = new RegExp(
  `^(.{0,14}?)(?:${anyOf('adverbs')}|要)*([多少])(${anyOf('measuredMore')})(?:了|出)?(?:约|近)?$`,
  'u',
);

/** Verbs that say what has grown: 户均增收5600元. */
const GAIN = new RegExp(`(${anyOf('gainVerbs')})(?:了|约|近|超)?$`, 'u');

function isRateUnit(unit: string | null): boolean {
  return unit === '%' || unit === '成' || unit === '倍';
}

const RATE_NAMED = new RegExp(`(?:同比|环比)?(${joinAlternatives(wordsOf('rateEndings'))})$`, 'u');
const RATE = new RegExp(`(?:${anyOf('rateEndings')}|速度|增长率)$`, 'u');

/** Names a growth rate as an indicator: 地区生产总值 and 增速. */
function withRate(indicator: string, word: string): string {
  // 同比降幅…，环比涨幅扩大: another rate of the same measure.
  const told = RATE_NAMED.exec(indicator);
  if (word !== '' && told !== null && !word.endsWith(told[1] ?? '') && told.index > 1)
    return indicator.slice(0, told.index) + word;
  if (word === '' || RATE.test(indicator)) return indicator;
  return indicator + (word === '增长' ? '增速' : word);
}
