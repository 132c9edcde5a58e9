import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';
import { pathExists } from '../pathExists.ts';
import type { Layout } from './layout.ts';

const OWNER_ONLY = 0o600;
/** What Neo4j itself uses for the file that `dbms set-initial-password` writes. */
const ITERATIONS = 1024;

/**
 * Reads the password of an embedded server, or makes one for a server that never ran.
 * It is in a file that only its owner may read, and it is never printed or passed on a command line, where `ps` would
 * show it. That is why the credentials file is written here and not by Neo4j's own tool.
 */
export async function preparePassword({ password: file, data }: Layout): Promise<string> {
  if (await pathExists(file)) {
    await chmod(file, OWNER_ONLY);
    return (await readFile(file, 'utf8')).trim();
  }
  if (await pathExists(join(data, 'databases', 'system'))) {
    throw new EmbeddedNeo4jError(
      'folder',
      `The password file "${file}" is missing, and the graph next to it cannot be opened without it. ` +
        'Restore the file, or delete the graph with `econews reset` and load it again.',
    );
  }
  const password = makePassword();
  await writeCredentials(data, password);
  // Written last, so that if this file exists, the credentials do, too.
  await writeFile(file, `${password}\n`, { mode: OWNER_ONLY });
  return password;
}

/** Generates a random password. */
export function makePassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Writes the credentials that a server takes over on its first start into its data folder. */
export async function writeCredentials(data: string, password: string): Promise<void> {
  await mkdir(join(data, 'dbms'), { recursive: true });
  await writeFile(join(data, 'dbms', 'auth.ini'), printCredentials(password, randomBytes(32)), { mode: OWNER_ONLY });
}

/** Prints Neo4j's first credentials: the password salted and hashed over and over, as `dbms set-initial-password` does. */
function printCredentials(password: string, salt: Uint8Array): string {
  let hash = createHash('sha256').update(salt).update(password).digest();
  for (let round = 1; round < ITERATIONS; round += 1) hash = createHash('sha256').update(hash).digest();
  return `neo4j:SHA-256,${hash.toString('hex')},${Buffer.from(salt).toString('hex')},${ITERATIONS}:\n`;
}
