import lexicon from '../../../seeds/lexicons/featureWords.json' with { type: 'json' };
import { findListedTowns } from './findListedTowns.ts';
import type { Place } from './gazetteer.ts';
import type { PlaceMention, ZoneMention } from './mentions.ts';
import type { TaggedWords } from './tagWords.ts';

const COMMON: ReadonlySet<string> = new Set(lexicon.common);
/** Great rivers, which do not show where something is. */
export const RIVERS: ReadonlySet<string> = new Set(lexicon.rivers);
const TOWN = /(?:街道|[镇乡村])$/u;
const WATERS_AND_HILLS = /(?:海峡|[江河湖溪岛湾山峡])$/u;
const BARE = /^(?:街道|[镇乡村湖溪江河山岛])$/u;
const OLD_TOWN = /^古[镇城村街]/u;
const LONGEST_TOWN = 6;
const NEAR = 60;

/**
 * Finds towns, villages and streets that follow their county (鼎城区谢家铺镇) or that the dictionary knows as places, and
 * rivers, lakes and hills that it knows.
 */
export function findFeatures(words: TaggedWords, places: readonly PlaceMention[]): ZoneMention[] {
  const { text, tagOf, endOf } = words;
  const placeEnds = new Map(places.map((mention) => [mention.end, mention.place]));
  const covered = new Uint8Array(text.length + 1);
  for (const { start, end } of places) covered.fill(1, start, end);
  const found: ZoneMention[] = [
    ...findVillages(text, covered, placeEnds),
    ...findTowns(words, places, covered, placeEnds),
    ...findLone(words, covered, placeEnds),
    ...findListedTowns(words, covered),
  ];
  let last: { readonly end: number; readonly place: Place } | undefined;
  let next = 0;
  for (let at = 0; at < text.length; at = endOf[at] ?? at + 1) {
    for (; (places[next]?.end ?? Infinity) <= at; next++) last = places[next] ?? last;
    const end = endOf[at] ?? at + 1;
    const word = text.slice(at, end);
    if (covered[end - 1] === 1 || RIVERS.has(word)) continue;
    const isTown = TOWN.test(word);
    const isBare = BARE.test(word);
    // 快于城镇: the tagger runs a preposition into a common word.
    const isCommon = COMMON.has(word) || (word.length > 2 && COMMON.has(word.slice(1)));
    if ((!isTown && !WATERS_AND_HILLS.test(word)) || (isCommon && !isBare)) continue;
    let start =
      (isTown ? findTownStart(words, at, end, placeEnds) : undefined) ?? (isBare ? findOwnName(words, at) : undefined);
    if (start !== undefined) {
      const level = isTown ? 'town' : 'other';
      const above =
        placeEnds.get(start) ?? (isTown && last !== undefined && start - last.end < NEAR ? last.place : null);
      // 吴台镇于寨村 are two places.
      const town = isTown ? /^(.{2,4}?(?:街道|[镇乡]))(?=.{2,}村$)/u.exec(text.slice(start, end))?.[1] : undefined;
      if (town !== undefined) {
        const above = placeEnds.get(start) ?? null;
        const outer: Place = { name: town, shortName: '', level: 'town', parent: above };
        placeEnds.set(start + town.length, outer);
        found.push({ start, end: start + town.length, name: town, key: town, level: 'town', parent: above });
        start += town.length;
      }
      const place: Place = { name: text.slice(start, end), shortName: '', level, parent: above };
      placeEnds.set(end, place);
      found.push({ start, end, name: place.name, key: place.name, level, parent: above });
    } else if (
      !isBare &&
      (tagOf[at] === 'ns' || (isTown && /^(?:x|nr|nz)$/u.test(tagOf[at] ?? ''))) &&
      covered[at] !== 1 &&
      word.length >= (isTown || !/[江河湖]$/u.test(word) ? 3 : 2) &&
      !isPiece(words, at)
    ) {
      const parent = isTown && last !== undefined && at - last.end < NEAR ? last.place : null;
      // 三河古镇: the old town is named, and not the river.
      const name = word + (OLD_TOWN.exec(text.slice(end, end + 2))?.[0] ?? '');
      found.push({ start: at, end: at + name.length, name, key: name, level: isTown ? 'town' : 'other', parent });
    }
  }
  return found;
}

/** 遇龙河: the tagger cut the first letter off. */
function isPiece({ text, startOf, tagOf }: TaggedWords, at: number): boolean {
  return (
    at > 0 &&
    startOf[at - 1] === at - 1 &&
    /^v/u.test(tagOf[at - 1] ?? '') &&
    !/[在到沿从过向入跨临近离出]/u.test(text[at - 1] ?? '')
  );
}

/** A town after a mark or a preposition: 最大降雨量出现在平永镇，, 来到车田苗族乡. */
const LONE_TOWN =
  /(?<=^|[，。；：（“\s、]|[在到来自从至赴往驻据由▲△■□●○◆◇★☆▶◎]|走进|位于|来自)([\u4e00-\u9fff]{2,3}?(?:[\u4e00-\u9fff]族)?(?:镇|乡|苏木))(?![化企村域贤里亲愁土情])/gu;
/** 门等村村民: a village that its people show. */
const LONE_VILLAGE =
  /(?<=^|[，。；：（“\s、]|[在到来自从至])([\u4e00-\u9fff]{2,3}村)(?=村民|村委|党支部|党总支|支书|支部书记|的[\u4e00-\u9fff]{2,3}[，说家在是])/gu;

/** 蔡家屯已有30多年历史: a hamlet named after a family. */
const LONE_HAMLET =
  /(?<=^|[，。；：（“\s、]|[在到来自从至])([\u4e00-\u9fff]家[屯庄寨沟堡坝坪洼])(?![\u4e00-\u9fff]?[路站店镇乡村])/gu;

function findLone(words: TaggedWords, covered: Uint8Array, placeEnds: Map<number, Place>): ZoneMention[] {
  const found: ZoneMention[] = [];
  for (const pattern of [LONE_TOWN, LONE_VILLAGE, LONE_HAMLET])
    for (const { 1: name = '', index } of words.text.matchAll(pattern)) {
      const end = index + name.length;
      if (covered[index] === 1 || covered[end - 1] === 1 || isCommonTown(name) || words.startOf[index] !== index)
        continue;
      const level = pattern === LONE_HAMLET ? 'other' : 'town';
      found.push({ start: index, end, name, key: name, level, parent: null });
      placeEnds.set(end, { name, shortName: '', level: 'town', parent: null });
      covered.fill(1, index, end);
    }
  return found;
}

function isCommonTown(name: string): boolean {
  return (
    /^[在到来自从至据由]|^[\u4e00-\u9fff]族乡$/u.test(name) ||
    /[的之各等多个全新美该本这那与和及是有每两三几数小老古重城集乡村特]/u.test(name.slice(0, -1)) ||
    COMMON.has(name) ||
    COMMON.has(name.slice(1))
  );
}

// 鳌头镇中塘村: a town and its village, which the tagger may cut anywhere.
const VILLAGE =
  /(?<=^|[，。、；：（\s在到来自的省市县区州旗])([一-龥]{2,3}(?:镇|乡|街道))([一-龥]{1,4}?村)(?![民委庄里级集落口干])/gu;

function findVillages(text: string, covered: Uint8Array, placeEnds: Map<number, Place>): ZoneMention[] {
  const found: ZoneMention[] = [];
  for (const { 1: town = '', 2: village = '', index } of text.matchAll(VILLAGE)) {
    const middle = index + town.length;
    const end = middle + village.length;
    if (covered[index] === 1 || covered[end - 1] === 1 || COMMON.has(town) || /[各的多个全]/u.test(town + village))
      continue;
    const above: Place = { name: town, shortName: '', level: 'town', parent: placeEnds.get(index) ?? null };
    const place: Place = { name: village, shortName: '', level: 'town', parent: above };
    placeEnds.set(middle, above).set(end, place);
    found.push({ start: index, end: middle, name: town, key: town, level: 'town', parent: above.parent });
    found.push({ start: middle, end, name: village, key: village, level: 'town', parent: above });
    covered.fill(1, index, end);
  }
  return found;
}

const TOWN_OF_COUNTY = /^[一-龥]{2,3}?(?:[一-龥]族)?(?:镇|乡|街道)/u;

/** Reads a town right after its county, where the tagger ran its name into the next word: 吴兴区织里镇妙西茶园. */
function findTowns(
  { text }: TaggedWords,
  places: readonly PlaceMention[],
  covered: Uint8Array,
  placeEnds: Map<number, Place>,
): ZoneMention[] {
  const found: ZoneMention[] = [];
  for (const { end, place } of places) {
    if (place.level !== 'county' || covered[end] === 1) continue;
    const name = TOWN_OF_COUNTY.exec(text.slice(end, end + 6))?.[0];
    if (name === undefined || [0, 1, 2].some((at) => name.length - at >= 2 && COMMON.has(name.slice(at)))) continue;
    if (/[之的各等多个全新美和与在有是]/u.test(name)) continue;
    placeEnds.set(end + name.length, { name, shortName: '', level: 'town', parent: place });
    found.push({ start: end, end: end + name.length, name, key: name, level: 'town', parent: place });
    covered.fill(1, end, end + name.length);
  }
  return found;
}

const STREET = /(?:^|[，。、；：市区县\s])([\u4e00-\u9fff]{2}[东南西北中]?[路街])$/u;

/** A bare 村 or 溪 after a word that the tagger takes for a name, or does not know: 庄前村, 龙泉溪. */
function findOwnName({ text, startOf, tagOf }: TaggedWords, at: number): number | undefined {
  if (at === 0) return undefined;
  // 北京东路街道: called after a street, which is called after a city.
  const street = text.startsWith('街道', at) ? STREET.exec(text.slice(Math.max(0, at - 6), at)) : null;
  if (street?.[1] !== undefined) return at - street[1].length;
  const start = startOf[at - 1] ?? at;
  const own = text.slice(start, at);
  // 庄前村、溪口村等: in a list of villages a common word is a name as well.
  const isListed = /[村镇乡]、$/u.test(text.slice(Math.max(0, start - 2), start)) && own.length <= 3;
  if (!/^(?:x|ns|nz|nr)$/u.test(tagOf[at - 1] ?? '') && !isListed) return undefined;
  return own.length >= 2 && own.length <= 4 && /^[\u4e00-\u9fff]+$/u.test(own) ? start : undefined;
}

/** A town begins where a county, a city or another town ends, not far before its ending. */
function findTownStart(
  { text }: TaggedWords,
  wordStart: number,
  end: number,
  placeEnds: ReadonlyMap<number, Place>,
): number | undefined {
  for (let start = wordStart; start >= 0 && end - start <= LONGEST_TOWN; start--) {
    // 白山市的坡口村
    const place = placeEnds.get(start) ?? (text[start - 1] === '的' ? placeEnds.get(start - 1) : undefined);
    if (place === undefined) continue;
    const own = text.slice(start, end).replace(TOWN, '');
    const isBelow = /^(?:province|city|county|town)$/u.test(place.level);
    return isBelow && own.length >= 1 && /^[\u4e00-\u9fff]+$/u.test(own) && !/[之的各等多个全新美]/u.test(own)
      ? start
      : undefined;
  }
  return undefined;
}
