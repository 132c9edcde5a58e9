/**
 * Removes surfaces that mean more than one entity of the page (全市 of two cities, 市委 of two committees), because they are
 * useless as aliases. Their mentions are still resolved.
 */
export function dropSharedAliases(drafts: ReadonlyMap<string, { readonly aliases: Set<string> }>): void {
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const [name, { aliases }] of drafts)
    for (const surface of [name, ...aliases]) {
      if (owners.has(surface) && owners.get(surface) !== name) shared.add(surface);
      else owners.set(surface, name);
    }
  for (const { aliases } of drafts.values()) for (const surface of shared) aliases.delete(surface);
}
