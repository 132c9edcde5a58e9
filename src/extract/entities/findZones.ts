import lexicon from '../../../seeds/lexicons/zoneSuffixes.json' with { type: 'json' };
import type { RegionLevel } from '../../model/pageFacts.ts';
import { PhraseIndex } from '../../util/PhraseIndex.ts';
import { GENERIC_HEADS } from './entityLexicon.ts';
import { ascendTo } from './gazetteer.ts';
import type { Place } from './gazetteer.ts';
import { growLeft } from './growName.ts';
import { keepLongest } from './keepLongest.ts';
import type { TaggedWords } from './tagWords.ts';
import type { PlaceMention, ZoneMention } from './mentions.ts';

interface Suffix {
  readonly text: string;
  readonly family: string;
  readonly level: RegionLevel;
}

interface Ending {
  readonly start: number;
  readonly end: number;
  readonly suffix: Suffix;
}

const SUFFIXES: PhraseIndex<Suffix> = new PhraseIndex(
  (lexicon.rows as [string, string, RegionLevel][]).map(
    ([text, family, level]) => [text, { text, family, level }] as const,
  ),
);
// What may be between a zone's place and its ending: a short word such as 国家, 国际 or 枢纽港.
const LONGEST_GAP = 10;
const NO_PORT = /^[口元币股澳台人商资务仔式铁交珠湾府媒星企独站]/u;
// A park or a base with a long name of its own is a project (findProjects), not a zone of its place.
const PROJECT_LIKE = /^(?:industrial-park|base|logistics-park|science-park|cluster)$/u;
// Kinds of zone of which the country has many, and which an article may treat as one subject (国家高新区).
const NATIONAL: Readonly<Record<string, string>> = {
  'high-tech-zone': '国家高新技术产业开发区',
  'innovation-zone': '国家自主创新示范区',
  'economic-zone': '国家级经济技术开发区',
  'free-trade-zone': '自由贸易试验区',
};
const ENOUGH_FOR_SUBJECT = 4;

/** Tells whether a word by which zones are named begins at a place, so that what is before it is a place (常熟高新区). */
export function beginsZone(text: string, place: number): boolean {
  const suffix = SUFFIXES.longestAt(text, place);
  return suffix !== undefined && suffix.end - suffix.start >= 2;
}

/** Finds zones, ports and parks that take their name from a place, so that they are not cut down to that place. */
export function findZones(words: TaggedWords, places: readonly PlaceMention[]): ZoneMention[] {
  const byEnd = new Map(places.map((mention) => [mention.end, mention]));
  const inside = new Uint8Array(words.text.length + 1);
  for (const { start, end } of places) inside.fill(1, start + 1, end);
  const zones: ZoneMention[] = [];
  const bare = new Map<string, Ending[]>();
  for (const { start, end, value } of SUFFIXES.leftmost(words.text)) {
    if (inside[start] === 1 || inside[end] === 1) continue;
    const ending = { start, end, suffix: value };
    const zone = findBracketed(words.text, ending, byEnd) ?? findNamed(words, ending, byEnd);
    if (zone !== undefined) zones.push(zone);
    else if (NATIONAL[value.family] !== undefined) {
      const same = bare.get(value.family);
      if (same === undefined) bare.set(value.family, [ending]);
      else same.push(ending);
    }
  }
  for (const [family, endings] of bare) zones.push(...findNational(words.text, family, endings));
  return keepLongest(joinAreas(zones));
}

function findNamed(
  words: TaggedWords,
  { start, end, suffix }: Ending,
  byEnd: ReadonlyMap<number, PlaceMention>,
): ZoneMention | undefined {
  const { text } = words;
  if (suffix.family === 'port' && NO_PORT.test(text.slice(end, end + 1))) return undefined;
  const from = growLeft(words, start, { headEndingAt: (place) => byEnd.get(place)?.start, longest: LONGEST_GAP + 2 });
  const head = findHead(from, start, byEnd);
  if (head === undefined) return findPlaceless(words, from, { start, end, suffix });
  const gap = text.slice(head.end, start);
  if (gap.length > (suffix.family === 'port' ? 2 : LONGEST_GAP)) return undefined;
  if (PROJECT_LIKE.test(suffix.family) && gap.length > 3) return undefined;
  if (head.place.level === 'country' || head.place.level === 'bloc') return undefined;
  return nameZone(text, { start: head.start, end }, { suffix, gap, place: head.place });
}

function findHead(from: number, start: number, byEnd: ReadonlyMap<number, PlaceMention>): PlaceMention | undefined {
  for (let end = from + 1; end <= start; end++) {
    const mention = byEnd.get(end);
    if (mention?.start === from) return mention;
  }
  return undefined;
}

/** A zone with a name of its own and no place before it: 穿山港区. */
function findPlaceless(words: TaggedWords, from: number, { start, end, suffix }: Ending): ZoneMention | undefined {
  const { text, tagOf, startOf, endOf } = words;
  const own = text.slice(from, start);
  if (own.length < 2 || own.length > 4 || startOf[from] !== from || endOf[from] !== start) return undefined;
  if (!/^(?:harbour|new-area|economic-zone|high-tech-zone|bonded-zone)$/u.test(suffix.family)) return undefined;
  if (!/^(?:x|ns|nz|nr)$/u.test(tagOf[from] ?? '') || GENERIC_HEADS.has(own)) return undefined;
  const name = text.slice(from, end);
  return { start: from, end, name, key: name, level: suffix.level, parent: null };
}

/** Reads 中国（浙江）自由贸易试验区 and its parts (…营口片区), and 辽宁（营口）沿海产业基地. */
function findBracketed(
  text: string,
  { start, end, suffix }: Ending,
  byEnd: ReadonlyMap<number, PlaceMention>,
): ZoneMention | undefined {
  const close = text.lastIndexOf('）', start);
  const inner = close < 0 || start - close > 8 ? undefined : byEnd.get(close);
  const outer = inner === undefined || text[inner.start - 1] !== '（' ? undefined : byEnd.get(inner.start - 1);
  if (inner === undefined || outer === undefined) return undefined;
  const part = /^([\u4e00-\u9fff]{2,6}?)片区/u.exec(text.slice(end, end + 8));
  const last = end + (part?.[0].length ?? 0);
  const name = text.slice(outer.start, last);
  const key = `${part?.[1] ?? inner.place.shortName}|${suffix.family}`;
  return { start: outer.start, end: last, name, key, level: suffix.level, parent: inner.place };
}

interface Named {
  readonly suffix: Suffix;
  readonly gap: string;
  readonly place: Place;
}

function nameZone(
  text: string,
  { start, end }: { start: number; end: number },
  { suffix, gap, place }: Named,
): ZoneMention {
  const printed = text.slice(start, end);
  const isPart = suffix.family === 'area' && /自贸|自由贸易/u.test(gap);
  const family = isPart ? 'free-trade-zone' : suffix.family;
  const proper = isPart ? '' : gap.replace(/^(?:国家级?|综合)/u, '');
  const formal = proper === '' ? formalName(place, family) : undefined;
  const key = proper === '' ? `${place.shortName}|${family}` : `${place.shortName}|${proper}|${family}`;
  return { start, end, name: formal ?? printed, key, level: suffix.level, parent: place };
}

/** Gives a free-trade zone its formal name: a province has the zone, a city a part of it. */
function formalName(place: Place, family: string): string | undefined {
  const province = family === 'free-trade-zone' ? ascendTo(place, 'province') : undefined;
  if (province === undefined) return undefined;
  const zone = `中国（${province.shortName}）自由贸易试验区`;
  return province === place ? zone : `${zone}${place.shortName}片区`;
}

/** 青岛片区 on a page with the free-trade zone of 青岛 is that zone. */
function joinAreas(zones: readonly ZoneMention[]): ZoneMention[] {
  const keys = new Map(zones.map((zone) => [zone.key, zone]));
  return zones.map((zone) => {
    const joined = zone.key.endsWith('|area') ? keys.get(zone.key.replace('|area', '|free-trade-zone')) : undefined;
    return joined === undefined ? zone : { ...zone, name: joined.name, key: joined.key };
  });
}

/** A kind of zone that an article mentions again and again is a subject of its own. */
function findNational(text: string, family: string, endings: readonly Ending[]): ZoneMention[] {
  const name = NATIONAL[family];
  // 自创区 are all national.
  const isNational =
    family === 'innovation-zone' ||
    endings.some(
      ({ start }) => text.slice(Math.max(0, start - 3), start).includes('国家') || text.startsWith('国家', start),
    );
  if (name === undefined || endings.length < ENOUGH_FOR_SUBJECT || !isNational) return [];
  return endings.map(({ start, end, suffix }) => {
    const lead = /国家级?$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
    return { start: start - lead, end, name, key: name, level: suffix.level, parent: null };
  });
}
