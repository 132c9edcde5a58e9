import lexicon from '../../../seeds/lexicons/placeWords.json' with { type: 'json' };
import { joinAlternatives } from '../../util/joinAlternatives.ts';

const POINTING = `(?:${joinAlternatives(lexicon.pointing)})`;
const LEVELS = `(?:${joinAlternatives(lexicon.levels)})`;

/** Matches 全省, 该市, 我县: the place that an article is about, by its level. Not 市场, 省委: there the word continues. */
export const POINTED_PLACE = `${POINTING}${LEVELS}(?!${joinAlternatives(lexicon.continued)})`;

/** Matches 我国, 全国, 中国. */
export const NATION = `(?:${joinAlternatives(lexicon.nation)})`;

/** Matches 全球, 全世界, 世界. */
export const WORLD = `(?:${joinAlternatives(lexicon.world)})`;

/** Matches 县里, 市里: how people there speak of their place. */
export const SPOKEN_PLACE = `(?:${joinAlternatives(lexicon.localSpeech)})`;

/** Matches the whole of a place, the nation or the world: 全省, 全国, 全球. */
export const WHOLE_PLACE = `(?:全${LEVELS}|我国|全国|全球)`;

const WHOLLY_POINTED = new RegExp(`^${POINTING}${LEVELS}$`, 'u');

/** Tells whether words are 全省, 该市 or similar, with nothing after them. */
export function isPointedPlace(words: string): boolean {
  return WHOLLY_POINTED.test(words);
}
