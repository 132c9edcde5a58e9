import ambiguous from '../../../seeds/lexicons/ambiguousPlaces.json' with { type: 'json' };
import features from '../../../seeds/lexicons/featureWords.json' with { type: 'json' };
import { ascendTo, liesIn, PLACE_INDEX } from './gazetteer.ts';
import type { Place, Surface } from './gazetteer.ts';
import { beginsZone } from './findZones.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';
import { findUnlistedPlaces } from './findUnlistedPlaces.ts';
import type { PlaceMention } from './mentions.ts';

const COMMON_WORDS: ReadonlySet<string> = new Set(ambiguous.words);
const GENERIC_FULL: ReadonlySet<string> = new Set(ambiguous.generic);

const SIGHT = new RegExp(`^(?:${features.sights.join('|')})`, 'u');

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly surface: Surface;
}

/**
 * Finds the places of one text. `context` are the certain places on the rest of the page: a short name of a county is a
 * place only if its city or province is named as well.
 */
export function findRegions(words: TaggedWords, context: ReadonlySet<Place>): PlaceMention[] {
  const candidates = Array.from(PLACE_INDEX.leftmost(words.text), ({ start, end, value }) => ({
    start,
    end,
    surface: value,
  }));
  const here = new Set<Place>();
  for (const candidate of candidates)
    if (isSure(words, candidate)) for (const place of candidate.surface.places.slice(0, 1)) addWithParents(here, place);
  const mentions: PlaceMention[] = [];
  for (const candidate of candidates) {
    const before = mentions.at(-1);
    const touching = before?.end === candidate.start ? before.place : undefined;
    const place = choose(words, candidate, { touching, here, context });
    if (place !== undefined) mentions.push({ start: candidate.start, end: candidate.end, place });
  }
  const unlisted = findUnlistedPlaces(words, mentions);
  return unlisted.length === 0 ? mentions : [...mentions, ...unlisted].sort((a, b) => a.start - b.start);
}

/** Finds names that certainly mean a place without context: countries, provinces, unambiguous cities, official names. */
export function findSurePlaces(words: TaggedWords): Set<Place> {
  const sure = new Set<Place>();
  for (const { start, end, value } of PLACE_INDEX.leftmost(words.text))
    if (isSure(words, { start, end, surface: value }))
      for (const place of value.places.slice(0, 1)) addWithParents(sure, place);
  return sure;
}

function addWithParents(set: Set<Place>, place: Place): void {
  for (let at: Place | null = place; at !== null; at = at.parent) set.add(at);
}

function isSure(words: TaggedWords, candidate: Candidate): boolean {
  const [first] = candidate.surface.places;
  if (first === undefined || !standsApart(words, candidate)) return false;
  const surface = words.text.slice(candidate.start, candidate.end);
  if (candidate.surface.form === 'full') return candidate.surface.places.length === 1 && !GENERIC_FULL.has(surface);
  return first.level !== 'county' && !COMMON_WORDS.has(surface);
}

const STREET = /^[东西南北中]?(?:路(?![上线演况段网费由面径])|大道|大街|巷)/u;
// What follows a surface when it does not mean the place: 国内生产总值, 西部科学城.
const PART_OF_CHINA = /^(?![地、，和与及等省各的。较最沿进出增同])/u;
const PART_OF_NATION = /^[有内家际产债库民企营外]/u;
const NOT_BEFORE: Readonly<Record<string, RegExp>> = {
  国内: /^(?:生产|总值|外)/u,
  东部: PART_OF_CHINA,
  中部: PART_OF_CHINA,
  西部: PART_OF_CHINA,
};

/** Tells whether the surface is a word of its own, or at least not a piece of a longer common word (上海 in 上海人). */
function standsApart(words: TaggedWords, { start, end, surface }: Candidate): boolean {
  const printed = words.text.slice(start, end);
  // “长安号”: ships, trains and satellites are named after places.
  if (/^”[号轮舰]/u.test(words.text.slice(end, end + 2))) return false;
  if (words.text[start - 1] === '“' && /[号轮”]/u.test(words.text[end] ?? '') && surface.form !== 'full') return false;
  // 上海路步行街, 北京路支行: a street is named after a place.
  if (surface.form === 'short' && STREET.test(words.text.slice(end, end + 3))) return false;
  // 其中国有企业, 其中国内贷款: 中国 is the end of one word and the beginning of another.
  if (printed === '中国' && words.text[start - 1] === '其' && PART_OF_NATION.test(words.text.slice(end, end + 1)))
    return false;
  if (NOT_BEFORE[printed]?.test(words.text.slice(end, end + 4)) === true) return false;
  if (surface.form === 'full' && end - start > 2) return true;
  const tag = words.tagOf[start] ?? 'x';
  if (beginsZone(words.text, end)) return isWordStart(words, start) || end - start > 2;
  if (!isWordStart(words, start)) return tag === 'x' && end - start > 2;
  return isWordStart(words, end) || /^(?:ns|nt|nz|nr|j|x|vn)/u.test(tag) || (words.endOf[start] ?? 0) < end;
}

interface Context {
  readonly touching: Place | undefined;
  readonly here: ReadonlySet<Place>;
  readonly context: ReadonlySet<Place>;
}

function choose(words: TaggedWords, candidate: Candidate, { touching, here, context }: Context): Place | undefined {
  const { start, end, surface } = candidate;
  const inside =
    touching === undefined || touching.level === 'country'
      ? undefined
      : surface.places.find((place) => liesIn(place, touching));
  if (inside !== undefined && (surface.form === 'full' || /^(?:ns|nr|nz|x|nt)/u.test(words.tagOf[start] ?? '')))
    return inside;
  if (!standsApart(words, candidate)) return undefined;
  const text = words.text.slice(start, end);
  const best = (known: ReadonlySet<Place>): Place | undefined =>
    surface.places.find((place) => known.has(ascendTo(place, 'city') ?? place) && place.level === 'county') ??
    surface.places.find((place) => place.parent !== null && known.has(place.parent));
  if (surface.form === 'full') {
    if (GENERIC_FULL.has(text)) return undefined;
    const [only] = surface.places;
    if (surface.places.length === 1 || only === undefined) return only;
    // Many cities have a 鼓楼区, and nothing on the page says which one is meant.
    return best(here) ?? best(context) ?? (only.level === 'county' ? { ...only, parent: null } : only);
  }
  const [first] = surface.places;
  if (first === undefined) return undefined;
  if (COMMON_WORDS.has(text)) return here.has(first) && namedInFull(words.text, first) ? first : undefined;
  if (first.level !== 'county' || surface.form === 'alias') return first;
  return chooseCounty(words, candidate, { here, context });
}

/** A short county name is read only as a word of its own that names a place, and only if its city is named. */
function chooseCounty(
  words: TaggedWords,
  { start, end, surface }: Candidate,
  known: Omit<Context, 'touching'>,
): Place | undefined {
  const isZoned = beginsZone(words.text, end);
  const isWord = isWordStart(words, start) && words.endOf[start] === end;
  if (!isWord && !isZoned) return undefined;
  const full = surface.places.find((place) => known.here.has(place) || known.context.has(place));
  if (full !== undefined) return full;
  if (words.tagOf[start] !== 'ns' && !isZoned) return undefined;
  const city = surface.places.find(
    (place) => place.parent !== null && place.parent.level === 'city' && known.here.has(place.parent),
  );
  if (city !== undefined) return city;
  const [only] = surface.places;
  if (surface.places.length !== 1 || only === undefined) return undefined;
  // 西藏打造墨脱、芒康、波密等旅游名县: a list of counties whose province is named.
  const isListed = words.text[end] === '、' || (words.text[start - 1] === '、' && words.text[end] === '等');
  const province = ascendTo(only, 'province');
  const isAtHome = isListed && province !== undefined && known.here.has(province);
  // 三河古镇: a sight with the name of a city far away.
  return isAtHome || (only.name.endsWith('市') && !SIGHT.test(words.text.slice(end, end + 4))) ? only : undefined;
}

function namedInFull(text: string, place: Place): boolean {
  return text.includes(place.name);
}
