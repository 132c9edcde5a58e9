import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { BackupError } from '../errors/BackupError.ts';
import { checkApplied } from '../neo4j/checkApplied.ts';
import type { Migration } from '../neo4j/readMigrations.ts';
import { SCHEMA_VERSION } from './format.ts';

const MANIFEST = z.object({
  format: z.literal('econews-whole-backup'),
  program: z.string(),
  neo4j: z.string(),
  at: z.string(),
  schema: SCHEMA_VERSION,
  bytes: z.int().min(1),
  sha256: z.string(),
});

/** The manifest of a Neo4j dump: which program wrote it, its schema, and how to check that it is complete. */
export type WholeManifest = Readonly<z.infer<typeof MANIFEST>>;

const DUMP = 'neo4j.dump';
const FILE = 'manifest.json';

/** Writes the manifest of the dump in a folder. A dump without one counts as incomplete, so it is written last. */
export async function writeManifest(
  folder: string,
  about: Pick<WholeManifest, 'program' | 'neo4j' | 'at' | 'schema'>,
): Promise<WholeManifest> {
  const manifest: WholeManifest = { format: 'econews-whole-backup', ...about, ...(await measure(join(folder, DUMP))) };
  const file = await open(join(folder, FILE), 'wx');
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return manifest;
}

/**
 * Reads a manifest and checks the dump next to it. Throws BackupError for a dump that is truncated or changed, and
 * MigrationError for one from a newer program.
 */
export async function verifyManifest(folder: string, migrations: ReadonlyArray<Migration>): Promise<WholeManifest> {
  const path = join(folder, FILE);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new BackupError(
      `${folder} does not contain a whole backup: ${FILE} is missing. Give a folder that \`econews backup --whole\` wrote.`,
      { cause },
    );
  });
  const { data: manifest } = MANIFEST.safeParse(parse(text));
  if (manifest === undefined)
    throw new BackupError(`${path} is not what \`econews backup --whole\` wrote. Use another backup.`);
  checkApplied('The backup', manifest.schema, migrations);
  const { bytes, sha256 } = await measure(join(folder, DUMP)).catch((cause: unknown) => {
    throw new BackupError(`${join(folder, DUMP)} cannot be read. Use another backup.`, { cause });
  });
  if (bytes !== manifest.bytes || sha256 !== manifest.sha256)
    throw new BackupError(
      `${join(folder, DUMP)} was truncated or changed: it has ${bytes} bytes, and ${manifest.bytes} were written. Use another backup.`,
    );
  return manifest;
}

async function measure(path: string): Promise<Pick<WholeManifest, 'bytes' | 'sha256'>> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
