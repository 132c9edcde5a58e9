/**
 * Groups lists by common elements: lists that share an element, directly or through others, form one group. Each group
 * is sorted, and so are the groups by their first element.
 */
export function groupByShared(lists: readonly (readonly string[])[]): string[][] {
  const parents = new Map<string, string>();
  const root = (element: string): string => {
    let at = element;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    parents.set(element, at);
    return at;
  };
  for (const [first, ...others] of lists) {
    if (first === undefined) continue;
    parents.set(root(first), root(first));
    for (const other of others) {
      const [a, b] = [root(first), root(other)].toSorted() as [string, string];
      parents.set(b, a);
      parents.set(a, a);
    }
  }
  const groups = Map.groupBy(parents.keys(), root);
  return [...groups.values()].map((group) => group.toSorted()).toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
