import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';

/** The manifest that scripts/prepare.mjs writes next to the jars, so that an incomplete copy or a lost jar is noticed. */
interface Manifest {
  readonly jars: Readonly<Record<string, number>>;
}

const WAYS_ON =
  'Run `node scripts/prepare.mjs`, or set NEO4J_HOME to an installed Neo4j or NEO4J_URI to a running one.';

/**
 * Makes sure that every jar of our own copy of Neo4j is there and complete: without one, Neo4j may fail at any later
 * moment.
 */
export async function checkJars(folder: string): Promise<void> {
  const manifest = await readManifest(folder);
  const wrong = await Promise.all(
    Object.entries(manifest.jars).map(async ([name, size]) => {
      const found = await stat(join(folder, name)).catch(() => undefined);
      return found?.size === size ? [] : [name];
    }),
  );
  const [first] = wrong.flat();
  if (first !== undefined) {
    throw new EmbeddedNeo4jError('jars', `Neo4j's jar "${first}" is missing or damaged in "${folder}". ${WAYS_ON}`);
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  } catch (cause) {
    throw missingJars(folder, cause);
  }
}

/** Makes the error that says that a folder has no jars of Neo4j in it. */
export function missingJars(folder: string, cause: unknown): EmbeddedNeo4jError {
  return new EmbeddedNeo4jError('jars', `Neo4j's jars are not in "${folder}". ${WAYS_ON}`, { cause });
}

/** Makes sure that a folder contains an installed Neo4j, by the jar that names its version. Returns that version. */
export async function checkDistribution(folder: string): Promise<string> {
  const names = await readdir(join(folder, 'lib')).catch(() => []);
  const [, version] =
    names.map((name) => /^neo4j-kernel-(\d+\.\d+\.\d+).*\.jar$/.exec(name)).find((match) => match) ?? [];
  if (version === undefined) {
    throw new EmbeddedNeo4jError(
      'jars',
      `NEO4J_HOME is "${folder}", but there is no Neo4j in it (no lib/neo4j-kernel-*.jar). Set it to the folder that contains bin and lib, or unset it.`,
    );
  }
  return version;
}
