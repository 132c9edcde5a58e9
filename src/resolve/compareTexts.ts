/** Characters in one shingle: long enough that two articles on one subject share few of them by chance. */
const SHINGLE = 8;
/** Shorter texts (captions, notices) are alike without being one. */
const SHORTEST = 80;
const SEEDS = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];

/**
 * Gives four hashes of a text's shingles, each the smallest of its kind: texts that share half of their words agree in one of
 * them nineteen times in twenty, and nearly always where they share more. Undefined for a text too short to tell.
 */
export function hashWords(text: string): readonly string[] | undefined {
  const words = squeeze(text);
  if (words.length < SHORTEST) return undefined;
  const least = SEEDS.map(() => 0xffffffff);
  for (let start = 0; start + SHINGLE <= words.length; start += 1) {
    for (const [index, seed] of SEEDS.entries()) {
      const hash = hashShingle(words, start, seed);
      if (hash < (least[index] ?? 0)) least[index] = hash;
    }
  }
  return least.map((hash) => hash.toString(16).padStart(8, '0'));
}

/** Measures how much of their words two texts share, from 0 to 1: shingles in both by shingles in either. */
export function measureLikeness(one: string, other: string): number {
  const [ones, others] = [listShingles(one), listShingles(other)];
  if (ones.size === 0 || others.size === 0) return 0;
  const shared = ones.intersection(others).size;
  return shared / (ones.size + others.size - shared);
}

function listShingles(text: string): Set<string> {
  const words = squeeze(text);
  return new Set(
    Array.from({ length: Math.max(0, words.length - SHINGLE + 1) }, (_each, start) =>
      words.slice(start, start + SHINGLE),
    ),
  );
}

/** Columns and line ends differ from page to page, and so do quotation marks: only words and numbers count. */
function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{Script=Han}\p{Script=Latin}\d]+/gu, '');
}

/** FNV-1a with a seed, as an unsigned 32-bit number. */
function hashShingle(words: string, start: number, seed: number): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = start; at < start + SHINGLE; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
  // The last characters must reach the high bits, too: the smallest hash is decided by these.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
