import { sliceBetween } from '../annotate/sliceBetween.ts';
import { parseUnit } from '../../../model/parseUnit.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';
import { isSameBase } from '../naming/figureKinds.ts';
import { isBare } from '../naming/isBare.ts';
import { DOWN } from '../statisticWords.ts';
import type { RelationRule } from './relation.ts';
import { toChange } from './toChange.ts';

/** A level follows its change, or an exact figure its bound: 同比增长5%，达3亿元. */
export const LEVEL_FOLLOWS: readonly RelationRule[] = Object.freeze<RelationRule[]>([
  {
    name: 'rate-reached',
    example: { text: '2023年，杭州市进口3亿元，增速加快2.5个百分点至19.6%。', gives: '2' },
    find: (frame, { sentence: { last, all } }) => {
      const { before, figure } = frame;
      const moved = last.at(-1);
      if (!/^[至到]$/u.test(before) || figure.unit !== '%' || last.length !== 1 || moved?.figure !== null)
        return undefined;
      if (moved.rules.indicator !== 'change-of-rate') return undefined;
      const end = figure.span[1];
      const level = all.findLast(
        ({ figure: own, change, indicator }) =>
          own !== null && own.unit !== '%' && change === null && moved.indicator.startsWith(indicator),
      );
      const direction = /[降跌]幅$/u.test(moved.indicator) ? 'down' : 'up';
      const change = { ...toChange(frame, figure), direction } as const;
      return {
        completed: [
          [moved, { ...moved, figure, end }],
          ...(level === undefined
            ? []
            : [[level, { ...level, change, end, rules: { ...level.rules, change: 'rate-of-level' } }] as const]),
        ],
        added: [],
      };
    },
  },
  {
    name: 'amount-reached',
    example: { text: '2023年，杭州市劳动人口增加1万人至398万人。', gives: '1' },
    find: ({ before, figure, run, annotation: { text }, from }, { sentence: { last } }) => {
      const [moved] = last;
      if (!/^[至到]$/u.test(before) || run.length > 1 || last.length > 1 || moved?.figure == null) return undefined;
      if (moved.rules.indicator !== 'amount-grown' || !isSameBase(figure, moved.figure)) return undefined;
      const down = new RegExp(`(?:${DOWN})(?:了|约|近|超)?$`, 'u').test(
        text.slice(Math.max(0, from - 24), moved.figure.span[0]),
      );
      const { value, unit, core } = moved.figure;
      const change = { value, unit: unit ?? '', direction: down ? 'down' : 'up', basis: null, span: core } as const;
      const level = {
        ...moved,
        indicator: moved.indicator.replace(/(?:增加|减少)额$/u, ''),
        figure,
        change,
        end: figure.span[1],
        rules: { ...moved.rules, indicator: 'grown', change: 'rate-of-level' },
      };
      return { completed: [[moved, level]], added: [] };
    },
  },
  {
    name: 'level-of-rate',
    example: { text: '2023年，杭州市出口额同比增长5%，达3亿元。', gives: '1' },
    find: (frame, { sentence }) => {
      const { left, noun, counted, figure, run } = frame;
      if (left.role !== 'level' || !isBare(noun) || counted !== '' || figure.kind === 'time') return undefined;
      const open = sentence.last.filter((statement) => statement.figure === null);
      const [first] = open;
      if (open.length !== run.length || open.length !== sentence.last.length || first?.change == null) return undefined;
      const { unit } = first.change;
      const isOwnUnit = isRateUnit(unit) || parseUnit(unit).base === parseUnit(figure.unit).base;
      const isRateOfRate =
        (unit === '个百分点' || unit?.endsWith('基点') === true || unit === 'BP') && figure.unit === '%';
      if (!isRateOfRate && (!isOwnUnit || figure.unit === '%')) return undefined;
      // 板块上涨2.1%，某某股份涨停，报14元: the level belongs to the one named since.
      const isOther = [...frame.earlier, ...frame.near].some(
        ({ span, use, entity, kind, subject }) =>
          use === 'subject' &&
          (entity === 'organization' || kind === 'thing') &&
          span[0] >= first.end &&
          subject.name !== first.subject.name,
      );
      // 2023年曾下降2.3%，今年上半年由降转增，达586亿元: the level is for another time than the growth.
      const isLater = sliceBetween(frame.annotation.periods, first.end, figure.span[0]).some(
        ({ role, period }) => role === 'time' && period !== first.period,
      );
      if (isOther || isLater) return undefined;
      return {
        completed: open.map((statement, place) => {
          const own = run[place] ?? figure;
          return [statement, { ...statement, figure: own, end: Math.max(statement.end, own.span[1]) }] as const;
        }),
        added: [],
      };
    },
  },
  {
    name: 'exact-after-bound',
    example: { text: '2023年，杭州市出口额首次突破2万亿元，达2.1万亿元。', gives: '1' },
    find: ({ left, noun, counted, figure, run }, { sentence: { last } }) => {
      const [first] = last;
      if (left.role !== 'level' || !isBare(noun) || counted !== '' || first?.figure == null) return undefined;
      if (last.length > 1 || run.length > 1 || first.change !== null || !isBound(first.figure)) return undefined;
      if (!isSameBase(figure, first.figure) || figure.unit !== first.figure.unit || figure.value < first.figure.value)
        return undefined;
      return { completed: [[first, { ...first, figure, end: Math.max(first.end, figure.span[1]) }]], added: [] };
    },
  },
]);

function isBound({ qualifier }: QuantityMention): boolean {
  return qualifier === '超' || qualifier === '以上';
}

function isRateUnit(unit: string | null): boolean {
  return unit === '%' || unit === '倍' || unit === '成';
}
