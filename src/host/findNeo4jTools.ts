import { join } from 'node:path';
import { checkDistribution, checkJars } from '../neo4j/embedded/checkJars.ts';
import { findJava } from '../neo4j/embedded/findJava.ts';
import type { Neo4jConfig } from './settings/loadConfig.ts';
import { FOLDERS } from './folders.ts';

/** What is needed to run an embedded Neo4j or its administration tool. */
export interface Neo4jTools {
  readonly java: string;
  readonly jars: string;
  readonly heap: string;
  readonly pageCache: string;
  readonly httpPort: number | undefined;
  /** True when the jars are an installed Neo4j's. */
  readonly distribution: boolean;
}

/** Finds Java and Neo4j's jars, and makes sure that they are complete. Throws EmbeddedNeo4jError, which says what to do. */
export async function findNeo4jTools({
  heap,
  pageCache,
  httpPort,
  javaHome,
  distribution,
}: Extract<Neo4jConfig, { kind: 'embedded' }>): Promise<Neo4jTools> {
  const java = await findJava(javaHome);
  if (distribution === undefined) await checkJars(FOLDERS.jars);
  else await checkDistribution(distribution);
  const jars = distribution === undefined ? FOLDERS.jars : join(distribution, 'lib');
  return { java, jars, heap, pageCache, httpPort, distribution: distribution !== undefined };
}
