import type { Referent } from '../../annotate/referent.ts';

/** Tells whether a name is one that figures may be about before a person: a place, a body, a work, a thing. */
export function isBody({ entity }: Referent): boolean {
  return entity !== 'person';
}
