/** A bound in bytes that several caches share. */
export interface MemoryBudget {
  /** Opens a cache of its own kind on this budget. */
  readonly openCache: <Value extends object>() => WeighedCache<Value>;
  /** Gives how many bytes are held by all caches together. */
  readonly measure: () => number;
}

/** Values by their keys, each with its weight in bytes. */
export interface WeighedCache<Value extends object> {
  readonly find: (key: string) => Value | undefined;
  /** Keeps a value. One that is heavier than a tenth of the budget is not kept: it would push out too many others. */
  readonly keep: (key: string, value: Value, bytes: number) => void;
}

/** What an entry takes beside its value and its key: the entry, its place in the map. */
const ENTRY = 200;
/** A value this much of the budget is not kept. */
const LARGEST_SHARE = 0.1;

/**
 * Creates a budget of memory. Whatever kind of thing was not used for longest goes first, so that no kind has to be
 * given a share of its own, and what is held is bounded by its weight and never by its number.
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
          // Set again, so that the map's own order is the order of last use.
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
