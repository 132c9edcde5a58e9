import { sliceBetween } from '../../annotate/sliceBetween.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';

/** What is true at any time: plans of a project, what is there now. */
const TIMELESS = new RegExp(anyOf('timelessWords'), 'u');
/** 新开工项目21个，总投资97.4亿元: what the works that were counted come to. */
const WORKS = new RegExp(`${anyOf('workCounts')}$`, 'u');
const TOTAL = new RegExp(`${anyOf('workTotals')}$`, 'u');
/** What a project will take and bring: 占地, 新增产值, 带动就业. */
const PLANNED_FACT = new RegExp(anyOf('planFacts'), 'u');
/** 本次投资, 此次收购: a deal is reported when it is agreed, whatever time its report is about. */
const THIS_DEAL = new RegExp(
  `^(?:在|对|${anyOf('company')})?${anyOf('thisTime')}[^，。；]{0,6}${anyOf('dealNouns')}`,
  'u',
);
/** 全县8家A级景区共接待…: how many there are, as opposed to what they did in the time. */
const MEMBERS = new RegExp(`^${anyOf('memberUnits')}$`, 'u');
/** 投资7.6亿元建设某项目: the plan of a project. */
const BUILDING = '投资额';
/** 投资1.6亿元的冷链货站: what a thing cost, said along with its name. */
const COST = new RegExp(`${anyOf('costWords')}$`, 'u');
/** 拟投资12亿元, 拟以自有资金1亿元至2亿元回购: what a firm intends has no time unless one is said. */
const INTENDED = new RegExp(
  `(?<!度)${anyOf('intendWords')}(?!完成)(?:[^，。；\\d]{0,8}${anyOf('dealNouns')}[^，。；\\d]{0,8}|${anyOf('ownFunds')})$`,
  'u',
);
const DEAL = new RegExp(`^${anyOf('dealNouns')}`, 'u');
/** 拟以自有资金回购股份，回购价格不超过18.5元: what is intended is told on in the next clauses. */
const INTENDED_DEAL = new RegExp(`${anyOf('intendWords')}[^，。；]{0,24}?(${anyOf('dealNouns')})`, 'gu');
/** 已累计注册企业: counted from the beginning, whatever time the clause before named. */
const SINCE_FOUNDED = new RegExp(`^${anyOf('sinceFounded')}`, 'u');

/** Finds figures that have no time: what a project is planned to be, and what was counted since something was founded. */
export const TIMELESS_RULES: readonly Rule<string | null>[] = Object.freeze<Rule<string | null>[]>([
  {
    name: 'total-of-works',
    example: { text: '2023年上半年，杭州市新开工项目21个，总投资97.4亿元。', gives: '2023-H1' },
    find: ({ annotation: { text }, noun, figure }, { sentence: { all } }) => {
      const last = all.at(-1);
      const isCounted = last?.figure?.kind === 'count' && WORKS.test(last.indicator);
      if (last === undefined || !isCounted || !TOTAL.test(noun)) return undefined;
      return /[，；][^，；]*[，；]/u.test(text.slice(last.end, figure.span[0])) ? undefined : last.period;
    },
  },
  {
    name: 'timeless',
    example: { text: '2023年5月，杭州云谷产业园项目开工，总投资12亿元。', gives: '' },
    find: ({ annotation: { periods }, before, clause, figure }) =>
      TIMELESS.test(before) &&
      !sliceBetween(periods, clause.span[0], figure.span[0]).some(({ role }) => role !== 'basis')
        ? null
        : undefined,
  },
  {
    name: 'cost',
    example: { text: '2023年5月，投资1.6亿元的云谷冷链物流中心启用。', gives: '' },
    find: ({ annotation: { text }, before, figure }) =>
      COST.test(before) && text.charAt(figure.span[1]) === '的' ? null : undefined,
  },
  {
    name: 'intended',
    example: {
      text: '2023年，杭州云谷科技有限公司产值3亿元，营业收入4亿元。下一步，公司拟在余杭投资1.2亿元。',
      gives: '',
    },
    find: ({ annotation: { periods, text }, before, clause, sentence, figure, noun }) =>
      (INTENDED.test(before) || goesOn(noun, text.slice(sentence.span[0], clause.span[0]))) &&
      !sliceBetween(periods, clause.span[0], figure.span[0]).some(({ role }) => role !== 'basis')
        ? null
        : undefined,
  },
  {
    name: 'members',
    example: { text: '2023年国庆假期，全市8家A级景区共接待游客92.7万人次。', gives: '' },
    find: ({ figure, noun, counted, end, clause, head: { topic }, before }) =>
      topic !== null &&
      !before.includes('有') &&
      figure.kind === 'count' &&
      MEMBERS.test(figure.unit ?? '') &&
      noun === '' &&
      counted !== '' &&
      end < clause.span[1]
        ? null
        : undefined,
  },
  {
    name: 'this-deal',
    example: {
      text: '2023年，杭州云谷科技有限公司营业收入3亿元。本次投资金额占公司净资产的2.9%。',
      gives: '',
    },
    find: ({ annotation: { periods }, before, clause, figure, naming }, { sentence: { all } }) =>
      (THIS_DEAL.test(before) ||
        naming?.indicator === BUILDING ||
        // 此次发行4120万股，占发行后总股本的25%，募集资金13亿元: the deal is told on.
        (all.at(-1)?.period === null && all.some(({ rules }) => rules.period === 'this-deal'))) &&
      !sliceBetween(periods, clause.span[0], figure.span[0]).some(({ role }) => role !== 'basis')
        ? null
        : undefined,
  },
  {
    name: 'beside-plan',
    example: {
      text: '2023年5月，杭州云谷产业园项目开工，总投资12亿元，占地45亩，新增产值4亿元。',
      gives: '',
    },
    find: ({ annotation: { periods }, figure, noun, left, counted }, { sentence: { all } }) => {
      const last = all.at(-1);
      return last !== undefined &&
        last.subject.type !== 'region' &&
        /^(?:timeless|beside-plan)$/u.test(last.rules.period) &&
        left.role === 'level' &&
        PLANNED_FACT.test(noun + counted) &&
        !sliceBetween(periods, last.end, figure.span[0]).some(({ role }) => role !== 'basis')
        ? null
        : undefined;
    },
  },
  {
    name: 'standing-since',
    example: { text: '2023年以来，杭州云谷产业园逐渐成形，已经累计注册企业200家。', gives: '' },
    find: ({ figure, before, annotation: { periods }, clause }) =>
      figure.kind === 'count' &&
      SINCE_FOUNDED.test(before) &&
      sliceBetween(periods, clause.span[0], figure.span[0]).length === 0
        ? null
        : undefined,
  },
]);

function goesOn(noun: string, before: string): boolean {
  const deal = DEAL.exec(noun)?.[0];
  return deal !== undefined && before.matchAll(INTENDED_DEAL).some(([, intended]) => intended === deal);
}
