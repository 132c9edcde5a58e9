import { END_OF_MONTH } from '../../../periods/periodForms.ts';
import { lastDayOf } from '../../../periods/printPeriod.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { isReported } from './isReported.ts';
import { isStanding } from './isStanding.ts';

/** What is added up over the time named before: 累计完成投资, 铁路客运量累计. */
const ADDED_UP = /累计/u;
const NOW = new RegExp(`^${anyOf('nowWords')}`, 'u');
const NOW_BEFORE = new RegExp(`${anyOf('nowWords')}的$`, 'u');
const LATER = new RegExp(anyOf('laterWords'), 'u');
/** What is there at the end of a time, not what came in it. */
const STOCK = new RegExp(`${anyOf('stocks')}$`, 'u');

/** Finds figures of what is there: now, which is no time, or at the end of the time named last. */
export const STANDING_RULES: readonly Rule<string | null>[] = Object.freeze<Rule<string | null>[]>([
  {
    name: 'beside-timeless',
    example: { text: '全市现有市场123处，摊位6万个。', gives: '' },
    find: ({ figure }, { sentence: { all, last } }) =>
      all.length > 0 && last.at(-1)?.period === null && figure.kind === 'count' ? null : undefined,
  },
  {
    name: 'standing',
    example: { text: '2023年，公司出口额3亿元。已服务企业120家。', gives: '' },
    find: (frame) =>
      isStanding(frame.before) && (isStanding(frame.before.replace(ADDED_UP, '')) || !isReported(frame))
        ? null
        : undefined,
  },
  {
    name: 'now-or-later',
    example: {
      text: '2023年，杭州云谷科技有限公司产值3亿元。目前，公司投资1.2亿元的厂区正在建设，届时新增产值2亿元。',
      gives: '',
    },
    find: ({ annotation: { text, periods }, sentence, figure, left, before }) => {
      if (left.role === 'change') return undefined;
      // 由489家增加到现在的862家.
      if (NOW_BEFORE.test(before)) return null;
      const said =
        NOW.exec(text.slice(sentence.span[0], figure.span[0])) ??
        LATER.exec(text.slice(sentence.span[0], figure.span[0]));
      if (said === null) return undefined;
      const from = sentence.span[0] + said.index;
      return sliceBetween(periods, from, figure.span[0]).some(({ role }) => role === 'time') ? undefined : null;
    },
  },
  {
    name: 'stock',
    example: {
      text: '截至2022年末，云谷银行资产总额386亿元。全年实现净利润2亿元。不良贷款率1.74%，较年初下降0.29个百分点。',
      gives: '2022-12-31',
    },
    find: ({ noun, left, annotation: { periods }, sentence, figure }, { said, sentence: sentenceSoFar }) => {
      if (left.role !== 'level' || !STOCK.test(noun)) return undefined;
      if (sliceBetween(periods, sentence.span[0], figure.span[0]).some(({ role }) => role === 'time')) return undefined;
      // 余额同比下降0.2%，上年末为增长1.5%: a time that is only compared with is not the time of what comes next.
      const levels = said.filter((each) => each.figure !== null || each.change === null);
      const end = levels.findLast(({ period }) => period !== null && END_OF_MONTH.test(period))?.period ?? undefined;
      // 2024年末总资产386亿元。今年一季度，营业收入9亿元；不良贷款率1.7%: at the end of the quarter that was told last.
      const told = [...said, ...sentenceSoFar.all].findLast(
        ({ period, status }) => status === 'actual' && period !== null && !/^\d{4}$/u.test(period),
      );
      const later = told?.period == null ? null : lastDayOf(told.period);
      return end !== undefined && later !== null && later > end ? later : end;
    },
  },
]);
