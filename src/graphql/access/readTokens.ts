import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { TokensFileError } from '../../errors/TokensFileError.ts';

const TOKENS = z.array(
  z.strictObject({
    name: z.string().min(1),
    role: z.enum(['reader', 'editor']),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);

/** A stored token: its owner, its role, and its SHA-256 in hexadecimal, never the token itself. */
export type StoredToken = z.infer<typeof TOKENS>[number];

/** Reads a tokens file, a JSON list of `{ name, role, sha256 }`. Throws TokensFileError, which never quotes the file. */
export async function readTokens(file: string): Promise<ReadonlyArray<StoredToken>> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new TokensFileError(file, 'cannot be read', { cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes its input, which may be a pasted token.
    throw new TokensFileError(file, 'is not JSON');
  }
  const { data, error } = TOKENS.safeParse(value);
  if (error) throw new TokensFileError(file, `is wrong at ${error.issues[0]?.path.join('.') || 'its top'}`);
  return data;
}
