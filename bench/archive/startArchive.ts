import { readFile, readdir } from 'node:fs/promises';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { startEmbeddedNeo4j, type EmbeddedNeo4j } from '../../src/neo4j/embedded/startEmbeddedNeo4j.ts';
import { JARS } from '../graph/startDatabase.ts';

/** Starts the embedded Neo4j as the product does, with no transaction larger than a quarter of what the product allows. */
export async function startArchive(folder: string): Promise<EmbeddedNeo4j> {
  const java = await findJava(process.env['JAVA_HOME']);
  return startEmbeddedNeo4j({ folder, java, jars: JARS, transactionMemory: '64m' });
}

/** Finds the process of the Neo4j that runs on a folder. */
export async function findServer(folder: string): Promise<number> {
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const command = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (command.includes('CommunityEntryPoint') && command.includes(folder)) return Number(name);
  }
  throw new Error(`No Neo4j runs on ${folder}.`);
}
