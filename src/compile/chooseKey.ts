import { BadRequestError } from '../errors/BadRequestError.ts';
import { CompileError } from '../errors/CompileError.ts';
import type { Walk, WalkKey } from './parseWalk.ts';

/** A key to page along, and its direction. */
export interface ChosenKey {
  readonly key: WalkKey;
  readonly direction: 'ASC' | 'DESC';
}

/**
 * Chooses the key of a walk for an order and a filter: of the keys with that order, the one that covers most of the
 * filter. Throws BadRequestError naming the orders that the list has.
 */
export function chooseKey(field: string, walk: Walk, orderBy: unknown, filtered: readonly string[]): ChosenKey {
  const [standard] = walk.keys;
  if (standard === undefined)
    throw new CompileError(`cypher/walk/${walk.name}.cypher has no "Key …" line. A connection needs one.`);
  const asked = orderBy as { readonly field: string; readonly direction: 'ASC' | 'DESC' } | null | undefined;
  const order = asked?.field ?? standard.order;
  const fitting = walk.keys.filter((key) => key.order === order && key.by.every((name) => filtered.includes(name)));
  const key = fitting.toSorted((a, b) => b.by.length - a.by.length)[0];
  if (key !== undefined) return { key, direction: asked?.direction ?? key.direction };
  const orders = walk.keys.map(
    (known) => known.order + (known.by.length === 0 ? '' : ` with filter.${known.by.join(' and filter.')}`),
  );
  throw new BadRequestError(
    `${field} has no order ${order}. It has: ${[...new Set(orders)].join(', ')}.`,
    'BAD_USER_INPUT',
  );
}
