import { DAY, END_OF_MONTH } from '../../../periods/periodForms.ts';
import type { Frame } from '../../frames/frame.ts';
import type { Rule } from '../../rule.ts';
import { anyOf } from '../../words.ts';
import { FLOW, isReported, TRIPS } from './isReported.ts';
import { isStanding } from './isStanding.ts';

const ACHIEVED = new RegExp(anyOf('achievedDeeds'), 'u');
/** An article that names a year this often looks back on it. */
const REVIEWED = 3;
const REPORTED = /^(?:article|paragraph|of-last|beside-reported)$/u;

/** Takes the time that the paragraph or the article is about, for figures that are reported for a time. */
export const ARTICLE_RULES: readonly Rule<string | null>[] = Object.freeze<Rule<string | null>[]>([
  {
    name: 'paragraph',
    example: { text: '2023年，全市出口额32亿元。进口额15亿元。', gives: '2023' },
    find: (frame, { paragraph, main }) =>
      // 截至6月末，总资产48亿元。现金流量净额…: what came in over the time does not belong to its last day.
      paragraph.period !== null &&
      !(END_OF_MONTH.test(paragraph.period) && (FLOW.test(frame.noun) || TRIPS.test(frame.figure.unit ?? ''))) &&
      (isReported(frame) || main?.period === paragraph.period || paragraph.list !== null || paragraph.isHeaded)
        ? paragraph.period
        : undefined,
  },
  {
    name: 'article',
    example: { text: '2023年，全市外贸平稳。2023年，全市出口额32亿元。\n全市进口额15亿元。', gives: '2023' },
    find: (frame, { annotation, leadPeriod, said }) => {
      const { headPeriod, reportedPeriod } = annotation;
      // The day of an event says nothing about what is reported next; that of a bulletin is the only one it names.
      const lead = leadPeriod !== null && (!DAY.test(leadPeriod) || isOnly(leadPeriod, annotation)) ? leadPeriod : null;
      // 上半年外贸由降转增: the time of the headline, once a figure was given for it, whatever year the lead looked back on.
      const isHead = headPeriod !== null && said.some(({ period }) => period === headPeriod);
      const told = (isHead ? headPeriod : null) ?? lead ?? headPeriod ?? reportedPeriod;
      return isReported(frame) ? (told ?? undefined) : undefined;
    },
  },
  {
    name: 'review',
    example: {
      text: '2024年，云州市推进改革。2024年，全市新设窗口。2024年，全市改进服务。\n启动联络机制，解决经营难题305个。',
      gives: '2024',
    },
    find: ({ before, figure, left, annotation: { reportedPeriod, periods } }) =>
      reportedPeriod !== null &&
      /^\d{4}$/u.test(reportedPeriod) &&
      figure.kind !== 'time' &&
      left.role !== 'share' &&
      ACHIEVED.test(before) &&
      periods.filter(({ period }) => period === reportedPeriod).length >= REVIEWED
        ? reportedPeriod
        : undefined,
  },
  {
    name: 'beside-reported',
    example: {
      text: '发布机构：杭州市统计局\n一季度全市经济平稳\n2023年一季度，全市地区生产总值187亿元，增长6%。\n规模以上工业增加值增长9%。有26个行业实现增长。',
      gives: '2023-Q1',
    },
    find: ({ before, figure, left }, { sentence, paragraph, said, annotation: { signers } }) => {
      if (signers.length === 0) return undefined;
      if (figure.kind === 'time' || left.role === 'change' || isStanding(before)) return undefined;
      const last = sentence.all.at(-1) ?? said.findLast(({ start }) => start >= paragraph.start);
      return last !== undefined && REPORTED.test(last.rules.period) ? (last.period ?? undefined) : undefined;
    },
  },
]);

/** Tells whether an article names no other time for its figures. */
function isOnly(day: string, { periods }: Frame['annotation']): boolean {
  return periods.every(({ role, period }) => role === 'basis' || period === null || period === day);
}
