/** How a page's words hang together, letter to letter. */
export interface Joints {
  /** Tells how well a text reads on into another, 0 to 1: how often the two letters at the joint stand side by side elsewhere. */
  readonly join: (before: string, after: string) => number;
}

// Seen three times side by side, two letters are words of this page and no accident.
const SURE_COUNT = 3;

/** Counts which letters stand side by side on a page: its own words tell whether a cut word reads on. */
export function countJoints(pageText: string): Joints {
  const counts = new Map<string, number>();
  const letters = pageText.replaceAll(/\s+/gu, '');
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return {
    join(before, after) {
      // The joint itself may stand in the count, where nothing but white space parts the two.
      const count = (counts.get(before.slice(-1) + after.slice(0, 1)) ?? 0) - 1;
      return Math.max(0, Math.min(1, count / SURE_COUNT));
    },
  };
}
