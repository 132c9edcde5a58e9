import type { Anchor } from '../../periods/anchor.ts';
import { findPeriods } from '../../periods/findPeriods.ts';
import { anyOf } from '../words.ts';
import { isTimeOfFigure } from '../slots/reportedPeriod.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;
/** 2023年半年报, 2024年一季报: a firm's report is named after its time. */
const REPORT =
  /(20\d{2})年?(?:度)?(半年度?|中期|中报|一季|三季|第?[一三]季度|前三季度|年)度?(?:的)?(?:业绩)?(?:报告|报(?![道业价告纸])|快报|公告|预告|业绩)/u;
/** Named by who makes it known, or with what it says. */
const SPAN_REPORT = `(${anyOf('reportSpans')})`;
const BARE_REPORT = new RegExp(
  `${anyOf('madeKnown')}了?${SPAN_REPORT}|(?<![年\\d上下前])${SPAN_REPORT}${anyOf('reportVerbs')}`,
  'u',
);
const LEAD = 200;

/** Finds the time that a headline is about (2023年度业绩快报, 前三季度…), unless it names several, or the day of an event. */
export function findHeadPeriod(headline: string, text: string, anchor: Anchor | null): string | null {
  const [said = '', year, part = ''] = REPORT.exec(`${headline}\n${text.slice(0, LEAD)}`) ?? [];
  // 2020年第三季度业绩 is for the quarter, 2020年三季报 for the nine months.
  if (year !== undefined) return /第三季度业绩$/u.test(said) ? `${year}-Q3` : printReport(year, part);
  const named = new Set(
    findPeriods(headline, anchor)
      .filter((mention) => mention.role === 'time' && isTimeOfFigure(headline, mention))
      .map(({ period }) => period),
  );
  const [only] = named;
  if (named.size === 1 && only != null && !DAY.test(only)) return only;
  return named.size === 0 ? findLatestReport(`${headline}\n${text.slice(0, LEAD)}`, anchor) : null;
}

/** 8月28日晚发布半年报: a report that does not say its year is the last one that was due. */
function findLatestReport(text: string, anchor: Anchor | null): string | null {
  const [, told, says] = BARE_REPORT.exec(text) ?? [];
  const part = told ?? says;
  if (part === undefined || anchor?.month == null) return null;
  const due = /^[半中]/u.test(part) ? 7 : part.startsWith('一') ? 4 : part.startsWith('三') ? 10 : 13;
  return printReport(String(anchor.month >= due ? anchor.year : anchor.year - 1), part);
}

function printReport(year: string, part: string): string {
  if (/^[半中]/u.test(part)) return `${year}-H1`;
  if (part.includes('一')) return `${year}-Q1`;
  return part.includes('三') ? `${year}-01/${year}-09` : year;
}
