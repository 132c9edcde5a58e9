import lexicon from '../../../seeds/lexicons/ambiguousPlaces.json' with { type: 'json' };
import type { RegionLevel } from '../../model/pageFacts.ts';
import { GENERIC_HEADS } from './entityLexicon.ts';
import type { Place } from './gazetteer.ts';
import type { PlaceMention } from './mentions.ts';
import { isWordStart } from './tagWords.ts';
import type { TaggedWords } from './tagWords.ts';

/** Words that end as places do and are kinds of place: 城区, 地级市. */
const KINDS: ReadonlySet<string> = new Set(lexicon.kinds);
const OWN_NAME = /^[\u4e00-\u9fff]{2,3}$/u;
/** What is before a place's name in prose: a mark, a time, a preposition. */
const LEFT = /^[，。；：、！？“”（）()\s年月日度季末初期在到从据自由向对和与及至赴]?$/u;

/**
 * Finds cities and counties that no lexicon contains: a word that the dictionary takes for a place with 市 or 县 after it
 * (皖南市), or that ends so itself. Each is a region of its own, never the next larger one.
 */
export function findUnlistedPlaces(words: TaggedWords, listed: readonly PlaceMention[]): PlaceMention[] {
  const { text, endOf, startOf, tagOf } = words;
  const covered = new Uint8Array(text.length + 1);
  for (const { start, end } of listed) covered.fill(1, start, end);
  const placeAt = new Map(listed.map(({ end, place }) => [end, place]));
  const known = new Map<string, Place>();
  const found: PlaceMention[] = [];
  for (let at = 0; at < text.length; at = endOf[at] ?? at + 1) {
    const end = endOf[at] ?? at + 1;
    const sign = text[end - 1];
    if (sign !== '市' && sign !== '县') continue;
    // 皖南/市 or 密云县: the ending alone, or with its name in one word.
    const start = end - at === 1 && at > 0 ? (startOf[at - 1] ?? at) : at;
    const name = text.slice(start, end);
    const own = name.slice(0, -1);
    if (covered[start] === 1 || covered[end - 1] === 1 || !OWN_NAME.test(own)) continue;
    if (tagOf[start] !== 'ns' || GENERIC_HEADS.has(own) || KINDS.has(name.slice(-2)) || KINDS.has(own)) continue;
    const above = placeAt.get(start);
    if (above === undefined && !LEFT.test(text[start - 1] ?? '')) continue;
    if (!isWordStart(words, end)) continue;
    const level: RegionLevel = name.endsWith('市') ? 'city' : 'county';
    const place = known.get(name) ?? { name, shortName: name, level, parent: above ?? null };
    known.set(name, place);
    found.push({ start, end, place });
    placeAt.set(end, place);
  }
  return found;
}
