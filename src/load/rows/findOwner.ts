import type { EntityKind } from '../../model/reading.ts';
import type { EntityView } from '../world.ts';
import type { RowSource } from './rowSource.ts';

/** One character names a place only next to others, and may begin any word. */
const SHORTEST = 2;

/**
 * Finds the body or region of a page whose name or short form a phrase begins with: 国家外汇管理局 of 国家外汇管理局新闻发言人, 营口市 of
 * 营口一家企业. The longest wins, then the first kind given. Undefined if there is none, or if it names two entities.
 */
export function findOwner(
  { claimed, resolve, world }: RowSource,
  phrase: string,
  kinds: readonly EntityKind[],
  shortest = SHORTEST,
): EntityView | undefined {
  const found = claimed.claims
    .filter(({ claim }) => kinds.includes(claim.kind))
    .flatMap(({ key, claim, name, aliases }) => {
      const surfaces = [name, ...aliases].filter((surface) => surface.length >= shortest && isHead(surface, phrase));
      return surfaces.map((surface) => ({ key, length: surface.length, kind: kinds.indexOf(claim.kind) }));
    })
    .toSorted((a, b) => b.length - a.length || a.kind - b.kind);
  const [best] = found;
  const ids = found
    .filter(({ length, kind }) => length === best?.length && kind === best.kind)
    .map(({ key }) => resolve(key).entityId);
  return new Set(ids).size === 1 ? world.find(ids[0] ?? '') : undefined;
}

function isHead(surface: string, phrase: string): boolean {
  return surface.length < phrase.length && phrase.startsWith(surface);
}
