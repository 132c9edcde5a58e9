import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Logger, pino } from 'pino';
import { PortTakenError } from '../errors/PortTakenError.ts';
import { createMemoryBudget, type MemoryBudget } from '../util/createMemoryBudget.ts';
import { createIdentify } from './access/createIdentify.ts';
import { createContext } from './createContext.ts';
import type { Context } from './context.ts';
import { createApollo } from './createApollo.ts';
import { createApp } from './createApp.ts';
import { type Breaker, createBreaker } from './createBreaker.ts';
import { createMetrics } from './createMetrics.ts';
import { type AgentPort, serveAgents } from './http/serveAgents.ts';
import { leaveQuietly } from './http/leaveQuietly.ts';
import { serveExplorer } from './http/serveExplorer.ts';
import { readExamples } from './http/readExamples.ts';
import { readTrustedDocuments } from './http/readTrustedDocuments.ts';
import { servePlayground, type PlaygroundFiles } from './http/servePlayground.ts';
import { type ExportPort, serveExports } from './http/serveExports.ts';
import { type FeedPort, serveFeeds } from './http/serveFeeds.ts';
import { streamSubscriptions } from './http/streamSubscriptions.ts';
import { trustDocuments, type DocumentRules } from './http/trustDocuments.ts';
import type { ServerSettings } from './serverSettings.ts';

/** What a server needs from its host. */
export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /**
   * Creates the plugins that answer operations. Whatever queries the graph goes through `attempt`, the circuit breaker.
   */
  readonly createPlugins: (attempt: Breaker, budget: MemoryBudget) => ReadonlyArray<ApolloServerPlugin<Context>>;
  /** Runs a real query; throws if the graph does not answer. */
  readonly checkGraph: () => Promise<unknown>;
  /** Counts the updates that loads have left pending, for the metrics. */
  readonly countMoves?: () => Promise<number>;
  readonly settings: ServerSettings;
  readonly playground: PlaygroundFiles;
  /** Writes exports; without it there are none. */
  readonly exports?: ExportPort;
  /** Answers the feeds of saved questions; without it there are none. */
  readonly feeds?: FeedPort;
  /** Answers agents; without it there is no `/mcp`. */
  readonly agents?: AgentPort;
  /** Folder that `npm run build:explorer` writes; without it there is no explorer. */
  readonly explorer?: string;
  /** Silent by default. */
  readonly logger?: Logger;
}

/** A server that answers. */
export interface RunningServer {
  /** Where: `http://127.0.0.1:4000`. */
  readonly url: string;
  /**
   * Answers what was sent before, refuses new requests half a second later, and resolves once the last connection is
   * closed or the grace period is over.
   */
  readonly stop: () => Promise<void>;
}

/** By default, Node waits minutes for a request that never ends, and checks only every 30 s. Times in milliseconds. */
const PATIENCE = {
  connectionsCheckingInterval: 1_000,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
} as const;

/**
 * A connection that is idle for this long beyond the longest deadline is closed: otherwise the answer of a client that
 * never reads would be kept forever. Subscriptions send something every twelve seconds.
 */
const STALLED = 5_000;

/**
 * Starts the GraphQL server. It also starts without the graph; `/ready` answers 503 until the graph is reachable. Throws
 * PortTakenError, and TokensFileError or TrustedDocumentsError for settings that point to wrong files.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { schema, settings, logger = pino({ level: 'silent' }) } = options;
  const presentation = { logger, hideSchemaDetails: settings.hideSchemaDetails };
  const metrics = createMetrics(
    await listOperationNames(listFolders(options.playground), settings.trustedDocuments),
    options.countMoves,
  );
  const httpServer = createServer(PATIENCE);
  httpServer.timeout = Math.max(settings.queryDeadline, settings.mutationDeadline) + STALLED;
  let isStopping = false;
  const budget = createMemoryBudget(settings.cacheBytes);
  const apollo = createApollo({
    schema,
    budget,
    plugins: options.createPlugins(createBreaker({ report: metrics.reportStatement }), budget),
    settings,
    presentation,
    metrics,
    httpServer,
  });
  const [identify, playground, explorer] = await Promise.all([
    createIdentify(settings.tokensFile, logger),
    servePlayground(options.playground),
    serveExplorer(options.explorer),
  ]);
  const trust = await trustDocuments(await listRules(options, explorer.documents), presentation);
  await apollo.start();
  const streams = schema.getSubscriptionType()
    ? streamSubscriptions(schema, settings, presentation, identify)
    : undefined;
  const health = { checkGraph: options.checkGraph, isStopping: () => isStopping };
  httpServer.on(
    'request',
    createApp({
      apollo,
      settings,
      presentation,
      metrics,
      health,
      identify,
      createContext,
      playground,
      explorer,
      trustDocuments: trust,
      streamSubscriptions: streams?.handle,
      serveExports: options.exports && serveExports(options.exports, presentation),
      serveFeeds: options.feeds && serveFeeds(options.feeds, presentation),
      serveAgents:
        options.agents &&
        serveAgents(options.agents, { apollo, createContext, allowedOrigins: settings.allowedOrigins, presentation }),
    }),
  );
  await listen(httpServer, settings);
  const { port } = httpServer.address() as AddressInfo;
  return {
    url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
    async stop() {
      isStopping = true;
      await leaveQuietly(httpServer);
      streams?.close();
      await apollo.stop();
    },
  };
}

/** The folders of the program's own documents. */
function listFolders({ examples, questions }: ServerOptions['playground']): readonly string[] {
  return questions === undefined ? [examples] : [examples, questions];
}

/** Names the operations of the documents that the server itself has. */
async function listOperationNames(folders: readonly string[], trusted: string | undefined): Promise<readonly string[]> {
  const examples = await Promise.all(folders.map(readExamples));
  const documents = [
    ...examples.flat().map(({ query }) => query),
    ...(trusted === undefined ? [] : (await readTrustedDocuments(trusted)).values()),
  ];
  return documents.flatMap((text) =>
    Array.from(text.matchAll(/\b(?:query|mutation)\s+(\w+)/g), ([, name = '']) => name),
  );
}

async function listen(server: Server, { host, port }: ServerSettings): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(port, { cause: error }) : error);
    });
    server.listen(port, host, resolve);
  });
}

/** The program's own documents are always registered, so that its pages work even if others are refused. */
async function listRules(
  { settings, playground }: ServerOptions,
  own: ReadonlyMap<string, string>,
): Promise<DocumentRules> {
  const folders = listFolders(playground);
  const found = await Promise.all(folders.map(readExamples));
  const examples = folders.filter((_folder, index) => found[index]?.length !== 0);
  const given = [settings.registeredDocuments, settings.trustedDocuments].filter((place) => place !== undefined);
  return {
    own,
    places: [...examples, ...given],
    only: settings.registeredOnly || settings.trustedDocuments !== undefined,
  };
}
