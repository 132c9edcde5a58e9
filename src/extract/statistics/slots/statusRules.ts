import type { Status } from '../../../model/pageFacts.ts';
import { sliceBetween } from '../annotate/sliceBetween.ts';
import type { Frame } from '../frames/frame.ts';
import type { Rule } from '../rule.ts';
import { anyOf } from '../words.ts';

const TARGET = new RegExp(
  `力争|争取|确保|计划(?!生育|的)|拟(?![定订])|预期目标|(?:发展|增长)?目标(?:是|为|定)|规划(?:目标|到)|要${anyOf('settledVerbs')}|预期增长|到20[2-9]\\d年(?!的|底?[^，。]{0,6}已)`,
  'u',
);
const FORECAST =
  /(?<![占比较])预计|预测|有望|可望|预期(?!目标|指数|增长)|或将|(?<![即])将(?![军近来要把以其]|继续|进一步)|投产后|达产后|建成后|满产后|通车后/u;
const PLANNED = new RegExp(`完成[^，。；]{0,12}${anyOf('planNouns')}[^，。；]{0,4}的`, 'u');
const DONE = /已/u;
/** 预计，2024年…；预计2025年…: what is expected goes on to the end of the sentence. */
const FAR_REACHING = /(?<![占比较])(?:预计|预测)(?:[，：]|到?20\d\d年)/u;
/** Words that turn from what is expected to what is. */
const NOW = new RegExp(anyOf('turnsToNow'), 'u');

function hasOwnTime({ clause, figure, annotation: { periods } }: Frame): boolean {
  return sliceBetween(periods, clause.span[0], figure.span[0]).length > 0;
}

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
    find: (frame) => (DONE.test(ownWords(frame)) || PLANNED.test(ownWords(frame)) ? 'actual' : undefined),
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
      /(?<![占比较])预计|预测|有望|投产后|达产后|建成后|通车后/u.test(clauseBefore(frame)) ||
      /未来[^。]{0,8}将.{0,120}$/u.test(saidBefore(frame))
        ? 'forecast'
        : undefined,
  },
  {
    name: 'forecast-goes-on',
    example: { text: '预计2025年，杭州市出口额增长5%，消费增长6%。', gives: 'forecast' },
    find: (frame, { sentence: { last } }) =>
      last.at(-1)?.status === 'forecast' &&
      FAR_REACHING.test(saidBefore(frame)) &&
      !NOW.test(ownWords(frame)) &&
      !hasOwnTime(frame)
        ? 'forecast'
        : undefined,
  },
  { name: 'told', example: { text: '2023年，杭州市出口额3亿元。', gives: 'actual' }, find: () => 'actual' },
]);
