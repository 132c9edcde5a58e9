import { holdsRegion } from './claimRegions.ts';

/** Maps a scope to the one that represents it: the only narrowest scope inside it, else itself. */
export function narrowScopes(scopes: readonly (string | null)[]): (scope: string | null) => string | null {
  const all = [...new Set(scopes)];
  const narrowest = all.filter((scope) => !all.some((other) => other !== scope && holdsRegion(scope, other)));
  return (scope) => {
    const inside = narrowest.filter((other) => holdsRegion(scope, other));
    return inside.length === 1 && inside[0] !== undefined ? inside[0] : scope;
  };
}
