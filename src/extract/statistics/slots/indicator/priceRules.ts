import { isNamed } from '../../naming/isNamed.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { anyOf, WORD_PAIRS, wordsOf } from '../../words.ts';
import { plain } from './plain.ts';

/** What an amount of money for one item measures, in everyday speech: 一斤卖一块二. */
export const PRICE_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'subsidy-for-one',
    example: { text: '2023年，云州市对购置饲草按每吨100元补助。', gives: '每吨饲草补助' },
    find: ({ figure, before, left, end, annotation: { text } }) => {
      const money = (figure.unit ?? '').replace(/\/.*$/u, '');
      if (left.role !== 'level' || !/(?:元|块钱)$/u.test(money)) return undefined;
      const [, thing = '', unit = '', own = ''] = SUBSIDY.exec(before) ?? [];
      const behind = GIVEN.exec(text.slice(end, end + LONGEST_GIFT))?.[1] ?? '';
      const gift = own || behind;
      return unit === '' || gift === '' ? undefined : plain(`每${unit}${thing}${gift === '补' ? '补助' : gift}`);
    },
  },
  {
    name: 'for-one',
    example: { text: '“今年行情好，一斤黄桃卖六块钱。”杭州市果农王德林说。', gives: '每斤黄桃售价' },
    find: ({ figure, before, left }) => {
      if (left.role !== 'level' || !/(?:[元镑]|块钱)$/u.test(figure.unit ?? '')) return undefined;
      // 种出的桑枝菌一斤能卖6元: the goods come before the unit.
      const [, goods = '', one = ''] = GOODS_FOR_ONE.exec(before) ?? [];
      if (goods !== '') return { indicator: `每${one}价格`, breakdown: goods };
      const [, unit = '', thing = '', verb = ''] = FOR_ONE.exec(before) ?? [];
      if (unit === '' || wordsOf('pricedVerbs').includes(thing)) return undefined;
      const word = WORD_PAIRS.priceNames[verb.charAt(0)] ?? (isNamed(thing) ? '' : '价格');
      return plain(`每${unit}${thing}${word}`);
    },
  },
]);

/** 对购置饲草按每吨…补助, 每亩另补种肥款…. */
const SUBSIDY = new RegExp(
  `(?:${anyOf('subsidyTo')}${anyOf('subsidyDeeds')}?([\\p{Script=Han}]{1,6}?))?(?:按照?)?[每一](${anyOf('pricedUnits')})(?:[再另]?${anyOf('givenHow')}?(${anyOf('subsidies')}))?$`,
  'u',
);
const GIVEN = new RegExp(`^的?(?:标准)?${anyOf('givenHow')}?(${anyOf('subsidies')})`, 'u');
const LONGEST_GIFT = 10;
const GOODS_FOR_ONE = new RegExp(
  `(?:^|[的，。“])((?!去年|今年)\\p{Script=Han}{2,5})[一每](${anyOf('pricedUnits')})${anyOf('adverbs')}*${anyOf('sells')}(?:了|到)?(?:约|近)?$`,
  'u',
);
const FOR_ONE = new RegExp(
  `(?:^|[，。：“年前])[一每](?:个(?=[一-龥]))?(${anyOf('pricedUnits')})([^，。；\\d]{0,5}?)${anyOf('pricedAdverbs')}{0,2}((?<![面价产总])${anyOf('pricedVerbs')})?(?:到|了|出|下|个)?(?:大约|约|近)?$`,
  'u',
);
