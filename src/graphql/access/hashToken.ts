import { createHash } from 'node:crypto';

/** Gives the SHA-256 of a token. Tokens are long and random, so that a slow hash would add nothing but load. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
