import { resetGraph } from '../backup/resetGraph.ts';
import { checkServer } from '../neo4j/checkServer.ts';
import { deleteEmbeddedNeo4j } from '../neo4j/embedded/deleteEmbeddedNeo4j.ts';
import { openGraph } from '../neo4j/openGraph.ts';
import { readMigrations } from '../neo4j/readMigrations.ts';
import { FOLDERS } from './folders.ts';
import type { Config } from './settings/loadConfig.ts';

/**
 * Deletes the graph. On a server, which may contain other data, only what this program made is deleted, and the number
 * of nodes is returned; the folder of the embedded Neo4j is deleted completely.
 */
export async function deleteDatabase({ home, neo4j }: Config): Promise<number | undefined> {
  if (neo4j.kind === 'embedded') {
    await deleteEmbeddedNeo4j(home);
    return undefined;
  }
  const graph = openGraph(neo4j.address);
  try {
    await checkServer(graph.driver, neo4j.address);
    return await resetGraph(graph, await readMigrations(FOLDERS.migrations));
  } finally {
    await graph.close();
  }
}
