import lexicon from '../../../seeds/lexicons/projectWords.json' with { type: 'json' };
import type { ProjectKind } from '../../model/pageFacts.ts';
import { joinAlternatives } from '../../util/joinAlternatives.ts';
import type { ProjectMention } from './mentions.ts';
import type { TaggedWords } from './tagWords.ts';

const NAME = '[\\u4e00-\\u9fff\\dA-Za-z]{2,20}?';
const BUILT = `(?:${joinAlternatives(lexicon.built)})(?:[一二三四]期|[一二三四]期工程)?`;
// From the first digit on: from each of a long row of digits, the rest of the row would be tried again.
const MONEY = '(?<![\\d.,])\\d[\\d.,]*(?:多|余)?[万亿]+(?:美|欧|港)?元';
/** 位于某镇的第二座智能工厂已封顶: where a work is. */
const PLACED = new RegExp(
  `(?:位于|坐落于|坐落在|地处)([^，。；：、\\n]{2,16}?)的(${NAME}${BUILT})(?![\\u4e00-\\u9fff]{0,2}[、和])`,
  'gu',
);
/** 总投资3.6亿元的融合园动工, 花2600万元新建污水处理厂: what a work costs. */
const COSTED = new RegExp(`投资(?:约|近|超过?)?${MONEY}的(${NAME}${BUILT})`, 'gu');
const PAID = new RegExp(
  `${MONEY}[，]?(?:新建|修建|兴建|建设|扩建)(?:了|一座|一处|一个)?((?:${NAME})?${BUILT})(?=[，。；])`,
  'gu',
);
/** 中标某地的照明改造项目, 主要花在某镇的二期工厂: what a firm is to build, or has in a town. */
const WON = new RegExp(`(?:中标|承建|承接)了?[^，。；：、\\n]{2,20}?的(${NAME}(?:项目|工程))(?=[，。；（])`, 'gu');
const IN_TOWN = new RegExp(`在[^，。；：、\\n]{2,10}[市县区镇乡]的(${NAME}${BUILT})(?=[上已正于将占投])`, 'gu');
/** 新建成的货运停车场占地…, 在某区建成的智能生产线投产. */
const DONE = new RegExp(
  `(?:新建成?|建成|兴建|改建|扩建|在建)的(${NAME}${BUILT})(?=${joinAlternatives([...lexicon.told, '已', '正', '日前', '近日', '将', '有'])}|[，。])`,
  'gu',
);
/** 建设年产5000台的组装厂: a work that is named by what it will make. */
const MAKES = new RegExp(
  `(?:建设|新建|兴建|投建)(年产[\\d.]+[万亿]?[\\u4e00-\\u9fff]{1,4}的?${NAME}${BUILT})(?=[，。；])`,
  'gu',
);
/** 地铁6号线, 6号线一期. */
const LINE = /(?:地铁|轨道交通|轻轨)?(?<![\d.])\d{1,2}号线(?:[东西南北]延(?:线|伸线)?)?(?:[一二三四]期(?:工程)?)?/gu;
const HAS_RAIL = /地铁|轨道|轻轨|线网|乘次/u;
/** 开发出WY1204型拖拉机, 研制的HS60型主轴: a machine by its model, after the verb that made it. */
const MODEL = /(?:研制|研发|开发|推出|下线|交付)(?:的|出|了|成功)?([A-Z]{1,5}-?\d{1,5}[A-Z]{0,3}型)/gu;
const BAD = /[的了是在将为和与等对把被有个这该其各]|位于|重点|重大|投资|[一二三四五六七八九十两几多]条|其中/u;
const SHORTEST = 3;
/** Each place is tried once; no text has more works than this. */
const MOST = 100;

/** Finds works that are described instead of launched: by where they are, what they cost, what they make, their line or model. */
export function findDescribedWorks(words: TaggedWords, covered: Uint8Array): ProjectMention[] {
  const { text } = words;
  const found: ProjectMention[] = [];
  const add = (start: number, end: number, kind: ProjectKind, own = text.slice(start, end)): void => {
    if (end - start >= SHORTEST && !BAD.test(own) && covered[end - 1] !== 1)
      found.push({ start, end, name: text.slice(start, end), kind, confidence: 0.6 });
  };
  for (const pattern of [PLACED, COSTED, PAID, DONE, WON, IN_TOWN])
    for (const match of text.matchAll(pattern).take(MOST)) {
      const name = match.at(-1) ?? '';
      const end = match.index + match[0].length;
      if (name.length > SHORTEST) add(end - name.length, end, kindOf(name));
    }
  for (const { 0: all, 1: name = '', index } of text.matchAll(MAKES).take(MOST)) {
    const end = index + all.length;
    add(end - name.length, end, 'industrial', name.replace('的', ''));
  }
  if (HAS_RAIL.test(text))
    for (const { 0: name, index } of text.matchAll(LINE).take(MOST)) add(index, index + name.length, 'infrastructure');
  for (const { 0: all, 1: model = '', index } of text.matchAll(MODEL).take(MOST)) {
    const end = nounEnd(words, index + all.length);
    if (end > index + all.length) add(index + all.length - model.length, end, 'research');
  }
  return found;
}

const LONGEST_NOUN = 10;

/** The end of the words for a machine: before a mark, a time, a particle or a verb that is not the first of them. */
function nounEnd({ text, endOf, tagOf }: TaggedWords, start: number): number {
  let end = start;
  for (let at = start; at < text.length && at - start < LONGEST_NOUN; at = endOf[at] ?? at + 1) {
    const next = endOf[at] ?? at + 1;
    if (
      !/^[\u4e00-\u9fff]+$/u.test(text.slice(at, next)) ||
      (at > start && /^(?:t|d|p|c|u|m|r)/u.test(tagOf[at] ?? 'x'))
    )
      break;
    if (/^n|^x/u.test(tagOf[at] ?? 'x')) end = next;
  }
  return end;
}

function kindOf(name: string): ProjectKind {
  if (/电站|电厂|风电|光伏|储气|储能|变电/u.test(name)) return 'energy';
  return /(?:工厂|车间|生产线|产业园|园|基地|厂房|组装厂|项目)(?:[一二三四]期)?$/u.test(name)
    ? 'industrial'
    : 'infrastructure';
}
