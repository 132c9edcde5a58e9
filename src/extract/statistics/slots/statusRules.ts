import type { Status } from '../../../model/pageFacts.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';
import type { Frame } from '../frames/frame.ts';
import type { Rule } from '../rule.ts';
import { anyOf } from '../words.ts';

const TARGET = new RegExp(
  `${anyOf('targetWords')}|争取(?=[^，。；]{0,12}${anyOf('settledVerbs')}|[在使让到把将])|(?<!占[^，。；]{0,8}|完成[^，。；]{0,6})计划(?!生育|的|总投资)|拟(?![定订])|目标(?:是|为|定)|规划(?:目标|到)|要${anyOf('settledVerbs')}|到20[2-9]\\d年(?!的|底?[^，。]{0,6}已)`,
  'u',
);
const FORECAST = new RegExp(
  `(?<![占比较])预计|${anyOf('forecastWords')}|预期(?!目标|指数|增长)|(?<![即布定])将(?!${anyOf('notFuture')})|${anyOf('laterWords')}`,
  'u',
);
/** What the previous clause expects continues in this one. */
const EXPECTED = new RegExp(`(?<![占比较])预计|预测|有望|${anyOf('laterWords')}`, 'u');
const PLANNED = new RegExp(`完成[^，。；]{0,12}${anyOf('planNouns')}[^，。；]{0,4}的`, 'u');
const DONE = /已/u;
/** Words that lead from what is expected back to what is. */
const NOW = new RegExp(anyOf('turnsToNow'), 'u');
/** 上年同期为盈利2.36亿元, 由目前的21%提高到30%: the figure compared with is in the past. */
const EARLIER = new RegExp(`^(?:而)?[上去]年同[期月]|${anyOf('nowWords')}的$|^前值`, 'u');

function ownWords({ clause, figure, annotation: { text } }: Frame): string {
  return text.slice(clause.span[0], figure.span[0]);
}

function clauseBefore({ clause, sentence: { clauses }, annotation: { text } }: Frame): string {
  const place = clauses.indexOf(clause);
  return place > 0 ? text.slice(...(clauses[place - 1] ?? clause).span) : '';
}

function saidBefore({ sentence, figure, annotation: { text } }: Frame): string {
  return text.slice(sentence.span[0], figure.span[0]);
}

/** Whether a figure is a fact, a target or a forecast. */
export const STATUS_RULES: readonly Rule<Status>[] = Object.freeze<Rule<Status>[]>([
  {
    name: 'done',
    example: { text: '截至2023年底，杭州市已完成投资32亿元。', gives: 'actual' },
    find: (frame) =>
      DONE.test(ownWords(frame)) || PLANNED.test(ownWords(frame)) || EARLIER.test(ownWords(frame))
        ? 'actual'
        : undefined,
  },
  {
    name: 'target',
    example: { text: '2024年，杭州市力争出口额突破5000亿元。', gives: 'target' },
    find: (frame) =>
      TARGET.test(ownWords(frame)) ||
      TARGET.test(clauseBefore(frame)) ||
      /(?:力争|目标).{0,120}$/u.test(saidBefore(frame))
        ? 'target'
        : undefined,
  },
  {
    name: 'forecast',
    example: { text: '世界银行预计，2025年中国经济增长4.5%。', gives: 'forecast' },
    find: (frame) =>
      FORECAST.test(ownWords(frame)) ||
      EXPECTED.test(clauseBefore(frame)) ||
      /未来[^。]{0,8}将.{0,120}$/u.test(saidBefore(frame))
        ? 'forecast'
        : undefined,
  },
  {
    name: 'goes-on',
    example: { text: '世界银行预计，2025年中国经济增长4.5%，其中工业增长5.2%。', gives: 'forecast' },
    find: (frame, { sentence: { all, last } }) => {
      const before = last.at(-1) ?? all.at(-1);
      if (before === undefined || before.status === 'actual' || NOW.test(ownWords(frame))) return undefined;
      const isTold = sliceBetween(frame.annotation.periods, before.end, frame.figure.span[0]).length > 0;
      return isTold ? undefined : before.status;
    },
  },
  { name: 'told', example: { text: '2023年，杭州市出口额3亿元。', gives: 'actual' }, find: () => 'actual' },
]);
