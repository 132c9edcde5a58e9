import lexicon from '../../../seeds/lexicons/featureWords.json' with { type: 'json' };
import type { ZoneMention } from './mentions.ts';
import type { TaggedWords } from './tagWords.ts';

/** 在青岭、白沙等镇, 青岭、白沙两个镇: towns of a list, whose kind is printed once after it. */
const LIST =
  /((?:[\u4e00-\u9fff]{2,3}(?:镇|乡)?、){1,8}[\u4e00-\u9fff]{2,3}?)(?:等(?:[\d两三四五六七八九十]{0,3}个)?|[\d两三四五六七八九十]{1,3}个)(镇|乡)(?![镇化企村域贤亲愁土])/gu;
const COMMON: ReadonlySet<string> = new Set(lexicon.common);
const NO_NAME = /[的了在是将为等与对把被各多全新每老市县区]/u;

/** Finds towns in a list that says once that they are towns. The first may have words run into it, and must begin a word. */
export function findListedTowns({ text, startOf }: TaggedWords, covered: Uint8Array): ZoneMention[] {
  const found: ZoneMention[] = [];
  for (const { 1: list = '', 2: kind = '', index } of text.matchAll(LIST)) {
    let start = index;
    for (const [i, item] of list.split('、').entries()) {
      const end = start + item.length;
      // 供应青岭、: the shortest name that begins a word.
      const from = i > 0 || startOf[end - 2] !== end - 2 ? start : end - 2;
      const own = text.slice(from, end);
      const name = own.endsWith(kind) && own.length > 2 ? own : own + kind;
      if (covered[from] !== 1 && covered[end - 1] !== 1 && !NO_NAME.test(own) && !COMMON.has(own)) {
        found.push({ start: from, end, name, key: name, level: 'town', parent: null });
        covered.fill(1, from, end);
      }
      start = end + 1;
    }
  }
  return found;
}
