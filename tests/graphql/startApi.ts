import { pino } from 'pino';
import { serveGraph } from '../../src/host/serveGraph.ts';
import { DEFAULT_SERVER_SETTINGS, type ServerSettings } from '../../src/graphql/serverSettings.ts';
import type { RunningServer } from '../../src/graphql/startServer.ts';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import type { RunQuery } from '../../src/neo4j/runQuery.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

/** The whole program behind HTTP, running. */
export interface Api extends RunningServer {
  readonly graph: Graph;
  /** Names of the statements that were read from Neo4j, one per round trip. */
  readonly statements: ReadonlyArray<string>;
}

/** Serves the project's own pages from the Neo4j of this run, the way the command line does. */
export async function startApi(settings: Partial<ServerSettings> = {}): Promise<Api> {
  const graph = await openSeedGraph();
  const statements: string[] = [];
  const query: RunQuery = (statement, signal) => {
    // A server checks every few seconds whether loads have left work to do.
    if (statement.name !== 'load/find-move') statements.push(statement.name);
    return graph.query(statement, signal);
  };
  const logger = pino({ level: 'silent' });
  const server = await serveGraph(
    { ...graph, query },
    { ...DEFAULT_SERVER_SETTINGS, port: 0, queryDeadline: 60_000, ...settings },
    logger,
  );
  return {
    ...server,
    graph,
    statements,
    async stop() {
      await server.stop();
      await graph.close();
    },
  };
}
