/** A limit in bytes that several caches share. */
export interface MemoryBudget {
  /** Opens a cache on this budget. */
  readonly openCache: <Value extends object>() => WeighedCache<Value>;
  /** Returns how many bytes all caches use together. */
  readonly measure: () => number;
}

/** Values by their keys, each with its weight in bytes. */
export interface WeighedCache<Value extends object> {
  readonly find: (key: string) => Value | undefined;
  /** Keeps a value. One that is heavier than a tenth of the budget is not kept: it would push out too many others. */
  readonly keep: (key: string, value: Value, bytes: number) => void;
}

/** The memory of an entry besides its value and key: the entry itself and its place in the map. */
const ENTRY = 200;
/** Values larger than this part of the budget are not kept. */
const LARGEST_SHARE = 0.1;

/**
 * Creates a memory budget. The least recently used entry of any cache is dropped first, so no cache needs a fixed
 * share, and the limit applies to bytes, not to numbers of entries.
 */
export function createMemoryBudget(mostBytes: number): MemoryBudget {
  const entries = new Map<string, { readonly value: object; readonly bytes: number }>();
  let caches = 0;
  let total = 0;
  return {
    openCache<Value extends object>(): WeighedCache<Value> {
      const prefix = `${String((caches += 1))} `;
      return {
        find(key) {
          const entry = entries.get(prefix + key);
          if (entry === undefined) return undefined;
          // Set again, so that the map's order is the order of last use.
          entries.delete(prefix + key);
          entries.set(prefix + key, entry);
          return entry.value as Value;
        },
        keep: (key, value, bytes) => keep(prefix + key, value, bytes + ENTRY + 2 * (prefix.length + key.length)),
      };
    },
    measure: () => total,
  };

  function keep(key: string, value: object, bytes: number): void {
    remove(key);
    if (bytes > mostBytes * LARGEST_SHARE) return;
    entries.set(key, { value, bytes });
    total += bytes;
    for (const oldest of entries.keys()) {
      if (total <= mostBytes) return;
      remove(oldest);
    }
  }

  function remove(key: string): void {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }
}
