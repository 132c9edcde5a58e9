/**
 * Joins entities of one name that a person decided are one. `entityIds` are those of the claims, `former` leads from
 * other ids to them, and each of `merges` lists ids of one entity. Gives the id that each claim then has: the smallest
 * of its group, whatever the order of the decisions. A decision about an entity that no page names any more joins
 * nothing.
 */
export function joinMerged(
  entityIds: readonly string[],
  former: ReadonlyMap<string, string>,
  merges: readonly (readonly string[])[],
): readonly string[] {
  const known = new Set(entityIds);
  const parents = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    return at;
  };
  for (const merge of merges) {
    const [first, ...others] = merge.flatMap((id) => (known.has(id) ? id : (former.get(id) ?? [])));
    for (const other of others) {
      const [a, b] = [root(first ?? other), root(other)];
      if (a !== b) parents.set(a < b ? b : a, a < b ? a : b);
    }
  }
  return entityIds.map(root);
}
