import table from '../../../seeds/lexicons/hedges.json' with { type: 'json' };

const BEFORE = new Map(Object.entries(table.before));
const AFTER = new Map(Object.entries(table.after));
const LONGEST = Math.max(...[...BEFORE.keys(), ...AFTER.keys()].map((hedge) => hedge.length));

/** A word that makes a number rough, and how long it is. */
export interface Hedge {
  readonly qualifier: string;
  readonly length: number;
}

/** Finds a hedge that ends right before a place: 近400万. The last sign of a word (签约, 附近) is not one. */
export function findHedgeBefore(text: string, place: number): Hedge | undefined {
  if (
    /(?:[签合条节预公契违大]约|[附最临接]近|[高反]超|[以]上)$/u.test(text.slice(Math.max(0, place - 2), place)) &&
    !/(?:大约|接近)$/u.test(text.slice(Math.max(0, place - 2), place))
  )
    return undefined;
  return longest((length) => {
    const word = text.slice(Math.max(0, place - length), place);
    // 上千家: only before a number in characters; in 基础上翻番 and 迈上2000万吨 it is part of another word.
    return word === '上' && !/^[一二两三四五六七八九十百千万亿几]/u.test(text.slice(place, place + 1))
      ? undefined
      : BEFORE.get(word);
  });
}

/** Finds a hedge that begins at a place: 30%以上. */
export function findHedgeAfter(text: string, place: number): Hedge | undefined {
  return longest((length) => AFTER.get(text.slice(place, place + length)));
}

/** Tells whether a sign may be between a number and its unit: 20多家, 800余人. */
export function isMiddleHedge(sign: string): boolean {
  return table.middle.includes(sign);
}

function longest(find: (length: number) => string | undefined): Hedge | undefined {
  for (let length = LONGEST; length > 0; length--) {
    const qualifier = find(length);
    if (qualifier !== undefined) return { qualifier, length };
  }
  return undefined;
}
