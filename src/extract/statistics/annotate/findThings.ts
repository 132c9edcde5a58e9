import type { EntityMention } from '../../../model/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { TaggedWords } from '../../entities/tagWords.ts';
import type { PeriodMention } from '../../periods/periodMention.ts';
import { anyOf, setOf, wordsOf } from '../words.ts';

const CLAUSE = /[^，。；：\n！？]+/gu;
/** 省公路部门, 高铁新区: an office and a zone, not the road. */
const GOES_ON = new RegExp(`^(?:${anyOf('workersAfter')}|${anyOf('zonesAfter')})`, 'u');
const BOARD_MOVES = new RegExp(`^${anyOf('boardMoves')}`, 'u');
const VISITED = new RegExp(`^${anyOf('visitVerbs')}`, 'u');
const SIGHT = new RegExp(`^..${anyOf('sights')}$`, 'u');
const LONGEST = 20;
const SHORTEST = 3;
/** 伦铜报9620美元: what exchanges quote by a short name. */
const QUOTED = new RegExp(`^${anyOf('quotedGoods')}(?=${anyOf('quoteVerbs')})`, 'u');
const LONGEST_QUOTED = 10;
const FOR_USE = new RegExp(`^${anyOf('usedFor')}[^，。；的\\d]{2,20}的(?=[\\p{Script=Han}A-Z]{2})`, 'u');
const STAGE = new RegExp(`^${anyOf('stageMarks')}(?=[^的末内间]|$)`, 'u');
const LONGEST_STAGE = 6;
const THING_END = new RegExp(`${anyOf('things')}$`, 'u');
const STATION = /^[东南西北]?站(?=[发到客运旅累日共预单])/u;
const PLACE_END = /[市县区州盟旗镇乡村]$/u;
const NOMINAL = setOf('thingVerbs');
const LEAD_WORDS = setOf('adverbs', 'buildStates');
/** 项目基本通达全国大部分景区: words that no name contains. */
const BREAKS = setOf('thingBreaks');
const LEAD_MARK = /^[“”‘’（）\s●■◆▲□◎★]$/u;
const NAMING = new RegExp(
  `(?:${anyOf('calledNames')}|这[艘台款辆座架])“([^“”]{2,12})”|“([^“”，。]{1,10}号)”|${anyOf('namedMakes')}“([^“”，。；、]{1,12})”(?!等)`,
  'gu',
);

/** “雅典之星”号, “桂海潮18”轮. */
const SHIP = new RegExp(`“[^“”，。；、]{1,12}”${anyOf('shipMarks')}(?![线楼院车文首])`, 'gu');

/**
 * Finds things that no list of names contains and that a clause may be about: a noun phrase at its beginning that ends
 * as lines, plants, ports and bodies do (吕临高铁, 钦州港东站), and what the text itself calls by a name in marks (这台“铁钻工”).
 */
export function findThings(
  text: string,
  words: TaggedWords,
  mentions: readonly EntityMention[],
  periods: readonly PeriodMention[],
): Span[] {
  const found: Span[] = [];
  const names = new Set(
    Array.from(text.matchAll(NAMING), ({ 0: said, 1: called, 2: ship, 3: make, index }) =>
      // 农产品“圈粉”海外市场: a word in marks with an object after it is an action, not a name.
      make !== undefined && /^[nsf]/u.test(words.tagOf[index + said.length] ?? '')
        ? ''
        : (called ?? ship ?? make ?? ''),
    ),
  );
  names.delete('');
  const ships = Array.from(text.matchAll(SHIP), ([printed]) => printed);
  for (const printed of new Set([...ships, ...[...names].map((name) => `“${name}”`)])) {
    for (let at = text.indexOf(printed); at >= 0; at = text.indexOf(printed, at + 1))
      if (!found.some(([from, to]) => from < at + printed.length && to > at)) found.push([at, at + printed.length]);
  }
  for (const { 0: clause, index } of text.matchAll(CLAUSE)) {
    const thing = thingAt(text, index, index + clause.length, words, mentions, periods);
    if (thing !== undefined && !found.some(([from, to]) => from < thing[1] && to > thing[0])) found.push(thing);
  }
  return found;
}

function thingAt(
  text: string,
  from: number,
  to: number,
  words: TaggedWords,
  mentions: readonly EntityMention[],
  periods: readonly PeriodMention[],
): Span | undefined {
  let start = from;
  while (start < to) {
    const place = start;
    const period = periods.find(({ span }) => span[0] <= place && span[1] > place);
    const end = period?.span[1] ?? words.endOf[start] ?? start + 1;
    if (period === undefined && !isLeadWord(text.slice(start, end)) && !/^(?:t|d|c|u)/u.test(words.tagOf[start] ?? 'x'))
      break;
    start = Math.max(end, start + 1);
  }
  // 用于治疗强直性脊柱炎的某某单抗: what it is for comes before its name.
  start += FOR_USE.exec(text.slice(start, to))?.[0].length ?? 0;
  // 德化县三班镇的窑口记忆馆: the places before 的 only tell where.
  for (
    let home = homeEnd(text, start, to, mentions);
    home !== undefined && home < to;
    home = homeEnd(text, start, to, mentions)
  )
    start = home;
  let best: Span | undefined;
  let at = start;
  while (at < to && at - start < LONGEST) {
    const place = at;
    const mention = mentions.find(({ span }) => span[0] === place && span[1] <= to);
    // 银川站发送旅客: the station of a town, which the dictionary takes for a verb.
    const station = mention?.kind === 'region' ? (STATION.exec(text.slice(mention.span[1], to))?.[0].length ?? 0) : 0;
    const end = mention === undefined ? (words.endOf[at] ?? at + 1) : mention.span[1] + station;
    const tag = words.tagOf[at] ?? 'x';
    if (mention?.kind === 'person' || mention?.kind === 'organization' || (mention?.kind === 'project' && at === start))
      break;
    // 那琴抽水蓄能电站: a name may begin with any word but those that only lead to it.
    const isOpen =
      (at === start && !/^(?:p|c|u|v$|d|t|m)/u.test(tag)) || (at > start && NOMINAL.has(text.slice(at, end)));
    if (mention === undefined && !isOpen && !/^(?:n|vn|j|b|x|eng|z|s|m|q|a)/u.test(tag) && !isStation(text, start, end))
      break;
    if (/[“”（）、的和与了]/u.test(text.slice(at, end)) || BREAKS.has(text.slice(at, end))) break;
    at = end;
    // 三明陆地港: a number that begins a proper name counts nothing.
    const isProper = /^n[szr]/u.test(words.tagOf[start] ?? 'x');
    const surface = text.slice(start, at);
    // 海工板块收入: a part of the firm's business, not a board of the stock market.
    const goesOn =
      GOES_ON.test(text.slice(at, at + 3)) || (surface.endsWith('板块') && !BOARD_MOVES.test(text.slice(at, at + 4)));
    if (at - start >= SHORTEST && THING_END.test(surface) && isNamed(surface, isProper) && !goesOn)
      // 某某生产基地一期: a stage of it.
      best = [start, at + (STAGE.exec(text.slice(at, at + LONGEST_STAGE))?.[0].length ?? 0)];
  }
  const quoted = QUOTED.exec(text.slice(start, Math.min(to, start + LONGEST_QUOTED)))?.[0];
  if (best === undefined && quoted !== undefined) return [start, start + quoted.length];
  // 龙虎山累计接待游客: a place in no list, known only by its visitors.
  const visited = words.endOf[start] ?? start + 1;
  if (
    best === undefined &&
    (/^ns/u.test(words.tagOf[start] ?? 'x') || SIGHT.test(text.slice(start, visited))) &&
    VISITED.test(text.slice(visited, to)) &&
    !mentions.some(({ span }) => span[0] < visited && span[1] > start)
  )
    return [start, visited];
  // What is only a region, or continues as a person's title, is found elsewhere.
  return best !== undefined && mentions.some(({ span }) => span[0] === best[0] && span[1] >= best[1])
    ? undefined
    : best && [withoutHomes(text, best, words, mentions), best[1]];
}

/**
 * Where the proper name of a thing begins: of 太和县田营镇再生铅园区 the last place belongs to it, of 沅江市漕溪港船舶产业园 none does, and
 * 东兴口岸北仑河二桥 is a part of another thing.
 */
function withoutHomes(text: string, [from, to]: Span, words: TaggedWords, mentions: readonly EntityMention[]): number {
  let start = from;
  for (let at = from; at < to;) {
    const place = at;
    const end = mentions.find(({ kind, span }) => kind === 'region' && span[0] === place && span[1] < to)?.span[1];
    const tag = words.tagOf[at] ?? '';
    // 颍上县八里河景区: a number that begins a proper name.
    const isProper = /^n[srz]/u.test(tag === 'm' ? (words.tagOf[words.endOf[at] ?? to] ?? '') : tag);
    const isHome = at > from && (end !== undefined || isProper);
    const isAfter = start === at || THING_END.test(text.slice(start, at)) || PLACE_END.test(text.slice(start, at));
    if (isHome && isAfter && to - at > SHORTEST) start = at;
    if (end === undefined && !isHome && !THING_END.test(text.slice(start, words.endOf[at] ?? at + 1))) break;
    at = end ?? words.endOf[at] ?? at + 1;
  }
  return start;
}

/** 银川站发送旅客: a word that is a verb elsewhere, after a name. */
function isStation(text: string, start: number, end: number): boolean {
  return (
    end - start >= SHORTEST &&
    wordsOf('stations').includes(text.charAt(end - 1)) &&
    wordsOf('flowVerbs').some((verb) => text.startsWith(verb, end))
  );
}

/** The end of 德化县三班镇的 before a name: a run of places with 的 after it. */
function homeEnd(text: string, start: number, to: number, mentions: readonly EntityMention[]): number | undefined {
  let at = start;
  for (;;) {
    const place = at;
    const mention = mentions.find(({ kind, span }) => kind === 'region' && span[0] === place && span[1] <= to);
    if (mention === undefined) break;
    at = mention.span[1];
  }
  return at > start && text.charAt(at) === '的' ? at + 1 : undefined;
}

const NO_NAME = new RegExp(`^${anyOf('noNameStarts')}`, 'u');

/** A name says which one: more than a kind (商品市场, 工业园区), a number of them, or all of them. */
function isNamed(surface: string, isProper: boolean): boolean {
  return (
    (isProper || !/^[\d一二三四五六七八九十两数几多]/u.test(surface)) &&
    !NO_NAME.test(surface) &&
    // 车站办理班列: the word for a kind takes up what was named.
    !wordsOf('opening').some((word) => surface.startsWith(word)) &&
    (surface.endsWith('板块') || !wordsOf('kinds').some((word) => surface.startsWith(word))) &&
    !wordsOf('things').includes(surface)
  );
}

function isLeadWord(word: string): boolean {
  return LEAD_WORDS.has(word) || LEAD_MARK.test(word);
}
