import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { serveGraph } from '../../src/host/serveGraph.ts';
import { QueryError } from '../../src/errors/QueryError.ts';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';
import type { RunningServer } from '../../src/graphql/startServer.ts';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import type { RunQuery } from '../../src/neo4j/runQuery.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

let graph: Graph;
let server: RunningServer | undefined;
beforeAll(async () => {
  graph = await openSeedGraph();
}, 240_000);
afterEach(() => server?.stop());
afterAll(() => graph.close());

/** Asks for the graph's revision while, for the first few reads, a load removes what they read. */
async function askWithTornReads(
  torn: number,
  failure?: QueryError,
): Promise<{ readonly answer: unknown; readonly reads: number }> {
  let reads = 0;
  const query: RunQuery = async (statement, signal) => {
    const rows = await graph.query(statement, signal);
    // One record, one root field, its one property: null, as of a node that was deleted while the statement ran.
    if (++reads <= torn && failure !== undefined) throw failure;
    return reads > torn ? rows : ([[[null]]] as unknown as typeof rows);
  };
  const settings = { ...DEFAULT_SERVER_SETTINGS, port: 0 };
  server = await serveGraph({ ...graph, query }, settings, pino({ level: 'silent' }));
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ graph { revision } }' }),
  });
  const answer: unknown = await response.json();
  return { answer, reads };
}

it('repeats an operation that read nodes a load was removing, and the client does not notice', async () => {
  const { answer, reads } = await askWithTornReads(1);
  expect(answer).toMatchObject({ data: { graph: { revision: expect.anything() } } });
  expect(answer).not.toHaveProperty('errors');
  expect(reads).toBe(2);
});

it('a statement that failed because a load was removing what it read is sent again', async () => {
  const { answer, reads } = await askWithTornReads(
    1,
    new QueryError('Look', 'Neo.ClientError.Statement.TypeError', 'null'),
  );
  expect(answer).not.toHaveProperty('errors');
  expect(reads).toBe(2);
});

it('a graph that lacks what it must have is not queried forever', async () => {
  const { answer, reads } = await askWithTornReads(10);
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
  expect(reads).toBe(3);
});
