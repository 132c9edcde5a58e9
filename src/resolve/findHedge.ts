import hedges from '../../seeds/lexicons/hedges.json' with { type: 'json' };
import type { HedgeKind } from '../model/hedge.ts';

const KINDS = hedges.kinds as Readonly<Record<string, HedgeKind>>;
const SURFACES: ReadonlyMap<string, HedgeKind> = new Map(
  [
    ...Object.entries(hedges.before),
    ...Object.entries(hedges.after),
    ...Object.keys(KINDS).map((kind) => [kind, kind]),
  ].flatMap(([surface = '', qualifier = '']) => {
    const kind = KINDS[surface] ?? KINDS[qualifier];
    return kind === undefined ? [] : [[surface, kind] as const];
  }),
);

/** Finds how a printed hedge changes its number: 超 and 突破 are `above`. Null for no hedge, or for an unknown one. */
export function findHedge(qualifier: string | null | undefined): HedgeKind | null {
  return qualifier == null ? null : (SURFACES.get(qualifier.normalize('NFKC').trim()) ?? null);
}
