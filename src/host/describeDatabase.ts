import { checkServer } from '../neo4j/checkServer.ts';
import type { Neo4jAddress } from '../neo4j/createDriver.ts';
import { findEmbeddedNeo4j } from '../neo4j/embedded/findEmbeddedNeo4j.ts';
import { openGraph } from '../neo4j/openGraph.ts';
import type { Config } from './settings/loadConfig.ts';
import { type GraphSummary, summarizeGraph } from './summarizeGraph.ts';

/** A running Neo4j, and what its graph contains. */
export interface DatabaseDescription {
  readonly uri: string;
  readonly database: string;
  /** Version of Neo4j. */
  readonly version: string;
  /** The process that started it, if it is the embedded one. */
  readonly owner: number | undefined;
  readonly summary: GraphSummary;
}

/** Describes the Neo4j that the settings name. Starts nothing, and gives undefined if the embedded one does not run. */
export async function describeDatabase(config: Config): Promise<DatabaseDescription | undefined> {
  const found = await findNeo4j(config);
  if (found === undefined) return undefined;
  const graph = openGraph(found.address);
  try {
    const version = await checkServer(graph.driver, found.address);
    const { uri, database } = found.address;
    return { uri, database, version, owner: found.owner, summary: await summarizeGraph(graph) };
  } finally {
    await graph.close();
  }
}

async function findNeo4j({ home, neo4j }: Config): Promise<{ address: Neo4jAddress; owner?: number } | undefined> {
  return neo4j.kind === 'server' ? { address: neo4j.address } : findEmbeddedNeo4j(home);
}
