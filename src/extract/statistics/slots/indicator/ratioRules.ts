import { isPortion } from '../../naming/figureKinds.ts';
import { isNamed } from '../../naming/isNamed.ts';
import { nameShare } from '../../naming/nameIndicator.ts';
import { tidy } from '../../naming/tidy.ts';
import type { Naming } from '../../naming/naming.ts';
import type { Rule } from '../../rule.ts';
import { HEADS } from '../../statisticWords.ts';
import { anyOf, HAN_DIGITS } from '../../words.ts';
import { isBare } from '../../naming/isBare.ts';
import { plain } from './plain.ts';

/** What a figure measures if a special construction says it: runs of times, multiples, parts after their share. */
export const RATIO_RULES: readonly Rule<Naming>[] = Object.freeze<Rule<Naming>[]>([
  {
    name: 'run-of-times',
    example: { text: '2023年，杭州市出口额3亿元，已连续8个季度实现增长。', gives: '出口额连续实现增长的季度数' },
    find: ({ figure, before, noun, annotation, end }, { sentence }) => {
      if (figure.kind !== 'time' || !before.endsWith('连续')) return undefined;
      const state = /^[^，。；]{2,14}/u.exec(annotation.text.slice(end))?.[0] ?? '';
      const indicator = `${noun || sentence.indicator}连续${state}的${(figure.unit ?? '').replace(/^个/u, '')}数`;
      return { indicator, breakdown: noun === '' ? sentence.breakdown : null };
    },
  },
  {
    name: 'sold-to',
    example: { text: '2023年，云州果品合作社收入32万元，其中六成以上销往广东、福建。', gives: '销往广东、福建的比重' },
    find: ({ left, figure, annotation: { text }, end }) => {
      const to = left.role === 'level' && figure.unit === '%' ? SOLD_TO.exec(text.slice(end, end + 24)) : null;
      return to === null ? undefined : plain(`${to[1]}的比重`);
    },
  },
  {
    name: 'spent-part',
    example: {
      text: '根据招股书，募集资金净额中约55%将用于云谷基地二期项目，约25%投向研发。',
      gives: '占募集资金净额的比重',
    },
    find: ({ before, left, figure, annotation: { text }, end }, { sentence: { last } }) => {
      if (left.role !== 'level' || figure.unit !== '%') return undefined;
      const use = SPENT_ON.exec(text.slice(end, end + LONGEST_USE))?.[1];
      if (use === undefined) return undefined;
      const said = last.at(-1);
      const sum = SUM.exec(before)?.[1] ?? (said?.rules.indicator === 'spent-part' ? (said.whole ?? '') : '');
      return sum === '' ? undefined : { indicator: nameShare('', sum), breakdown: use, whole: sum };
    },
  },
  {
    name: 'made-of',
    example: { text: '2023年末，杭州市经营主体58万家，其中82%为民营企业。', gives: '占经营主体数的比重' },
    find: ({ noun, counted, left, figure, annotation: { text }, end }, { sentence }) => {
      const bare = isBare(noun) && counted === '' && left.role === 'level';
      if (!bare || figure.unit !== '%' || sentence.last.length === 0) return undefined;
      const made = MADE_OF.exec(text.slice(figure.core[1], end + 20));
      if (made === null) return undefined;
      // 过夜游客占游客总数的38%，其中八成来自省外: of the part that was just measured.
      const last = sentence.last.at(-1);
      const whole = (last?.measure === 'share' ? last.breakdown : null) ?? sentence.indicator;
      return { indicator: nameShare('', whole), breakdown: made[1] ?? null, whole };
    },
  },
  {
    name: 'every-so-many',
    example: { text: '浙江省每出口10台内燃机中就有4台来自宁波市。', gives: '占内燃机出口量的比重' },
    find: ({ figure }) => {
      const [, verb = '', goods = ''] = EVERY.exec(figure.printed ?? '') ?? [];
      return goods === ''
        ? undefined
        : { indicator: `占${goods}${verb === '' ? '' : `${verb}量`}的比重`, breakdown: goods };
    },
  },
  {
    name: 'measure-behind',
    example: { text: '杭州云谷科技有限公司以32亿元的营业收入居首。', gives: '营业收入' },
    find: ({ noun, left, annotation: { text }, end, figure }) => {
      if (left.role !== 'level' || figure.kind === 'count' || !/^(?:以|凭|凭借|有)?$/u.test(noun)) return undefined;
      const behind = /^的([^，。；、\d]{2,14})/u.exec(text.slice(end, end + 16))?.[1] ?? '';
      const head = HEADS.find((word) => behind.includes(word));
      return head === undefined ? undefined : plain(behind.slice(0, behind.indexOf(head) + head.length));
    },
  },
  {
    name: 'within-count',
    example: { text: '2023年，杭州市33个行业大类中24个实现增长。', gives: '实现增长的行业大类数' },
    find: ({ figure, before, annotation: { text }, end, clause }, { sentence: { last } }) => {
      const among = /^中，?(?:有)?$/u.test(before) ? last.at(-1)?.indicator.replace(/数$/u, '') : undefined;
      if (figure.kind !== 'count' || among === undefined) return undefined;
      const deed = /^[^，。；、\d]{2,12}/u.exec(text.slice(end, clause.span[1]))?.[0] ?? '';
      return plain(`${deed}${deed === '' ? '' : '的'}${among}数`);
    },
  },
  {
    name: 'multiple',
    example: { text: '2023年，杭州市发电量24亿千瓦时，是上年的2.3倍。', gives: '发电量相当于上年的倍数' },
    find: ({ figure, before, noun }, { sentence }) => {
      const ratio = /^(.{0,24}?)(?:仅|只|约)?(?:为|相当于|是|(?<=[仅只])有|顶上|顶得上)([^，。；]{1,12})的$/u.exec(
        before,
      );
      if (ratio === null || !(isPortion(figure.unit) || figure.unit === '倍' || figure.unit === '成')) return undefined;
      const own = tidy(ratio[1] ?? '');
      void noun;
      return {
        indicator: `${own || sentence.indicator}相当于${ratio[2] ?? ''}的${figure.unit === '倍' ? '倍数' : '比例'}`,
        breakdown: own === '' ? sentence.breakdown : null,
      };
    },
  },
  {
    name: 'done-part',
    example: { text: '截至2023年底，吕临高铁桥梁下部工程完成82%。', gives: '完成率' },
    find: ({ figure, before, noun, left }) =>
      left.role === 'level' &&
      figure.unit === '%' &&
      noun !== '' &&
      !isNamed(noun) &&
      /完成(?:了|约|近|超)?$/u.test(before)
        ? { indicator: '完成率', breakdown: noun }
        : undefined,
  },
  {
    name: 'likened',
    example: { text: '杭州云谷产业园建筑面积相当于7个标准足球场。', gives: '建筑面积' },
    find: ({ figure, before, noun }) =>
      figure.kind === 'count' && /相当于(?:约|近)?$/u.test(before) && isNamed(noun) ? plain(noun) : undefined,
  },
]);

/** 将用于某项目, 投向某基地: what a part of a sum of money is for. */
const SPENT_ON = new RegExp(`^${anyOf('useWords')}*${anyOf('spentVerbs')}([^，。；、]{2,20})(?=[，。；]|$)`, 'u');
const LONGEST_USE = 30;
/** 募集资金净额中. */
const SUM = new RegExp(`^([^，。；、的\\d]{2,12}${anyOf('measureNouns')}|[^，。；、的\\d]{0,8}金)中$`, 'u');

/** 每出口10台内燃机中就有4台, 每三个农民里就有一个. */
const EVERY = new RegExp(
  `^每([^\\d]{0,4}?)(?:\\d+.|[${HAN_DIGITS}]+[个名户])([^，\\d]*?)[里中]?，?(?:就|约|便)*有`,
  'u',
);
/** 六成以上销往广东、福建: where it goes is after its share. */
const SOLD_TO = new RegExp(`^(?:以上|左右)?(${anyOf('soldTo')}[^，。；\\d]{2,14})(?=[，。；]|$)`, 'u');
/** 经营主体58万家，其中八成以上是民营企业: the part is after its share. */
const MADE_OF = /^(?:以上|左右)?(?:都|均)?(?:为|是|来自|属于|由)([^，。；、\d]{2,14})(?=[，。；]|$)/u;
