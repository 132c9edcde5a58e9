import { parseUnit } from '../../../../model/parseUnit.ts';
import { isSameBase } from '../../naming/figureKinds.ts';
import { sliceBetween } from '../../annotate/sliceBetween.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { anyOf, wordsOf } from '../../words.ts';
import { plain } from './plain.ts';

/** What a plant makes in a year or a day: 年产2万吨锂盐 is a capacity and an amount of a product. */
export const CAPACITY_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'capacity',
    example: { text: '云谷新材料项目投产后可年产壳体300万套。', gives: '年产能' },
    find: ({ figure, before, annotation: { text }, end, clause }) => {
      const [, design = '', said = '', thing = ''] = MADE.exec(before) ?? [];
      // 年可生产: the same as 年产.
      const often = said.replace('可', '').replace('生产', '产');
      if (often === '' || !/^(?:measure|count)$/u.test(figure.kind) || /[元镑%]$/u.test(figure.unit ?? ''))
        return undefined;
      const made = (thing || (THING.exec(text.slice(end, end + LONGEST))?.[1] ?? '')).replace(TAIL, '');
      if (!often.endsWith('产')) return { indicator: `${design}${often}${made}能力`, breakdown: null };
      // 该车间日产纱线120吨: what a working plant makes.
      const isPlanned =
        design !== '' ||
        CAPACITY.test(text.slice(end, end + LONGEST)) ||
        PLANNED.test(text.slice(Math.max(0, clause.span[0] - LONGEST), end + LONGEST));
      return { indicator: `${design}${often}${isPlanned ? '能' : '量'}`, breakdown: made || null };
    },
  },
  {
    name: 'power-in-name',
    example: { text: '云谷公司的平川200万千瓦光伏项目全面投产。', gives: '装机容量' },
    find: ({ figure, annotation: { referents } }) =>
      parseUnit(figure.unit).dimension === 'power' &&
      sliceBetween(referents, figure.span[0] - LONGEST_NAME, figure.span[0] + 1).some(
        ({ entity, span }) => entity === 'project' && span[0] < figure.span[0] && span[1] >= figure.span[1],
      )
        ? plain(wordsOf('installedPower').join(''))
        : undefined,
  },
  {
    name: 'yearly-rate',
    example: { text: '云谷石化4000万吨/年炼化一体化项目全面投产。', gives: '年产能' },
    find: ({ figure }) => {
      const often = /(?:吨|立方米|辆|台|件|套|片|千瓦时)\/([年日月])$/u.exec(figure.unit ?? '')?.[1];
      return often === undefined ? undefined : { indicator: `${often}产能`, breakdown: null };
    },
  },
  {
    name: 'next-capacity',
    example: { text: '云谷新材料项目主要建设年产2万吨锂盐、5万吨电子级磷酸生产线。', gives: '年产能' },
    find: ({ figure, before, annotation: { text }, end, left }, { sentence: { last } }) => {
      const capacity = last.at(-1);
      if (capacity?.rules.indicator !== 'capacity' || capacity.breakdown === null || left.role !== 'level')
        return undefined;
      if (figure.kind !== 'measure' || !/[、和及]$/u.test(`、${before}`) || before.length > LONGEST) return undefined;
      const thing = THING.exec(text.slice(end, end + LONGEST))?.[1]?.replace(TAIL, '') ?? '';
      return thing === '' ? undefined : { indicator: capacity.indicator, breakdown: thing };
    },
  },
  {
    name: 'next-made',
    example: { text: '云谷铜矿达产后每年可产铜9.6万吨、钼2800吨。', gives: '年产能' },
    find: ({ figure, before, noun, from, left, annotation: { text } }, { sentence: { last } }) => {
      const capacity = last.at(-1);
      if (capacity?.rules.indicator !== 'capacity' || capacity.breakdown === null || left.role !== 'level')
        return undefined;
      const isNext = text.charAt(from - 1) === '、' && noun === before && noun !== '' && noun.length < LONGEST_MADE;
      return isNext && isSameBase(figure, capacity.figure)
        ? { indicator: capacity.indicator, breakdown: noun }
        : undefined;
    },
  },
]);

const LONGEST = 16;
const LONGEST_NAME = 30;
const LONGEST_MADE = 8;
/** 年产高端阀门5万台的能力. */
const CAPACITY = /^的(?:生产)?(?:能力|产能)/u;
const MADE = new RegExp(
  `(设计)?((?:(?<=每)[年日月]可|(?<![去今前明本当全每半\\d])年|(?<![\\d昨今当])日|(?<![\\d个本当上每])月)可?${anyOf('makes')})(?![能出奶蜜值量])([^，。；、\\d值量能的]{0,8}?)${anyOf('reaches')}?$`,
  'u',
);
const THING = /^的?([^，。；、\d（）“”]{2,14})/u;
const TAIL = new RegExp(`${anyOf('capacityTails')}.*$`, 'u');
const PLANNED = new RegExp(anyOf('plannedWords'), 'u');
