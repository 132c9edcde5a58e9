/** Characters in one shingle: long enough that two articles on one subject share few of them by chance. */
const SHINGLE = 8;
/** Shorter texts (captions, notices) are similar without being the same. */
const SHORTEST = 80;
/** The length of an opening that identifies a text: more than a formula, less than a first paragraph. */
const OPENING = 48;
/**
 * How many smallest hashes form one key: in an archive, even one false match in a million pairs would join unrelated
 * texts.
 */
const BAND = 8;
const BANDS = 4;

/**
 * Returns the keys by which articles that print the same text are found: two articles with any key in common count as
 * one text. The first key is of its opening words, which finds papers that print only the beginning; the others are of
 * its shingles: texts that share 95 % of these agree in one of them 99 times in 100, those that share 50 % twice in
 * 100, those that share 20 % once in 100,000. Undefined for a text that is too short.
 */
export function listWireKeys(text: string): readonly string[] | undefined {
  const words = squeeze(dropDateline(text));
  if (words.length < SHORTEST) return undefined;
  const smallest = findSmallest(words, BANDS * BAND);
  const bands = Array.from({ length: BANDS }, (_each, band) =>
    smallest.slice(band * BAND, (band + 1) * BAND).join(' '),
  );
  return [words.slice(0, OPENING), ...bands].map((key, index) => `${String(index)} ${key}`);
}

/** Removes what a paper puts before an agency's text, and the agency's own dateline: （本报综合）新华社北京1月13日电（记者某某）. */
function dropDateline(text: string): string {
  const remark = /^\s*[（(][^）)]{0,40}[）)]/u;
  const dateline = /^\s*(?:据)?\p{Script=Han}{2,20}\s*(?:\d{1,2}月)?\d{1,2}日\s*[电讯]|^\s*本报\p{Script=Han}{0,6}讯/u;
  return text.normalize('NFKC').replace(remark, '').replace(dateline, '').replace(remark, '');
}

/** Columns, line ends and quotation marks differ from page to page, so only words and numbers count. */
function squeeze(text: string): string {
  return text.replace(/[^\p{Script=Han}\p{Script=Latin}\d]+/gu, '');
}

/**
 * Gives the smallest of each of several hashes of a text's shingles: two texts agree in one as often as they share
 * shingles.
 */
function findSmallest(words: string, count: number): readonly number[] {
  const least = new Uint32Array(count).fill(0xffffffff);
  for (let start = 0; start + SHINGLE <= words.length; start += 1) {
    const base = hashShingle(words, start);
    for (let index = 0; index < count; index += 1) {
      const hash = mix(base ^ Math.imul(index + 1, 0x9e3779b9));
      if (hash < (least[index] ?? 0)) least[index] = hash;
    }
  }
  return [...least];
}

/** FNV-1a, as an unsigned 32-bit number. */
function hashShingle(words: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + SHINGLE; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}

/** Each bit of the number must reach the high ones, since the smallest hash is decided by these. */
function mix(number: number): number {
  const once = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
