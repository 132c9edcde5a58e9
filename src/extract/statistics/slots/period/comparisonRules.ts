import type { PeriodMention } from '../../../periods/periodMention.ts';
import { DAY, MONTH } from '../../../periods/periodForms.ts';
import type { Annotation } from '../../annotate/annotation.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { shiftBack } from '../shiftBack.ts';

const FORECAST = new RegExp(`${anyOf('forecastNouns')}[^，。；]{0,4}$`, 'u');
const YEAR_BEFORE = /^[上去]年同期$/u;
const MOVED = /^(?:[^，。；]{0,6})(?:至|到|为)$/u;
const MOVED_TO = /(?:至|到|为|成)(?:了)?(?:[^，。；]{1,10}的)?(?:约|近|超|同比|环比|增长|下降|上涨|下跌)*$/u;

/** Takes the time from a comparison: the year before, the years of a growth rate, the time from which or to which something moved. */
export const COMPARISON_RULES: readonly Rule<string | null>[] = Object.freeze<Rule<string | null>[]>([
  {
    name: 'year-before',
    example: { text: '2023年上半年，全市出口额32亿元，上年同期为28亿元。', gives: '2022-H1' },
    find: ({ before }, { sentence, paragraph }) => {
      const last = sentence.last.at(-1)?.period ?? sentence.period ?? paragraph.period;
      return /^(?:而|，)?[上去]年同[期月]/u.test(before) && last != null ? addYears(last, -1) : undefined;
    },
  },
  {
    name: 'span-of-growth',
    example: {
      text: '杭州市地区生产总值由2018年的1.4万亿元增加到2023年的1.9万亿元，按可比价格计算，年均增长6.1%。',
      gives: '2018/2023',
    },
    find: ({ naming }, { sentence: { all } }) => {
      if (!/年均增速$/u.test(naming?.indicator ?? '')) return undefined;
      const years = all.flatMap(({ period }) =>
        period === null ? [] : [period.slice(0, 4), period.slice(-10).slice(0, 4)],
      );
      const [from, to] = [years.toSorted()[0], years.toSorted().at(-1)];
      return from === undefined || to === undefined || from === to || !/^\d{4}$/u.test(to)
        ? undefined
        : `${from}/${to}`;
    },
  },
  {
    name: 'from-time',
    example: { text: '2023年，杭州市偿债支出占财政收入的比重由2015年的6.8%升至14.2%。', gives: '2015' },
    find: ({ annotation: { text, periods }, from, figure, before, next, clause }, { sentence, paragraph }) => {
      const start = /(?:由|从)[^，。；由从]{0,24}$/u.exec(before);
      const isMoved =
        next !== undefined && next.span[0] < clause.span[1] && MOVED_TO.test(text.slice(figure.span[1], next.span[0]));
      if (start === null || !isMoved) return undefined;
      const at = from + start.index;
      // 将2019年经济增速预期由4月份的3.3%下调至3.2%: a forecast is for its year, whenever it was made.
      const forecast = FORECAST.test(text.slice(from, at))
        ? sliceBetween(periods, sentence.span[0], at).findLast(({ period }) => /^\d{4}$/u.test(period ?? ''))?.period
        : undefined;
      if (forecast != null) return forecast;
      const own = sliceBetween(periods, at, figure.span[0]).at(-1);
      // 报告期内，创新药收入5.6亿元，占比由上年同期的21%升至30%: a year before the figure that it is beside.
      const last = sentence.last.at(-1)?.period;
      if (own !== undefined && last != null && YEAR_BEFORE.test(text.slice(...own.span))) return addYears(last, -1);
      if (own !== undefined) return own.period;
      const years = yearsNamed(periods, sentence.span[0], at);
      if (years !== undefined) return years[0];
      // 产值由2019年的412亿元增至2021年的587亿元，税收由14.2万元提高到19.8万元: from the same year.
      const begun = sentence.all.findLast(
        ({ rules }) => rules.period === 'from-time' || rules.period === 'span-of-growth',
      );
      if (begun?.period != null) return begun.period.replace(/\/.*/u, '');
      const now = sentence.last.at(-1)?.period ?? sentence.period ?? paragraph.period;
      return now === null ? null : (shiftBack(now, start[0]) ?? null);
    },
  },
  {
    name: 'to-time',
    example: {
      text: '2023年3至5月，全市失业率由上月的3.0%微降至2.9%。就业不足率由1.1%下降至1.0%。',
      gives: '2023-03/2023-05',
    },
    find: ({ annotation, before: told, figure }, { sentence, paragraph, leadPeriod }) => {
      const { periods } = annotation;
      const isTo = sentence.last.at(-1)?.rules.period === 'from-time';
      const years = isTo && MOVED.test(told) ? yearsNamed(periods, sentence.span[0], figure.span[0]) : undefined;
      if (years !== undefined) return years[1];
      if (!isTo || figure.unit !== '%' || !MOVED.test(told)) return undefined;
      const { figure: base } = sentence.last.at(-1) ?? {};
      const from = base == null ? undefined : timeLeft(annotation, base.span[0]);
      // 服务业通胀率由8月的4.7%降至4.5%: what it came from is not the time of the text.
      const before = from === undefined ? [] : sliceBetween(periods, sentence.span[0], from.span[0]);
      const now =
        from === undefined
          ? (sentence.period ?? paragraph.period)
          : [before.at(-1)?.period, paragraph.period, leadPeriod].find((time) => time != null && time !== from.period);
      return now == null || DAY.test(now) ? undefined : now;
    },
  },
]);

/** 由8月的4.7%: the month right before a figure that something moved from. */
function timeLeft({ periods, text }: Annotation, at: number): PeriodMention | undefined {
  return sliceBetween(periods, at - LONGEST_TIME, at).findLast(
    ({ span, period }) =>
      MONTH.test(period ?? '') && /^的?$/u.test(text.slice(span[1], at)) && /[由从]/u.test(text.charAt(span[0] - 1)),
  );
}

const LONGEST_TIME = 16;

/** 2019年至2023年，由56.2亿元增加到98.7亿元: the first and the last year of the last span of years that is named. */
function yearsNamed(
  periods: readonly PeriodMention[],
  from: number,
  to: number,
): readonly [string, string] | undefined {
  const named = sliceBetween(periods, from, to).at(-1)?.period ?? '';
  const [, first, last] = /^(\d{4})\/(\d{4})$/u.exec(named) ?? [];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** Gives the same time of another year. */
function addYears(period: string, by: number): string {
  return period.replace(/\d{4}/gu, (year) => String(Number(year) + by));
}
