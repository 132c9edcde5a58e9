import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { plain } from './plain.ts';

/** What exchanges report of a day: where an index or a share closed, what was dealt, what flowed in. */
export const MARKET_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'closing-points',
    example: { text: '2024年3月5日，截至收盘，上证综指报3094.72点，跌0.86%。', gives: '收盘点位' },
    find: ({ figure, before, left, head: { topic } }) =>
      left.role === 'level' &&
      figure.unit === '点' &&
      CLOSES.test(before) &&
      (topic?.kind === 'thing' || BARE.test(before))
        ? plain('收盘点位')
        : undefined,
  },
  {
    name: 'closing-price',
    example: { text: '2024年3月5日，云谷股份涨停，收报14.06元。', gives: '收盘价' },
    find: ({ figure, before, left }) =>
      left.role === 'level' && /^(?:港)?元$|^美元$/u.test(figure.unit ?? '') && BARE.test(before)
        ? plain('收盘价')
        : undefined,
  },
  {
    name: 'dealt',
    example: { text: '2024年3月5日，沪深两市全天合计成交7512亿元。', gives: '成交额' },
    find: ({ figure, before, left, noun }) => {
      const verb = left.role === 'level' && /[元镑]$/u.test(figure.unit ?? '') ? DEALT.exec(before)?.[1] : undefined;
      return verb === undefined || noun.length > verb.length + LONGEST ? undefined : plain(`${verb}额`);
    },
  },
]);

/** Longer nouns before a verb of dealing name what was dealt in. */
const LONGEST = 8;
const CLOSES = /(?:收盘)?(?:报|收报|报收|收于|收盘于)(?:约|近)?$/u;
const BARE = /^(?:收盘)?(?:报|收报|报收|收于)(?:约|近)?$/u;
const DEALT = new RegExp(`(${anyOf('deals')})(?:了|约|近|超|逾)?$`, 'u');
