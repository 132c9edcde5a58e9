import lexicon from '../../../seeds/lexicons/projectWords.json' with { type: 'json' };
import { FORMERS } from './entityLexicon.ts';
import type { ProjectEnding } from './mentions.ts';
import { isGeneric } from './isGeneric.ts';
import { isProper } from './isProper.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';

const LAUNCHES: ReadonlySet<string> = new Set(lexicon.launches);
const STOPS: ReadonlySet<string> = new Set([...lexicon.launches, ...lexicon.stops]);
const PASSED: ReadonlySet<string> = new Set(lexicon.passed);
const LONGEST = 32;
const SHORTEST = 4;
const LONG_ENOUGH = 9;
// Kinds of works that every county has: only a proper word says which.
const PLAIN_WORKS = /^(?:水库|运河|大桥|隧道|铁路|高速公路|产业园|物流园|工厂)$/u;
const TIME = /^(?:\d{4}年度?)?(?:\d{1,2}(?:[-—–~～至到]\d{1,2})?月份?)?/u;
const NUMBERING = /^\d{1,2}[.、．](?=\p{Script=Han})/u;
const GATHERED = /^(?:集中|推介|对接|招商|签约仪式|开工仪式|现场会|观摩)/u;
const STOP_TAGS = /^(?:p|c|u[a-z]?|r|d|t|y|mq|q)$/u;

/**
 * Grows a project's name to the left of its ending, up to a verb of launching, a mark or a particle. Gives undefined if
 * no name is left: a generic one (重点项目), or one without the verb that its ending requires.
 */
export function growProject(
  words: TaggedWords,
  end: number,
  { head, kind, text: ending }: ProjectEnding,
): number | undefined {
  const { text, startOf, tagOf } = words;
  let start = end;
  let joints = 0;
  while (start > 0 && end - start < LONGEST) {
    const from = startOf[start - 1] ?? start - 1;
    const word = text.slice(from, start);
    // 实施货物贸易、服务贸易创新发展行动: a programme may have two objects.
    if ((head === 'verb' ? /^[、和与]$/u.test(word) : word === '及') && joints < 1 && start < end) joints++;
    else if (!isInside(text, from, start) && endsBefore(word, tagOf[from] ?? 'x', kind)) break;
    start = from;
  }
  // 控制性工程紫荆山隧道: what kind of work it is, before its name.
  if (text.startsWith('工程', start) && end - start > SHORTEST) start += '工程'.length;
  const isLaunched = followsLaunch(words, start);
  const isDone =
    head === 'name' &&
    /^(?:投产|开工|竣工|落地|签约|启动)/u.test(text.slice(end + ending.length, end + ending.length + 4));
  if (joints > 0 && !isLaunched && !isDone) return undefined;
  // 高铁新区项目集中签约仪式: several projects, by their place.
  if (/^(?:项目|工程)$/u.test(ending) && GATHERED.test(text.slice(end + ending.length, end + ending.length + 4)))
    return undefined;
  // 2.临安区风储项目: the number of an item is not part of its name.
  start += NUMBERING.exec(text.slice(start, end))?.[0].length ?? 0;
  // 1-10月项目, 2017年重点项目: a time is not the beginning of a name.
  start += TIME.exec(text.slice(start, end))?.[0].length ?? 0;
  start = afterHomes(words, start, end);
  const own = text.slice(start, end);
  // …抽水蓄能电站下水库: a part of a work is not one.
  if (PLAIN_WORKS.test(ending) && /电站|铁路|高铁|高速/u.test(own)) return undefined;
  // 吕（梁）临（汾）高铁: a name does not begin within a bracket, nor end one that it did not open.
  if (/^[（）]/u.test(own)) return undefined;
  if (own.length < SHORTEST || !isWordStart(words, start) || /^\d+(?:个|多|余|条|座|家)/u.test(own)) return undefined;
  if (
    /^\d[\d.]*[万亿]?元以上|以上|发放|补贴|补助|[一二三四五六七八九十]个|首家|国家铁路$|^前.{1,3}月|[一二三四]季度|月份|上半年|下半年|^\d{4}年(?:度)?$/u.test(
      own,
    )
  )
    return undefined;
  // 优先经济项目, 共享平台: a short name without a proper word does not identify a project. 实施菌种繁育中心项目，该项目总投资…: the text
  // continues about it.
  const isTakenUp =
    isLaunched &&
    own.length > SHORTEST &&
    /^[，。；](?:该|此)项目/u.test(text.slice(end + ending.length, end + ending.length + 4));
  const needsProper =
    PLAIN_WORKS.test(ending) || (own.length < LONG_ENOUGH && /^(?:项目|平台|基地)$/u.test(ending) && !isTakenUp);
  if (needsProper && !isProper(words, start, end)) return undefined;
  // 丽水生态产品交易平台: its place shows a long name for one without a verb.
  const isPlaced = tagOf[start] === 'ns' && own.length >= LONG_ENOUGH;
  if (/生产线/u.test(ending) && (!isProper(words, start, end) || /变成|成为|改造/u.test(own))) return undefined;
  if (isGeneric(words, start, end, /^(?:项目|工程)$/u.test(ending)) || (head === 'verb' && !isLaunched && !isPlaced))
    return undefined;
  return head === 'place' && tagOf[start] !== 'ns' ? undefined : start;
}

/** 西吉县吉强镇龙王坝村食用菌产业园: of the places before a name only the last one belongs to it. */
function afterHomes({ text, endOf }: TaggedWords, from: number, end: number): number {
  let start = from;
  for (let next = endOf[start] ?? end; next < end; next = endOf[start] ?? end) {
    const inner = endOf[next] ?? end;
    const isPlace = /[^县市区镇乡]{1,4}[县市区旗州镇乡]$/u.test(text.slice(start, next));
    const isInner = [inner, endOf[inner] ?? end].some(
      (at) => at < end && /^[^的、和]{1,4}[镇乡村]$/u.test(text.slice(next, at)),
    );
    if (!isPlace || !isInner) break;
    start = next;
  }
  return start;
}

/** 第8.6代, 超高清, 150万吨/年: numbers and marks that are inside the names of projects. */
function isInside(text: string, from: number, end: number): boolean {
  const word = text.slice(from, end);
  if (word === '级' || word === '期') return /[一-龥]/u.test(text[from - 1] ?? '');
  if (word === '代' || word === '年') return /[\d/]/u.test(text[from - 1] ?? '');
  if (word === '超') return /^(?:高|大|长|低|级|导|算|薄|细|纯|精|快|聚)/u.test(text.slice(end, end + 1));
  return /^[/·]$/u.test(word) && /[\d吨米瓦一-龥]/u.test(text[from - 1] ?? '') && /[\d年一-龥]/u.test(text[end] ?? '');
}

function endsBefore(word: string, tag: string, kind: ProjectEnding['kind']): boolean {
  if (STOPS.has(word) || /^[\s，。；：！？“”《》…、—\p{So}]+$/u.test(word)) return true;
  if (STOP_TAGS.test(tag) && !/^\d/u.test(word) && word.length < 3) return true;
  // A railway or a power station is named by nouns; a programme by what it does (质量技术攀升行动).
  return /^(?:infrastructure|energy)$/u.test(kind) && /^v[dgi]?$/u.test(tag) && !FORMERS.has(word);
}

/** Tells whether a verb of launching is before a name, with no more than 了全国首个 between them. */
function followsLaunch({ text, startOf }: TaggedWords, start: number): boolean {
  for (let end = start, steps = 0; end > 0 && steps < 5; steps++) {
    const from = startOf[end - 1] ?? end - 1;
    const word = text.slice(from, end);
    if (LAUNCHES.has(word)) return true;
    if (!PASSED.has(word)) return false;
    end = from;
  }
  return false;
}
