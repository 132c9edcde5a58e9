import type { Draft } from './draft.ts';
import { tidy } from './nameIndicator.ts';
import { readHead } from './readHead.ts';
import { type RunReading, startDraft } from './runReading.ts';
import { ANAPHORS } from './statisticWords.ts';
import { sliceBetween } from './sliceBetween.ts';

const QUARTER = '[一二三四1-4]';
const LIST = new RegExp(
  `(?:${QUARTER}(?:季度)?[、和与]){1,3}${QUARTER}季度|(?:\\d{1,2}(?:月份?)?[、和与]){1,11}\\d{1,2}月份?|(?:\\d{4}年?[、和与至]){1,9}\\d{4}年`,
  'u',
);
const NUMERALS = '一二三四';

/**
 * Starts one statistic for each time of a list that a run of figures is about (二、三、四季度均在…; 2022年、2023年分别为…). Undefined where no
 * list of times fits.
 */
export function placePeriods(reading: RunReading): Draft[] | undefined {
  const { run, left, article, sentence, clause, figure } = reading;
  const { text, periods, mentions } = article;
  if (left.each === null || (left.each === 'respectively' && run.length < 2)) return undefined;
  for (const from of [clause.span[0], sentence.span[0]]) {
    const list = LIST.exec(text.slice(from, figure.span[0]));
    if (list === null) continue;
    const end = from + list.index + list[0].length;
    const last = sliceBetween(periods, from, end).findLast(({ span }) => span[1] >= end - 1)?.period ?? null;
    const times = last === null ? [] : listTimes(list[0], last);
    if (times.length < 2 || (left.each === 'respectively' && times.length !== run.length)) return undefined;
    const headEnd = Math.max(end, clause.span[0] + left.head.length);
    const head = readHead(text, end, text.slice(end, headEnd), [], sliceBetween(mentions, end, headEnd));
    const noun = end > clause.span[0] ? tidy(head.noun) : tidy(reading.head.noun);
    return times.map((period, place) => {
      const own = run[Math.min(place, run.length - 1)] ?? figure;
      const draft = startDraft(reading, own, Math.min(place, run.length - 1));
      return {
        ...draft,
        indicator: ANAPHORS.has(noun) ? reading.scope.indicator || noun : noun || reading.scope.indicator,
        period,
        start: Math.min(from + list.index, draft.start),
      };
    });
  }
  return undefined;
}

/** Gives each of 二、三、四季度 the form of the last one (2023-Q4). */
function listTimes(list: string, last: string): string[] {
  const year = last.slice(0, 4);
  const items = list.split(/[、和与]/u);
  if (/季度$/u.test(list))
    return items.map(
      (item) => `${year}-Q${NUMERALS.includes(item.charAt(0)) ? NUMERALS.indexOf(item.charAt(0)) + 1 : item.charAt(0)}`,
    );
  if (/月份?$/u.test(list)) return items.map((item) => `${year}-${String(Number.parseInt(item, 10)).padStart(2, '0')}`);
  return list.includes('至') ? [] : items.map((item) => item.slice(0, 4));
}
