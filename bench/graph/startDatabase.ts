import { fileURLToPath } from 'node:url';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from '../../src/neo4j/embedded/startEmbeddedNeo4j.ts';

const HOME = new URL('../../.econews/', import.meta.url);
/** Where scripts/prepare.mjs leaves Neo4j's jars. */
export const JARS = fileURLToPath(new URL('jars', HOME));

/** The folder of one graph: the synthetic records, and the database that contains them under a name. */
export function folderOf(scale: number, ...names: readonly string[]): string {
  return fileURLToPath(new URL(['bench', `s${String(scale)}`, ...names].join('/'), HOME));
}

/**
 * Starts the embedded Neo4j of a graph of the benchmark. Scale 3 has about a million figures: more memory than the
 * product's default.
 */
export async function startDatabase(folder: string): Promise<EmbeddedNeo4j> {
  const java = await findJava(process.env['JAVA_HOME']);
  return startEmbeddedNeo4j({ folder, java, jars: JARS, heap: '2g', pageCache: '2g' });
}
