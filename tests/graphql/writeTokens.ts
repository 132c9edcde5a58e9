import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallerRole } from '../../src/graphql/access/caller.ts';
import { hashToken } from '../../src/graphql/access/hashToken.ts';

/** A token in the clear, as only tests have it. */
export interface ClearToken {
  readonly name: string;
  readonly role: CallerRole;
  readonly token: string;
}

/** Writes a tokens file, a new one or over an old one, and gives its path. */
export async function writeTokens(tokens: ReadonlyArray<ClearToken>, file?: string): Promise<string> {
  const path = file ?? join(await mkdtemp(join(tmpdir(), 'econews-')), 'tokens.json');
  const stored = tokens.map(({ name, role, token }) => ({ name, role, sha256: hashToken(token).toString('hex') }));
  await writeFile(path, JSON.stringify(stored));
  return path;
}
