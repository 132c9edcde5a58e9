import { buildSchema, type GraphQLFieldResolver } from 'graphql';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import type { Context } from '../../src/graphql/context.ts';
import { DEFAULT_SERVER_SETTINGS, type ServerSettings } from '../../src/graphql/serverSettings.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/graphql/startServer.ts';

/** Resolvers of the test schema, by `Type.field`. */
export type Resolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, Context>>>;

/**
 * A small schema with one field of each kind that the server treats differently. The real schema has tests of its own.
 */
const SDL = `
  type Query { hello(name: String): String, slow: String, items(first: Int = 10): ItemConnection!, nodes(ids: [ID!]!): [Item]! }
  type Mutation { write(text: String!): String }
  type Subscription { count(to: Int!, until: String): Int! }
  type Item { id: ID!, items(first: Int = 10): ItemConnection! }
  type ItemConnection { nodes: [Item!]!, totalCount: Int! }
`;

const RESOLVERS: Resolvers = {
  'Query.hello': (_source, { name }) => `hello ${String(name)}`,
  'Query.items': () => ({ nodes: [], totalCount: 0 }),
  'Query.nodes': (_source, { ids }) => (ids as ReadonlyArray<string>).map(() => null),
  'Mutation.write': (_source, { text }) => text,
  'Subscription.count': async function* (_source, { to }) {
    for (let number = 1; number <= Number(to); number += 1) yield number;
  },
};

/** Settings that a test may change. */
export interface TestServerOptions extends Partial<Omit<ServerOptions, 'settings' | 'schema' | 'logger'>> {
  readonly settings?: Partial<ServerSettings>;
  readonly resolvers?: Resolvers;
}

/** A running server with its log and a way to ask it. */
export interface TestServer extends RunningServer {
  /** What was logged, one parsed line each. */
  readonly log: ReadonlyArray<Readonly<Record<string, unknown>>>;
  /** Posts an operation. */
  readonly ask: (
    query: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<{ status: number; headers: Headers; body: Answer }>;
}

/** The parts of an answer that tests use. */
export interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: ReadonlyArray<{ message: string; extensions: Readonly<Record<string, unknown>> }>;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Starts the real server on a free port, with the small schema. */
export async function startTestServer({
  settings,
  resolvers = {},
  ...options
}: TestServerOptions = {}): Promise<TestServer> {
  const schema = buildSchema(SDL);
  for (const [place, resolve] of Object.entries({ ...RESOLVERS, ...resolvers })) {
    const [type = '', field = ''] = place.split('.');
    const found = schema.getType(type);
    if (found === undefined || !('getFields' in found)) throw new Error(`no type ${type}`);
    const definition = found.getFields()[field] ?? {};
    // A subscription's resolver gives the events.
    Object.assign(
      definition,
      type === 'Subscription' ? { subscribe: resolve, resolve: (event: unknown) => event } : { resolve },
    );
  }
  const log: Record<string, unknown>[] = [];
  const logger: Logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(JSON.parse(line)) });
  const empty = await mkdtemp(join(tmpdir(), 'econews-'));
  const server = await startServer({
    schema,
    createPlugins: () => [],
    checkGraph: async () => undefined,
    playground: { page: empty, examples: empty },
    ...options,
    settings: { ...DEFAULT_SERVER_SETTINGS, port: 0, ...settings },
    logger,
  });
  return {
    ...server,
    log,
    async ask(query, variables, headers = {}) {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
    },
  };
}
