import words from '../../seeds/lexicons/basisWords.json' with { type: 'json' };

const QUOTES = new RegExp(words.partQuotes, 'gu');
const SUFFIX = new RegExp(words.partSuffix, 'u');

/** Gives the one name of a part of a subject: 新三样, “新三样”产品 and 新三样产品 are one. Null is all of it. */
export function foldPart(breakdown: string | null): string | null {
  if (breakdown === null) return null;
  const folded = breakdown.normalize('NFKC').replace(/\s+/gu, '').replace(QUOTES, '').replace(SUFFIX, '');
  return folded === '' ? null : folded;
}
