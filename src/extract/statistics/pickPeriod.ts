import type { Span } from '../../model/span.ts';
import type { PeriodMention } from '../periods/periodMention.ts';
import type { ArticleReading } from './articleReading.ts';
import type { Scope } from './scope.ts';
import type { Sentence } from './sentences.ts';

/** 13日发布, 1月5日召开: the day of a report, never of its figures. */
const EVENT =
  /^[^，。；]{0,6}(?:发布|公布|表示|介绍|召开|举行|印发|电|讯|报道|开幕|摄|获悉|消息|通报|披露|出台|实施|生效)/u;
const STANDING = /累计|已|目前|总投资|注册|共有|现有|拥有|总数|每年|每月|每天|每日|每小时/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Picks the time of a figure: the last one named before it in its sentence, else the one that the paragraph goes on from.
 * What stands (已累计, 总投资, 目前) takes no time from another sentence.
 */
export function pickPeriod(
  { text, periods }: ArticleReading,
  sentence: Sentence,
  [from, to]: Span,
  scope: Scope,
): string | null {
  const own = periods.findLast(
    ({ span, role }) => span[0] >= sentence.span[0] && span[1] <= to && (role === 'time' || role === 'goal'),
  );
  const named = own === undefined || !isTimeOfFigure(text, own) ? earlier(text, periods, sentence.span[0], to) : own;
  if (named !== undefined && named.period !== null) {
    if (/以来/u.test(text.slice(...named.span)) && STANDING.test(text.slice(from, to))) return null;
    if (!DAY.test(named.period)) scope.period = named.period;
    return DAY.test(named.period) && /每[年月天日]/u.test(text.slice(from, to)) ? null : named.period;
  }
  return STANDING.test(text.slice(from, to)) ? null : scope.period;
}

function earlier(text: string, periods: readonly PeriodMention[], from: number, to: number): PeriodMention | undefined {
  return periods.findLast(
    (period) =>
      period.span[0] >= from &&
      period.span[1] <= to &&
      (period.role === 'time' || period.role === 'goal') &&
      isTimeOfFigure(text, period),
  );
}

function isTimeOfFigure(text: string, { span, period }: PeriodMention): boolean {
  if (/《[^》]*$/u.test(text.slice(Math.max(0, span[0] - 30), span[0]))) return false;
  return (
    period === null ||
    !(DAY.test(period) || /^\d{4}-\d{2}$/u.test(period)) ||
    !EVENT.test(text.slice(span[1], span[1] + 12)) ||
    /[底末]$/u.test(text.slice(...span))
  );
}
