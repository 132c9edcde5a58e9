import type { Equation, Identities } from '../figures/identities.ts';
import type { Dimension } from '../model/quantity.ts';
import { findNature, IDENTITY_EQUATIONS, IDENTITY_LISTS } from '../resolve/identityLexicon.ts';
import type { IndicatorNature } from '../resolve/identityLexicon.ts';

/** What the graph knows about an indicator that figures measure. */
export interface KnownIndicator {
  readonly name: string;
  readonly dimension: Dimension | null;
}

/**
 * Puts together the equations, the lists they run over, and how these indicators behave in them. `listAbove` gives the
 * regions that contain a subject.
 */
export function makeIdentities(
  indicators: ReadonlyMap<string, KnownIndicator>,
  listAbove: (subjectId: string) => readonly string[],
): Identities {
  const natures = new Map<string, IndicatorNature>();
  const natureOf = (id: string): IndicatorNature => {
    const known = natures.get(id);
    if (known !== undefined) return known;
    const { name = '', dimension = null } = indicators.get(id) ?? {};
    const nature = findNature(id, name, dimension);
    natures.set(id, nature);
    return nature;
  };
  return {
    equations: IDENTITY_EQUATIONS as unknown as readonly Equation[],
    lists: IDENTITY_LISTS,
    hasOwnGrowth: (id) => natureOf(id).hasOwnGrowth,
    isAdditive: (id) => natureOf(id).isAdditive,
    isStock: (id) => natureOf(id).isStock,
    listAbove,
  };
}
