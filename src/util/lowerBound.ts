/** Finds the first place of a sorted list whose key is not below `key`; the length of the list if all are below. */
export function lowerBound<Item>(list: readonly Item[], key: number, keyOf: (item: Item) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item !== undefined && keyOf(item) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
