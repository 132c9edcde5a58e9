import type { ApolloServer } from '@apollo/server';
import express, { type Express, type Request, type RequestHandler } from 'express';
import type { Identify } from './access/caller.ts';
import type { Context } from './context.ts';
import type { Metrics } from './createMetrics.ts';
import type { ErrorPresentation } from './errors/presentError.ts';
import { admitCallers } from './http/admitCallers.ts';
import { allowOrigins } from './http/allowOrigins.ts';
import { answerHealth, type Health } from './http/answerHealth.ts';
import { answerRequests } from './http/answerRequests.ts';
import { boundOperations } from './http/boundOperations.ts';
import { answerNotFound, handleFailure } from './http/handleFailure.ts';
import { EXPORT_PATHS } from './http/serveExports.ts';
import { keepDeadline } from './http/keepDeadline.ts';
import { limitRate } from './http/limitRate.ts';
import { refuseSubscriptions } from './http/refuseSubscriptions.ts';
import { type Explorer, EXPLORER_VIEWS } from './http/serveExplorer.ts';
import { FEED_PATH } from './http/serveFeeds.ts';
import { serveNode } from './http/serveNode.ts';
import type { Playground } from './http/servePlayground.ts';
import { readBody } from './http/readBody.ts';
import { setSecurityHeaders } from './http/setSecurityHeaders.ts';
import { traceRequests } from './http/traceRequests.ts';
import type { ServerSettings } from './serverSettings.ts';

/** The parts of the HTTP side. */
export interface AppParts {
  readonly apollo: ApolloServer<Context>;
  readonly settings: ServerSettings;
  readonly presentation: ErrorPresentation;
  readonly metrics: Metrics;
  readonly health: Health;
  readonly identify: Identify;
  /** Creates the context that an operation's plugins and resolvers share. */
  readonly createContext: (request: Request) => Promise<Context>;
  readonly playground: Playground;
  readonly explorer: Explorer;
  readonly trustDocuments: RequestHandler;
  /** Absent if the schema has no subscriptions. */
  readonly streamSubscriptions: RequestHandler | undefined;
  /** Absent if the host provides no exporters. */
  readonly serveExports: RequestHandler | undefined;
  /** Absent if the host has no saved questions. */
  readonly serveFeeds: RequestHandler | undefined;
  /** Absent if the host serves no agents. */
  readonly serveAgents: RequestHandler | undefined;
}

/** Assembles the HTTP side. The order is that of the checks: is the request allowed, how large is it, what is it. */
export function createApp(parts: AppParts): Express {
  const { apollo, settings, presentation, metrics, identify } = parts;
  const app = express();
  app.disable('x-powered-by');
  // Express' own ETag hashes every answer, and no POST ever asks for it.
  app.disable('etag');
  app.set('trust proxy', settings.trustedProxies);

  app.use(setSecurityHeaders);
  const arrive = [traceRequests, allowOrigins(settings.allowedOrigins)];
  const admit = [limitRate(settings.rateLimit, presentation), admitCallers(identify, settings.reading, presentation)];
  const readOperation = [readBody(settings.limits), parts.trustDocuments];
  const most = settings.operationsAtOnce;
  // Counted separately, so that subscriptions that last minutes do not take places from queries. A tenth is left to
  // other clients.
  const bound = (): RequestHandler => boundOperations(most, presentation, most - Math.floor(most / 10));
  // First, and as flat lists: Express tries every route before the requested one.
  app.all(
    '/graphql',
    arrive,
    parts.playground.page,
    admit,
    readOperation,
    refuseSubscriptions(settings.limits.tokens, presentation),
    keepDeadline(settings.queryDeadline, presentation),
    bound(),
    answerRequests(apollo, parts.createContext),
  );
  if (parts.streamSubscriptions !== undefined)
    app.all('/graphql/stream', arrive, admit, readOperation, bound(), parts.streamSubscriptions);
  if (parts.serveAgents !== undefined)
    app.all(
      '/mcp',
      arrive,
      admit,
      readBody(settings.limits),
      keepDeadline(settings.queryDeadline, presentation),
      bound(),
      parts.serveAgents,
    );
  app.use(answerHealth(parts.health));
  app.get('/metrics', admitCallers(identify, settings.reading, presentation), async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.print());
  });
  if (parts.serveExports !== undefined)
    app.get(
      EXPORT_PATHS,
      arrive,
      admit,
      boundOperations(settings.exportsAtOnce, presentation, Math.ceil(settings.exportsAtOnce / 2)),
      parts.serveExports,
    );
  if (parts.serveFeeds !== undefined)
    app.get(FEED_PATH, arrive, admit, keepDeadline(settings.queryDeadline, presentation), bound(), parts.serveFeeds);
  // After the exports: /node/ID.csv is a file, /node/ID a view.
  app.get(EXPLORER_VIEWS, parts.explorer.page);
  app.use('/explorer', parts.explorer.files);
  // Without the explorer, the playground is the first page.
  app.get('/', (_request, response) => response.redirect('/graphql'));
  app.get('/node/:id', serveNode);
  app.get('/playground', parts.playground.page);
  app.use('/playground', parts.playground.files);
  app.get('/{*path}', parts.explorer.nowhere);
  app.use(answerNotFound(presentation));
  app.use(handleFailure(settings.limits, presentation));
  return app;
}
