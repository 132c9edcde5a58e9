// The product: its own server, compiler and reader, as `econews serve` puts them together.
import { flushCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { answerOperations, type QueryRecord } from '../../src/graphql/plugins/answerOperations.ts';
import { createPlanner } from '../../src/graphql/plugins/createPlanner.ts';
import { createTurns } from '../../src/graphql/plugins/createTurns.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';
import { startServer } from '../../src/graphql/startServer.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';
import { parseAddress } from './parseAddress.ts';

const folder = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

const schema = readSchema(folder('schema'));
// A noisy machine must not turn a slow answer into an error: the deadlines are for people.
const PATIENCE = 60_000;
const graph = openGraph(parseAddress(), { queryTimeout: PATIENCE });
const server = await startServer({
  schema,
  createPlugins: (attempt, budget) => {
    const query: QueryRecord = ({ signal, ...statement }) =>
      attempt(async () => {
        const decode = (record: { readonly keys: readonly PropertyKey[]; get: (key: PropertyKey) => unknown }) =>
          record.keys.map((key) => record.get(key));
        const [columns = []] = await graph.query({ ...statement, decode }, signal);
        return columns;
      });
    // A statement is planned when it first runs: the benchmark times what comes after that.
    const planner = createPlanner(async () => undefined, createTurns({ places: 1 }));
    const { queriesAtOnce: places, operationsAtOnce: mostOfClient } = DEFAULT_SERVER_SETTINGS;
    const turns = createTurns({ places, mostOfClient });
    return [answerOperations(schema, readCatalogue(folder('cypher')), { query, planner, turns, budget })];
  },
  checkGraph: graph.check,
  settings: { ...DEFAULT_SERVER_SETTINGS, port: 0, queryDeadline: PATIENCE },
  playground: { page: folder('dist/playground'), examples: folder('examples') },
});
console.log(`${server.url}/graphql`);
// If it were killed, nothing would be cached (`econews` exits by itself): the next start need not strip types.
flushCompileCache();
