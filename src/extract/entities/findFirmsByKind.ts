import { GENERIC_HEADS, MEASURE_END, UNIT_HEADS } from './entityLexicon.ts';
import { listFirmMentions } from './listFirmMentions.ts';
import type { OrgMention } from './mentions.ts';
import type { TaggedWords } from './tagWords.ts';

const LONGEST = 8;
const SHORTEST = 3;
/** How often a text prints a name that only its kind shows. */
const LEAST = 3;
/** A name is no more than 40 of them in a text: a bound. */
const MOST = 40;
const MOST_TRIED = 300;

/**
 * Finds firms that are named right after their kind (生鲜电商平台果帮手): the words after it that the text prints again and
 * again. A run of everyday words (平台经济) is not a name.
 */
export function findFirmsByKind(words: TaggedWords): OrgMention[] {
  const { text } = words;
  const names = new Set<string>();
  const tried = new Set<string>();
  for (const { start, end } of UNIT_HEADS.leftmost(text)) {
    const begin = text.slice(end, end + SHORTEST);
    if (tried.has(begin) || !isKind(words, start)) continue;
    // Each try looks through the text, so the number of tries is limited.
    tried.add(begin);
    const name = nameAt(words, end);
    if (name !== undefined) names.add(name);
    if (names.size >= MOST || tried.size >= MOST_TRIED) break;
  }
  return [...names].flatMap((name) => listFirmMentions(text, name));
}

/** 新式茶饮品牌: a kind of firm, not 公司 alone, which means one that was named before. */
function isKind({ text, startOf, tagOf }: TaggedWords, unit: number): boolean {
  const from = startOf[unit - 1] ?? unit;
  return (
    unit > 0 && /^[\u4e00-\u9fff]{2,}$/u.test(text.slice(from, unit)) && /^(?:n|vn|b|j|a|x)/u.test(tagOf[from] ?? '')
  );
}

/** The longest run of words from a place that is printed that often. */
function nameAt({ text, endOf, tagOf }: TaggedWords, start: number): string | undefined {
  let best: string | undefined;
  let [isUnknown, count] = [false, 0];
  for (let at = start; at < text.length && at - start < LONGEST; at = endOf[at] ?? at + 1) {
    const end = endOf[at] ?? at + 1;
    const word = text.slice(at, end);
    if (end - start > LONGEST || !/^[\u4e00-\u9fff]+$/u.test(word)) break;
    if (/^(?:p|c|u[a-z]?|r|d|t|m|f|y|ns)$/u.test(tagOf[at] ?? 'x') || (word.length > 1 && GENERIC_HEADS.has(word)))
      break;
    count++;
    // A single character or a word in no dictionary is not an everyday word.
    isUnknown ||= word.length === 1 || /^(?:x|nz|nr|nrt|nrfg)$/u.test(tagOf[at] ?? 'x');
    const name = text.slice(start, end);
    if (name.length < SHORTEST) continue;
    if (text.split(name, LEAST + 1).length <= LEAST) break;
    // 湘江银行归母净利润: the measure of a firm is not part of its name.
    if (isUnknown && count > 1 && !/^n/u.test(tagOf[end] ?? 'x') && !MEASURE_END.test(name)) best = name;
  }
  return best;
}
