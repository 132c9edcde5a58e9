import { DAY, END_OF_MONTH, UP_TO } from '../../../periods/periodForms.ts';
import { printMonths } from '../../../periods/printPeriod.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import { isPoints } from '../../naming/figureKinds.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { findClosingDay, startOf } from './closingDay.ts';

/** 累计上涨, 累计跌幅, 升值 */
const MOVED = new RegExp(`${anyOf('yearMoves')}[^，。；]{0,6}$`, 'u');
/** A plan of the year, given next to how much of it is done. */
const YEARLY_PLAN = new RegExp(`^占(?:年初|全年|年度|计划)*${anyOf('plannedSums')}$`, 'u');
/** 完成全年620万头出栏目标的, 完成全年销售目标人民币750亿元的 */
const OF_PLAN = new RegExp(`${anyOf('planYears')}(?=[^，。；]*\\d)[^，。；]*${anyOf('plannedSums')}[^，。；]*的$`, 'u');
/** 年度计划投资: for the year, whatever part of it the text is about. */
const PLAN_OF_YEAR = new RegExp(`^年度${anyOf('plannedSums')}`, 'u');
/** 三年前只有52条，眼下是78条: what is now no longer belongs to the time before. */
const NOW = /^[^，]{0,4}(?:眼下|如今|现在|目前|至今)/u;
/** 此次集中开工项目125个: counted for the event that was just named. */
const THIS_EVENT = new RegExp(`(?:此次|本次|这次)[^，。；]{0,4}${anyOf('events')}`, 'u');
const OF_EVENT = new RegExp(`^[^，。；\\d]{0,12}${anyOf('events')}`, 'u');
const LONGEST_EVENT = 20;
const EVENT = new RegExp(`${anyOf('events')}$`, 'u');

/**
 * Takes the time from what was stated before: the figure that this one continues, or the event that it was counted for.
 */
export const PREVIOUS_RULES: readonly Rule<string | null>[] = Object.freeze<Rule<string | null>[]>([
  {
    name: 'since-end',
    example: { text: '截至2023年11月末，杭州市存款余额3万亿元，较10月末增加70亿元，增幅为2.3%。', gives: '2023-11' },
    find: ({ left, figure }, { sentence: { last } }) => {
      const end = last.at(-1)?.period;
      const isMonth = /^[比较](?:上月|\d{1,2}月)[末底]$/u.test(left.basis ?? '');
      if (left.role !== 'change' || figure.kind !== 'measure' || end == null || !DAY.test(end)) return undefined;
      // 截至6月末…，比年初增加2608.7亿元: what came in the half year.
      if (!isPoints(figure) && /^[比较](?:年初|上年末|去年末)$/u.test(left.basis ?? ''))
        return END_OF_MONTH.test(end) ? printMonths(Number(end.slice(0, 4)), 1, Number(end.slice(5, 7))) : undefined;
      // 余额增长8.1%，增速比上月末低0.6个百分点: at the end, too.
      return isMonth && !isPoints(figure) ? end.slice(0, 7) : undefined;
    },
  },
  {
    name: 'year-to-day',
    example: {
      text: '2024年3月5日，国际金价收于每盎司2000美元。今年以来，国际金价累计上涨9%。',
      gives: '2024-01-01/2024-03-05',
    },
    find: (frame, discourse) => {
      const { annotation, sentence, figure, left } = frame;
      const last = discourse.sentence.all.at(-1) ?? discourse.said.at(-1);
      const before = annotation.text.slice(sentence.span[0], figure.span[0]);
      // 截至12月4日，快递指数年内累计上涨9.6%.
      const isUpTo = sliceBetween(annotation.periods, sentence.span[0], figure.span[0]).some(
        ({ period, span }) =>
          period !== null && DAY.test(period) && UP_TO.test(annotation.text.slice(Math.max(0, span[0] - 3), span[0])),
      );
      if (left.role !== 'change' || (!isUpTo && !DAY.test(last?.period?.slice(-10) ?? ''))) return undefined;
      const day = MOVED.test(before) ? findClosingDay(frame, discourse) : undefined;
      const since = day === undefined || !DAY.test(day) ? undefined : startOf(before, day);
      return since === undefined ? undefined : `${since}/${day}`;
    },
  },
  {
    name: 'year-of-plan',
    example: { text: '2023年1—9月，杭州市财政收入32亿元，占年初预算数40亿元的80%。', gives: '2023' },
    find: ({ before }, { sentence: { last } }) =>
      YEARLY_PLAN.test(before) ? (last.at(-1)?.period?.slice(0, 4) ?? undefined) : undefined,
  },
  {
    name: 'plan-of-year',
    example: { text: '2023年三季度，杭州市新开工项目48个，总投资210亿元，年度计划投资35亿元。', gives: '2023' },
    find: ({ noun, figure }, { sentence: { last }, paragraph }) =>
      PLAN_OF_YEAR.test(noun) && figure.unit !== '%'
        ? ((last.at(-1)?.period ?? paragraph.period)?.slice(0, 4) ?? undefined)
        : undefined,
  },
  {
    name: 'of-last',
    example: { text: '2023年，杭州市出口额增长5%，增速加快1个百分点。', gives: '2023' },
    find: (frame, { sentence: { last, all } }) => {
      const {
        annotation: { periods, text },
        clause,
        figure,
        noun,
      } = frame;
      // 占年初预算数40亿元的80%, 完成全年620万头目标的90%: the share has the time of what was reached, not that of the plan.
      const isPlan =
        last.at(-1)?.rules.period === 'year-of-plan' ||
        (figure.unit === '%' && last.length === 1 && OF_PLAN.test(text.slice(clause.span[0], figure.span[0])));
      const previous = (isPlan ? all.at(-2) : undefined) ?? last.at(-1) ?? all.at(-1);
      if (
        previous === undefined ||
        NOW.test(frame.before) ||
        (noun !== '' && !/^[日月年周人户亩]均$/u.test(noun) && frame.left.rateWord === null)
      )
        return undefined;
      const isTold = sliceBetween(periods, previous.end, figure.span[0]).some(
        ({ role }) => role === 'time' || role === 'goal',
      );
      return (isTold && !isPlan) || previous.rules.period === 'from-time' ? undefined : previous.period;
    },
  },
  {
    name: 'share-of-last',
    example: {
      text: '2023年，公司出口额3亿元。\n路口日均车流量9600余辆次，其中货车占近四成。',
      gives: '',
    },
    find: ({ left, figure, isPart, annotation: { periods }, sentence: { span } }, { sentence: { all } }) => {
      const last = all.at(-1);
      if (last?.figure == null || last.period !== null || !(isPart || left.role === 'share')) return undefined;
      // 三年前有52条，眼下是78条，其中外贸航线46条: a part has the time of its whole, whatever was named before.
      const from = isPart ? last.end : span[0];
      const isTold = sliceBetween(periods, from, figure.span[0]).some(({ role }) => role === 'time' || role === 'goal');
      return isTold ? undefined : null;
    },
  },
  {
    name: 'event',
    example: {
      text: '2月19日，云州市2024年一季度重大项目集中开工活动举行。\n此次集中开工项目125个，总投资738亿元。',
      gives: '2024-Q1',
    },
    find: ({ before, annotation: { referents, periods, text }, figure, left, isPart }, { sentence, main }) => {
      const last = sentence.all.at(-1) ?? (isPart ? main : undefined);
      if (left.role === 'level' && last?.rules.period === 'event' && /^(?:count|measure)$/u.test(figure.kind))
        return last.period ?? undefined;
      if (!THIS_EVENT.test(before)) return undefined;
      const event = sliceBetween(referents, 0, figure.span[0]).findLast(
        ({ entity, surface }) => entity === 'project' && EVENT.test(surface),
      );
      if (event !== undefined) return sliceBetween(periods, ...event.span)[0]?.period ?? undefined;
      // 举行三季度重大项目集中开工仪式: not found as a project.
      const held = sliceBetween(periods, 0, figure.span[0]).findLast(
        ({ span, period }) =>
          period !== null && !DAY.test(period) && OF_EVENT.test(text.slice(span[1], span[1] + LONGEST_EVENT)),
      );
      return held?.period ?? undefined;
    },
  },
]);
