import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Neo4jAddress } from '../../src/neo4j/createDriver.ts';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { startEmbeddedNeo4j } from '../../src/neo4j/embedded/startEmbeddedNeo4j.ts';
import { JARS, SMALL } from './embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's own Neo4j. */
    readonly neo4j: Neo4jAddress;
  }
}

/** Gives a run of the tests a Neo4j of its own, in a folder that is deleted with it. */
export default async function setUpNeo4j({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'econews-test-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const java = await findJava(process.env['JAVA_HOME']);
    const server = await startEmbeddedNeo4j({ folder, java, jars: JARS, ...SMALL });
    provide('neo4j', server.address);
    return async () => {
      await server.close();
      await remove();
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
