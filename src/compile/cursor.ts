import { BadRequestError } from '../errors/BadRequestError.ts';
import type { WalkKey } from './parseWalk.ts';

/** Prints the opaque cursor of an entry: the key of the list and the entry's position on it. */
export function printCursor(property: string, tail: string): string {
  return Buffer.from(JSON.stringify([property, tail])).toString('base64url');
}

/** Prints the cursor of the entry with a key. A cursor does not contain the owner's part of the key, which is known. */
export function printKeyCursor({ property, prefix }: Pick<WalkKey, 'property' | 'prefix'>, key: string): string {
  return printCursor(property, key.split('|').slice(prefix.length).join('|'));
}

/** Parses a cursor. Throws BadRequestError for a text that is not one, or that belongs to a list in another order. */
export function parseCursor(cursor: string, property: string, argument: 'after' | 'before' = 'after'): string {
  const parts = splitParts(cursor);
  if (parts === undefined) {
    throw new BadRequestError(
      `The argument "${argument}" is not a cursor of this server. Pass an edge's cursor or pageInfo.${argument === 'after' ? 'endCursor' : 'startCursor'} unchanged.`,
      'BAD_USER_INPUT',
    );
  }
  if (parts[0] !== property) {
    throw new BadRequestError(
      `The argument "${argument}" is a cursor of another list or another order. Keep filter and orderBy the same while paging, or omit "${argument}".`,
      'BAD_USER_INPUT',
    );
  }
  return parts[1];
}

function splitParts(cursor: string): readonly [string, string] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [property, tail] = value as readonly unknown[];
    return typeof property === 'string' && typeof tail === 'string' && tail.length <= 2000
      ? [property, tail]
      : undefined;
  } catch {
    return undefined;
  }
}
