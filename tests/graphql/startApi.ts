import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOperations, type ReadRecord } from '../../src/graphql/answerOperations.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';
import { DEFAULT_SERVER_SETTINGS, type ServerSettings } from '../../src/graphql/settings.ts';
import { type RunningServer, startServer } from '../../src/graphql/startServer.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';
import { readMigrations } from '../../src/neo4j/readMigrations.ts';
import { testAddress } from '../support/graph.ts';

/** The whole of the reading side, running. */
export interface Api extends RunningServer {
  /** Names of the statements that were sent to Neo4j, one a round trip. */
  readonly statements: ReadonlyArray<string>;
}

/** Starts the server with the real schema and compiler, on the migrated Neo4j of this run. */
export async function startApi(settings: Partial<ServerSettings> = {}): Promise<Api> {
  const schema = readSchema('schema');
  const catalogue = readCatalogue('cypher');
  const graph = openGraph(testAddress());
  await migrate(graph.driver, graph.address.database, await readMigrations('cypher/schema'));
  const statements: string[] = [];
  const readRecord: ReadRecord = async ({ signal, ...statement }) => {
    statements.push(statement.name);
    const rows = await graph.read(
      { ...statement, decode: (record) => record.keys.map((key) => record.get(key)) },
      signal,
    );
    return rows[0] ?? [];
  };
  const empty = await mkdtemp(join(tmpdir(), 'econews-'));
  const server = await startServer({
    schema,
    createPlugins: (attempt) => [
      answerOperations(schema, catalogue, (statement) => attempt(() => readRecord(statement))),
    ],
    checkGraph: graph.check,
    settings: { ...DEFAULT_SERVER_SETTINGS, port: 0, ...settings },
    playground: { page: empty, examples: 'examples' },
  });
  return {
    ...server,
    statements,
    async stop() {
      await server.stop();
      await graph.close();
    },
  };
}
