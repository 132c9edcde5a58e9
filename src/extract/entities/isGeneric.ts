import lexicon from '../../../seeds/lexicons/projectWords.json' with { type: 'json' };
import type { TaggedWords } from './tagWords.ts';

const GENERIC: ReadonlySet<string> = new Set(lexicon.generic);

/** Tells whether neither a place nor its other words distinguish a project from others: 泉水县重点项目. */
export function isGeneric(
  { text, endOf, tagOf }: TaggedWords,
  start: number,
  end: number,
  isAnywhere: boolean,
): boolean {
  for (let at = start; at < end; at = Math.max(at + 1, endOf[at] ?? end)) {
    const word = text.slice(at, Math.min(endOf[at] ?? end, end));
    const isPlace = isAnywhere && (tagOf[at] === 'ns' || /^[省市县区州旗镇乡村]$/u.test(word));
    if (!GENERIC.has(word) && !isPlace) return false;
  }
  return true;
}
