import lexicon from '../../seeds/lexicons/zoneSuffixes.json' with { type: 'json' };
import type { RegionLevel } from '../model/pageFacts.ts';
import { PhraseIndex } from '../util/PhraseIndex.ts';
import type { PlaceMention } from './findRegions.ts';
import { ascendTo } from './gazetteer.ts';
import type { Place } from './gazetteer.ts';
import { growLeft } from './growName.ts';
import type { TaggedWords } from './tagWords.ts';

/** A zone named in a text; `key` joins the surfaces of one zone (青岛自贸区, 青岛自贸片区). */
export interface ZoneMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly key: string;
  readonly level: RegionLevel;
  readonly parent: Place | null;
}

interface Suffix {
  readonly text: string;
  readonly family: string;
  readonly level: RegionLevel;
}

const SUFFIXES: PhraseIndex<Suffix> = new PhraseIndex(
  (lexicon.rows as [string, string, RegionLevel][]).map(
    ([text, family, level]) => [text, { text, family, level }] as const,
  ),
);
// What a zone that names itself for its place may say between the two: a short word such as 国家, 国际 or 枢纽港.
const LONGEST_GAP = 10;
const NO_PORT = /^[口元币股澳台人商资务仔式铁交珠湾府媒星]/u;
// A park or a base with a long name of its own is somebody's project (findProjects), not a zone of its place.
const PROJECT_LIKE = /^(?:industrial-park|base|logistics-park|science-park|cluster)$/u;

/** Finds zones, ports and parks that take their name from a place, so that they are not cut down to that place. */
export function findZones(words: TaggedWords, places: readonly PlaceMention[]): ZoneMention[] {
  const byEnd = new Map(places.map((mention) => [mention.end, mention]));
  const covered = (at: number): boolean => places.some(({ start, end }) => start < at && at < end);
  const zones: ZoneMention[] = [];
  for (const { start, end, value } of SUFFIXES.leftmost(words.text)) {
    if (covered(end) || covered(start)) continue;
    if (value.family === 'port' && NO_PORT.test(words.text.slice(end, end + 1))) continue;
    const zone = readZone(words, { start, end, suffix: value }, byEnd);
    if (zone !== undefined) zones.push(zone);
  }
  return dropInner(zones);
}

interface Ending {
  readonly start: number;
  readonly end: number;
  readonly suffix: Suffix;
}

function readZone(
  words: TaggedWords,
  ending: Ending,
  byEnd: ReadonlyMap<number, PlaceMention>,
): ZoneMention | undefined {
  const { start, end, suffix } = ending;
  const { text } = words;
  const bracketed = readBracketed(text, ending, byEnd);
  if (bracketed !== undefined) return bracketed;
  const from = growLeft(words, start, (place) => byEnd.has(place) || byEnd.has(place - 1));
  const head = byEnd.get(from) ?? (text[from - 1] === '（' ? undefined : byEnd.get(from));
  if (head !== undefined && start - from <= (suffix.family === 'port' ? 2 : LONGEST_GAP)) {
    const gap = text.slice(from, start);
    if (PROJECT_LIKE.test(suffix.family) && gap.length > 5) return undefined;
    if (head.place.level === 'country' || head.place.level === 'bloc') return undefined;
    return nameZone(text, { start: head.start, end }, { suffix, gap, place: head.place });
  }
  return undefined;
}

/** Reads 中国（浙江）自由贸易试验区 and its parts (…营口片区), and 辽宁（营口）沿海产业基地. */
function readBracketed(
  text: string,
  { start, end, suffix }: Ending,
  byEnd: ReadonlyMap<number, PlaceMention>,
): ZoneMention | undefined {
  const close = text.lastIndexOf('）', start);
  if (close < 0 || start - close > 8) return undefined;
  const inner = byEnd.get(close);
  const outer = inner === undefined || text[inner.start - 1] !== '（' ? undefined : byEnd.get(inner.start - 1);
  if (inner === undefined || outer === undefined) return undefined;
  const part = /^[\u4e00-\u9fff]{2,6}?片区/u.exec(text.slice(end, end + 8));
  const last = end + (part?.[0].length ?? 0);
  const place = part === null ? inner.place : (PARTS.find((name) => name === part[0]) ?? inner.place);
  const name = text.slice(outer.start, last);
  const within = typeof place === 'string' ? inner.place : place;
  return {
    start: outer.start,
    end: last,
    name,
    key: part === null ? `${within.name}|${suffix.family}` : `${part[0].slice(0, -2)}|${suffix.family}`,
    level: suffix.level,
    parent: within,
  };
}
const PARTS: readonly string[] = [];

function nameZone(
  text: string,
  { start, end }: { start: number; end: number },
  { suffix, gap, place }: { suffix: Suffix; gap: string; place: Place },
): ZoneMention {
  const printed = text.slice(start, end);
  const family = suffix.family === 'area' && /自贸|自由贸易/u.test(gap) ? 'free-trade-zone' : suffix.family;
  const proper = gap.replace(/^(?:国家级?|综合)/u, '');
  const isPlain = proper === '' || suffix.family !== family;
  const key = isPlain ? `${place.shortName}|${family}` : `${place.shortName}|${proper}|${family}`;
  return {
    start,
    end,
    name: isPlain ? (formalName(place, family) ?? printed) : printed,
    key,
    level: suffix.level,
    parent: place,
  };
}

/** Gives a free-trade zone its formal name: a province has the zone, a city a part of it. */
function formalName(place: Place, family: string): string | undefined {
  if (family !== 'free-trade-zone') return undefined;
  const province = ascendTo(place, 'province');
  if (province === undefined) return undefined;
  const zone = `中国（${province.shortName}）自由贸易试验区`;
  return province === place ? zone : `${zone}${place.shortName}片区`;
}

function dropInner(zones: readonly ZoneMention[]): ZoneMention[] {
  return zones.filter(
    (zone) =>
      !zones.some(
        (other) =>
          other !== zone &&
          other.start <= zone.start &&
          zone.end <= other.end &&
          other.end - other.start > zone.end - zone.start,
      ),
  );
}
