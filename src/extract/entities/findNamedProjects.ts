import type { ProjectKind } from '../../model/pageFacts.ts';
import type { ProjectMention } from './mentions.ts';

/** A product of software is named in Latin letters after what it is: 跨境电商平台ABCD. */
const LATIN = /(?:平台|应用|软件|小程序|APP)\s?([A-Z][A-Za-z\d]{1,15})(?![A-Za-z\d])/gu;
/** What is said about a platform right after its name, which shows that it is a name. */
const SAID = /^(?:全年|累计|目前|已|现有|上线|共|去年|今年|年)/u;
const PARTS = /平台(?=全年|累计|目前|已|现有|上线|共|去年|今年|年)/gu;
/** A service at the beginning of a clause with what it has achieved: 乡村书屋累计借出…. */
const SERVICE =
  /(?<=^|[，。；\n])(?!这|该|本|各|全|我|其|此|两|多|一|为|在|以|新)([一-龥]{2,8}(?:馆|大篷车|流动车|驿站|书屋|热线|专线|班列|小镇|平台))(?=(?:已|目前|全年)?累计)/gu;
/** 某地某实验设施（简称“某设施”）. */
const ABBREVIATED =
  /(?<=^|[，。；：\n])([^，。；：、\s“”（）]{6,40}(?:设施|装置|工程|项目|平台|电站|大桥|铁路|高铁|隧道|机场|港区|实验室|产业园|计划|行动))（(?:以下)?简称[“‘]?([^“”‘’（），。]{2,12})[”’]?）/gu;
/** 创新药产业化基地建设项目位于…, 机场三期扩建工程总投资…: a clause that says where a project is or what it costs begins with its name. */
const TOLD =
  /(?<=^|[，。；：\n])([一-龥\d]{4,24}(?:项目|工程))(?=位于|坐落|选址|(?:计划|概算)?总投资|规划|占地|总占地|由[^，。；]{4,24}(?:投资|承建))/gu;
const NO_WORK =
  /^(?:该|此|本|这|其|新|各|全|两|多|重点|重大|产业|在建|续建|[\d一二三四两]{1,4}[个项期])|[的在了举召将个和与等为是有]|(?:合作|签约|开工|投产|亿元|以上|类)(?:项目|工程)$/u;
/** Each short form is looked for in the whole text: no text has more than a few. */
const MOST_SHORT = 20;
/** A machine or ship of a series by its name: 深海采矿车“沧海三号”. */
const NUMBERED = /“([一-龥]{2,6}[一二三四五六七八九十\d]{1,2}号)”(?!(?:[一-龥]{2,6}?)?(?:新?品种|良种))/gu;
/** A plan named without 《》, after the verb that issues it. */
const ISSUED =
  /(?:日前|近日|[委局部府院署会厅])(?:联合)?(?:出台|印发|发布)(?:了)?([^，。；、《》“”\s\d]{8,30}(?:方案|行动计划|若干措施|实施意见|指导意见))(?=[，。；])/gu;

/**
 * Finds projects that their surroundings show: software in Latin letters, the platform of a body (`covered` marks its name),
 * what a short form is given to, with every place of the short form, and plans without title marks. Linear: all is bounded.
 */
export function findNamedProjects(text: string, covered: Uint8Array): ProjectMention[] {
  const found: ProjectMention[] = [];
  const add = (start: number, end: number, kind: ProjectKind, confidence: number): void => {
    found.push({ start, end, name: text.slice(start, end), kind, confidence });
  };
  for (const match of text.matchAll(LATIN)) {
    const end = match.index + match[0].length;
    add(end - (match[1] ?? '').length, end, 'platform', 0.6);
  }
  for (const { 0: name, index } of text.matchAll(SERVICE))
    if (covered[index + name.length - 1] !== 1) add(index, index + name.length, 'platform', 0.6);
  for (const { 0: name, index } of text.matchAll(NUMBERED)) add(index, index + name.length, 'research', 0.6);
  for (const { 0: word, index } of text.matchAll(PARTS)) {
    let start = index;
    while (covered[start - 1] === 1 && index - start < 16) start--;
    if (start < index && covered[start - 1] !== 1 && SAID.test(text.slice(index + word.length, index + 6)))
      add(start, index + word.length, 'platform', 0.6);
  }
  for (const { 1: name = '', index } of text.matchAll(TOLD))
    if (!NO_WORK.test(name) && covered[index + name.length - 1] !== 1)
      add(index, index + name.length, kindOf(name), 0.6);
  for (const { 1: title = '', 0: all, index } of text.matchAll(ISSUED)) {
    const start = index + all.length - title.length;
    add(start, start + title.length, 'policy', 0.6);
  }
  for (const { 1: name = '', 2: short = '', index } of text.matchAll(ABBREVIATED).take(MOST_SHORT)) {
    if (covered[index + name.length - 1] === 1) continue;
    add(index, index + name.length, kindOf(name), 0.7);
    for (let at = text.indexOf(short, index + name.length); at >= 0; at = text.indexOf(short, at + short.length))
      found.push({ start: at, end: at + short.length, name, kind: kindOf(name), confidence: 0.7 });
  }
  return found;
}

function kindOf(name: string): ProjectKind {
  if (/实验室$|设施$|装置$/u.test(name)) return 'research';
  if (/平台$/u.test(name)) return 'platform';
  if (/电站$/u.test(name)) return 'energy';
  if (/计划$|行动$/u.test(name)) return 'policy';
  return /项目$|产业园$/u.test(name) ? 'industrial' : 'infrastructure';
}
