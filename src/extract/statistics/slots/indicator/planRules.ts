import { nameShare } from '../../naming/nameIndicator.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { plain } from './plain.ts';

const PLAN = new RegExp(`^占([^，。；占]{0,8}${anyOf('plannedSums')})$`, 'u');

/** How much of a sum was planned, and how much of the plan is done (财政收入32亿元，占年初预算数40亿元的80%). */
export const PLAN_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'plan',
    example: { text: '2023年，杭州市财政收入32亿元，占年初预算数40亿元的80%。', gives: '财政收入年初预算数' },
    find: ({ before }, { sentence }) => {
      const sum = PLAN.exec(before)?.[1];
      return sum === undefined || sentence.last.length !== 1 ? undefined : plain(sentence.indicator + sum);
    },
  },
  {
    name: 'share-of-plan',
    example: { text: '2023年，杭州市财政收入32亿元，占年初预算数40亿元的80%。', gives: '财政收入占年初预算数的比重' },
    find: ({ left, before }, { sentence }) => {
      const level = sentence.all.at(-2);
      return left.role === 'share' &&
        before === '的' &&
        level !== undefined &&
        sentence.last[0]?.rules.indicator === 'plan'
        ? { indicator: nameShare(level.indicator, left.whole), breakdown: level.breakdown, whole: left.whole }
        : undefined;
    },
  },
]);
