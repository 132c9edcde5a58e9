import type { Neo4jAddress } from '../neo4j/createDriver.ts';
import { startEmbeddedNeo4j } from '../neo4j/embedded/startEmbeddedNeo4j.ts';
import { type Graph, openGraph } from '../neo4j/openGraph.ts';
import type { Config, Neo4jConfig } from './settings/loadConfig.ts';
import { findNeo4jTools } from './findNeo4jTools.ts';

/** A graph, and whatever had to be started for it. */
export interface Database {
  readonly graph: Graph;
  /** `joined`: the Neo4j of this data folder that another command runs. */
  readonly kind: 'server' | 'started' | 'joined';
  /** Closes the connections, and stops the Neo4j that was started here. */
  readonly close: () => Promise<void>;
}

/** Receives what happens in the meantime. */
export interface DatabaseOptions {
  readonly signal: AbortSignal;
  /** Neo4j stopped unexpectedly, or answers again. */
  readonly onTrouble: (message: string) => void;
  /** Neo4j stopped and is not restarted. */
  readonly onGone: (error: Error) => void;
  /**
   * Finds the graph that an empty data folder begins with. Used with our own Neo4j only, because another version has
   * another store format.
   */
  readonly findFirstStore?: () => Promise<string | undefined>;
}

/**
 * Opens the configured graph, starting Neo4j if none is configured. A remote server is not contacted yet.
 * Throws EmbeddedNeo4jError, which says what to do.
 */
export async function openDatabase({ home, neo4j, changesKept }: Config, options: DatabaseOptions): Promise<Database> {
  const { address, kind, close } =
    neo4j.kind === 'server' ? useServer(neo4j.address) : await startNeo4j(home, neo4j, options);
  const graph = openGraph(address, { changesKept });
  return {
    graph,
    kind,
    async close() {
      await graph.close();
      await close();
    },
  };
}

/** A server that can be queried, and what stops it. */
interface Neo4jServer {
  readonly kind: Database['kind'];
  readonly address: Neo4jAddress;
  readonly close: () => Promise<void>;
}

function useServer(address: Neo4jAddress): Neo4jServer {
  return { kind: 'server', address, close: async () => undefined };
}

async function startNeo4j(
  folder: string,
  neo4j: Extract<Neo4jConfig, { kind: 'embedded' }>,
  options: DatabaseOptions,
): Promise<Neo4jServer> {
  const tools = await findNeo4jTools(neo4j);
  const { address, owned, close } = await startEmbeddedNeo4j({ folder, ...tools, ...options });
  return { kind: owned ? 'started' : 'joined', address, close };
}
