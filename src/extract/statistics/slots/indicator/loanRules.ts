import { isRate } from '../../naming/figureKinds.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';

const LOAN = new RegExp(`^(${anyOf('loanHolders')})?(${anyOf('loanTerms')})?(贷款|存款)$`, 'u');
/** 住户贷款, without a term. */
const HOLDER = new RegExp(`^${anyOf('loanHolders')}(?:贷款|存款)$`, 'u');

/** How much more was lent or saved, by whom and for how long (住户贷款增加4万亿元，其中，短期贷款增加2万亿元): the parts of one measure. */
export const LOAN_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'part-of-loans',
    example: { text: '2023年，杭州市住户贷款增加400亿元，其中，短期贷款增加150亿元。', gives: '贷款增加额' },
    find: ({ left, figure, noun }, { sentence, paragraph, topIndicator }) => {
      const [part = '', holder = '', term = '', loan = ''] = LOAN.exec(noun) ?? [];
      if (left.role !== 'change' || left.basis !== null || isRate(figure) || (holder === '' && term === ''))
        return undefined;
      const grown = loan + (left.direction === 'down' ? '减少额' : '增加额');
      const indicator = [paragraph.indicator, topIndicator].find((name) => name.endsWith(grown)) ?? grown;
      const whole = holder === '' ? sentence.all.findLast((said) => HOLDER.test(said.breakdown ?? '')) : undefined;
      return { indicator, breakdown: (whole?.breakdown?.slice(0, -loan.length) ?? '') + part };
    },
  },
]);
