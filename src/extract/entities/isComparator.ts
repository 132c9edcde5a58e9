import lexicon from '../../../seeds/lexicons/entityWords.json' with { type: 'json' };

const COMPARED = new RegExp(`(?:${lexicon.comparators.join('|')})[^，。；]{0,8}$`, 'u');
const REACH = 14;

/**
 * Tells whether a place of a text is only compared with: 比位居第二的河南省多出110亿元 says nothing about where the text is at home.
 */
export function isComparator(text: string, start: number): boolean {
  return COMPARED.test(text.slice(Math.max(0, start - REACH), start));
}
