import { loadJieba } from '../util/loadJieba.ts';
import { packPair } from './likeness.ts';

/** How the words of a page connect, letter by letter. */
export interface Joints {
  /**
   * Tells how well a text continues in another, 0 to 1: whether a word spans the joint, or its two letters are next to
   * each other elsewhere.
   */
  readonly join: (before: string, after: string) => number;
}

// Seen three times side by side, two letters are words of this page and no accident.
const SURE_COUNT = 3;
const SIDE = 4;
// After these only a number continues: 货值达到 | 四十二亿元.
const WANTS_NUMBER = /(?:达到?|[升降增减跌涨]至|[升降增减提高少]到|为|约|超过?|逾|近|共|增长|下降|上涨|下跌)$/u;

/** Tells how the words of a page connect; its letters are counted on the first call. */
export function countJoints(pageText: string): Joints {
  let counts: ReadonlyMap<number, number> | undefined;
  return {
    join(before, after) {
      if (WANTS_NUMBER.test(before.slice(-SIDE)) && /^[\d一二两三四五六七八九十百千]/u.test(after)) return 1;
      if (liesOverJoint(before.slice(-SIDE), after.slice(0, SIDE))) return 1;
      counts ??= countPairs(pageText);
      // The joint itself may be in the count, if only white space separates the two.
      const count = (counts.get(packPair(before.charCodeAt(before.length - 1), after.charCodeAt(0))) ?? 0) - 1;
      return Math.max(0, Math.min(1, count / SURE_COUNT));
    },
  };
}

function countPairs(text: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x3000 || code === 0x09) continue;
    if (before !== 0) {
      const pair = packPair(before, code);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    before = code;
  }
  return counts;
}

function liesOverJoint(left: string, right: string): boolean {
  let at = 0;
  for (const word of loadJieba().cut(left + right, false)) {
    if (at < left.length && at + word.length > left.length) return true;
    at += word.length;
  }
  return false;
}
