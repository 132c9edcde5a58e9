/** A map that forgets what has not been used recently. */
export interface RecentMap<Value> {
  readonly get: (key: string) => Value | undefined;
  readonly set: (key: string, value: Value) => void;
}

/**
 * Creates a map that holds at least the `kept` entries that were used last, and at most twice as many. It has two
 * halves: when the younger is full, it replaces the older, which is dropped as a whole. That is cheaper than keeping
 * entries in order of use.
 */
export function createRecentMap<Value>(kept: number): RecentMap<Value> {
  let young = new Map<string, Value>();
  let old = new Map<string, Value>();
  const set = (key: string, value: Value): void => {
    if (young.size >= kept) [old, young] = [young, new Map()];
    young.set(key, value);
  };
  return {
    get(key) {
      const recent = young.get(key);
      if (recent !== undefined) return recent;
      const earlier = old.get(key);
      if (earlier !== undefined) set(key, earlier);
      return earlier;
    },
    set,
  };
}
