import { parseUnit } from '../../../model/parseUnit.ts';
import type { Frame } from '../frames/frame.ts';
import { tidy } from '../naming/tidy.ts';
import { anyOf } from '../words.ts';
import { isCount, type Refusal, wordsAfter, wordsBefore } from './refusal.ts';

/** Figures that describe one thing or belong to its name: its model, rank, voltage or height. */
export const NAME_REFUSALS: readonly Refusal[] = Object.freeze<Refusal[]>([
  {
    name: 'height-above-sea',
    example: '杭州市海拔1900米的山上种茶。',
    refuses: (frame) =>
      frame.figure.kind === 'measure' && (/海拔(?:约|近)?$/u.test(wordsBefore(frame)) || AWAY.test(wordsAfter(frame))),
  },
  {
    name: 'event',
    example: '杭州市选手获得男子50米仰泳冠军。',
    refuses: (frame) => LENGTH.test(frame.figure.unit ?? '') && ATHLETES.test(wordsBefore(frame)),
  },
  {
    name: 'lanes',
    example: '杭州市新路为双向6车道。',
    refuses: (frame) => frame.figure.unit === '车' && wordsAfter(frame).startsWith('道'),
  },
  {
    name: 'light-years',
    example: '望远镜看见距离地球5500万光年的星系。',
    refuses: ({ figure }) => (figure.unit ?? '').endsWith('光年'),
  },
  {
    name: 'votes',
    example: '董事会以9票同意、0票反对通过该议案。',
    refuses: ({ figure }) => figure.unit === '票',
  },
  {
    name: 'voltage',
    example: '杭州市完成35千伏城东变电站改造。',
    refuses: ({ figure }) => parseUnit(figure.unit).dimension === 'voltage',
  },
  {
    name: 'heat',
    example: '阀门通过-196℃低温测试。',
    refuses: (frame) =>
      DEGREES.test(frame.figure.unit ?? '') && (TESTED.test(wordsAfter(frame)) || COLD.test(wordsBefore(frame))),
  },
  {
    name: 'size-in-name',
    example: '杭州云谷科技有限公司举行12英寸生产线奠基仪式。',
    refuses: (frame) => frame.figure.unit === '英寸' && /^[\p{Script=Han}]{2}/u.test(wordsAfter(frame)),
  },
  {
    name: 'packed',
    example: '5升装花生油热销。',
    refuses: (frame) => frame.figure.kind === 'measure' && /^装/u.test(wordsAfter(frame)),
  },
  {
    name: 'place-name',
    example: '德化县3班镇的瓷器远近闻名。',
    refuses: (frame) =>
      isCount(frame) &&
      /^[班家台门口里站桥房河]$/u.test(frame.figure.unit ?? '') &&
      /^[镇乡村屯]/u.test(wordsAfter(frame)),
  },
  { name: 'model', example: '杭州市首台16兆瓦风机并网。', refuses: (frame) => isModel(frame, wordsAfter(frame)) },
  {
    name: 'rank',
    example: '杭州市4A级景区客流平稳。',
    refuses: (frame) => /^(?:级|号|强|大关的|字头|后[，、。]|时代)/u.test(wordsAfter(frame)),
  },
]);

const ATHLETES = new RegExp(`${anyOf('athletes')}[^，。；\\d]{0,4}$`, 'u');
const LENGTH = /米$/u;

/** 1000多公里之外: how far away something is. */
const AWAY = new RegExp(`^${anyOf('awayWords')}`, 'u');

const DEGREES = /^(?:℃|摄氏度|度)$/u;

const COLD = /零下$/u;

const TESTED = new RegExp(`^的?${anyOf('tests')}`, 'u');

/** 一台16兆瓦风机, 首条500千伏线路: the figure names the model. */
function isModel({ annotation: { text }, from, figure, head }: Frame, after: string): boolean {
  if (figure.kind !== 'measure' || !/^[一-龥]/u.test(after) || /^[的左以大]/u.test(after)) return false;
  if (!/[一首单两每]?[台座艘架条套]$/u.test(text.slice(from, figure.span[0]))) return false;
  return /^[一首单两末最第后]/u.test(tidy(head.noun));
}
