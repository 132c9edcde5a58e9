import lexicon from '../../seeds/lexicons/tableWords.json' with { type: 'json' };
import { joinAlternatives } from '../util/joinAlternatives.ts';

/** Gives the alternatives of a pattern from groups of seeds/lexicons/tableWords.json. */
export function anyTableWord(...groups: readonly (keyof typeof lexicon.groups)[]): string {
  return `(?:${joinAlternatives(groups.flatMap((group) => lexicon.groups[group]))})`;
}

/** The unit of what a head counts: 户数 is in 户. */
export const COUNT_UNITS: readonly (readonly [string, string])[] = Object.entries(lexicon.countUnits);
