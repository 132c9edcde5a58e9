import { isMoney } from '../../naming/figureKinds.ts';
import type { Frame } from '../../frames/frame.ts';
import { parseRight } from '../../frames/parseRight.ts';
import { isNamed } from '../../naming/isNamed.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { anyOf, type WordGroup } from '../../words.ts';
import { plain } from './plain.ts';

/** What a figure between its verb and its object measures: 种了42亩烤烟 is the area planted with 烤烟. */
export const OBJECT_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'planted',
    example: { text: '2023年，云州果品合作社种了320亩黄桃。', gives: '黄桃种植面积' },
    find: (frame) => nameObject(frame, AREA, 'plants', '种植面积'),
  },
  {
    name: 'sold',
    example: { text: '2023年，云州果品合作社卖出3.2万斤黄桃。', gives: '黄桃销量' },
    find: (frame) => nameObject(frame, MASS, 'sells', '销量'),
  },
  {
    name: 'yielded',
    example: { text: '2023年，云州果品合作社收了3.2万斤黄桃。', gives: '黄桃产量' },
    find: (frame) => nameObject(frame, MASS, 'yields', /[一每]亩/u.test(frame.before) ? '亩产' : '产量'),
  },
  {
    name: 'hauled',
    example: { text: '2023年，云州运输公司运来32吨黄桃。', gives: '黄桃运送量' },
    find: (frame) => nameObject(frame, MASS, 'hauls', '运送量'),
  },
  {
    name: 'used',
    example: { text: '2023年，杭州云谷科技有限公司用电3.2亿千瓦时。', gives: '用电量' },
    find: (frame) => {
      const { figure, noun } = frame;
      if (!MASS.test(figure.unit ?? '') || isNamed(noun)) return undefined;
      const [, verb = '', object = ''] = USED.exec(noun) ?? [];
      const behind = object || (verb === '' ? '' : objectBehind(frame));
      return behind === ''
        ? undefined
        : plain(`${object === '' ? '' : verb.charAt(0)}${behind}${object === '' ? '消耗' : ''}量`);
    },
  },
  {
    name: 'money-for',
    example: { text: '2024年1月5日，中国人民银行开展1010亿元逆回购操作。', gives: '逆回购操作开展额' },
    find: ({ figure, before, noun, left, annotation: { text }, run }) => {
      if (left.role !== 'level' || !isMoney(figure.unit) || isNamed(noun)) return undefined;
      const verb = MONEY_FOR.exec(before)?.[1];
      const end = run.at(-1)?.span[1] ?? figure.span[1];
      const behind = BEHIND_MONEY.exec(text.slice(end, end + 20))?.[1];
      return verb === undefined || behind === undefined ? undefined : plain(`${behind}${verb}额`);
    },
  },
  {
    name: 'object-behind',
    example: { text: '2023年，云州果品合作社流转320亩果园。', gives: '流转果园面积' },
    find: (frame) => {
      const { figure, noun, left } = frame;
      const suffix =
        figure.kind === 'measure' && left.role === 'level'
          ? SUFFIXES.find(([unit]) => unit.test(figure.unit ?? ''))?.[1]
          : undefined;
      if (suffix === undefined || isNamed(noun) || noun.length > LONGEST_VERB) return undefined;
      const object = objectBehind(frame);
      if (object === '' || object.length < 2) return undefined;
      return plain(`${noun.replace(DONE, '')}${object}${suffix}`);
    },
  },
]);

/** 开展1010亿元逆回购操作, 发行20亿元绿色债券: what the money is in is after it. */
const MONEY_FOR = new RegExp(`${anyOf('moneyVerbs').replace('(?:', '(')}(?:了|约|近|超)?$`, 'u');
const BEHIND_MONEY = new RegExp(
  `^(?:的)?(?:\\d{1,2}[天年个]{1,2}月?期)?([\\p{Script=Han}]{0,10}?${anyOf('moneyThings')})`,
  'u',
);
const AREA = new RegExp(`${anyOf('areaUnits')}$`, 'u');
const MASS = /(?:吨|斤|担|克|立方米|方|千瓦时|度|桶|升)$/u;
const SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [AREA, '面积'],
  [/(?:(?<!平方|立方)米|里)$/u, '长度'],
  [MASS, '量'],
];
const LONGEST_VERB = 8;
const DONE = /(?:了|好|着|过)$/u;
const USED = new RegExp(`^(?:[^，。]{0,6}[年月日天])?(${anyOf('uses')})(?:了|掉)?([^的]{0,6})$`, 'u');

/** The thing after a figure, with nothing between: 42亩烤烟. */
function objectBehind({ counted, run, annotation: { text } }: Frame): string {
  return counted || parseRight(text, run.at(-1)?.span[1] ?? 0);
}

function nameObject(frame: Frame, unit: RegExp, verbs: WordGroup, name: string): Naming | undefined {
  const { figure, noun, left } = frame;
  if (left.role !== 'level' || !unit.test(figure.unit ?? '')) return undefined;
  const verb = new RegExp(`(?<![生亩单国量投卖售销发运输支])${anyOf(verbs)}(?:了|过|着)?(?:约|近)?$`, 'u').exec(noun);
  if (verb === null) {
    const before = new RegExp(
      `(?:^|[去今全]年|家)${anyOf(verbs)}(?![购集割储取算造输送口种植])(?:了|过|着)?([\\p{Script=Han}]{1,4})$`,
      'u',
    ).exec(noun)?.[1];
    return before === undefined || isNamed(noun) || /[量种]$/u.test(noun) ? undefined : plain(before + name);
  }
  const object = objectBehind(frame);
  return object === '' ? undefined : plain(object + name);
}
