import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { defineIntegrationTestSuite } from '@apollo/server-integration-testsuite';
import { Router } from 'express';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createApp } from '../../src/graphql/createApp.ts';
import type { Context } from '../../src/graphql/context.ts';
import { createMetrics } from '../../src/graphql/createMetrics.ts';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';

defineIntegrationTestSuite(async (config: ApolloServerOptions<BaseContext>, options) => {
  const httpServer = createServer();
  const server = new ApolloServer({
    ...config,
    plugins: [...(config.plugins ?? []), ApolloServerPluginDrainHttpServer({ httpServer })],
  });
  await server.start();
  const app = createApp({
    apollo: server as unknown as ApolloServer<Context>,
    settings: { ...DEFAULT_SERVER_SETTINGS, limits: { ...DEFAULT_SERVER_SETTINGS.limits } },
    presentation: { logger: pino({ level: 'silent' }), hideSchemaDetails: false },
    metrics: createMetrics(),
    health: { checkGraph: async () => undefined, isStopping: () => false },
    identify: async () => ({ role: 'anonymous' }),
    createContext: (options?.context ?? (async () => ({}))) as () => Promise<Context>,
    playground: { page: (_request, _response, next) => next(), files: Router() },
    explorer: {
      page: (_request, _response, next) => next(),
      nowhere: (_request, _response, next) => next(),
      files: Router(),
      documents: new Map(),
    },
    trustDocuments: (_request, _response, next) => next(),
    streamSubscriptions: undefined,
    serveExports: undefined,
    serveAgents: undefined,
    serveFeeds: undefined,
  });
  httpServer.on('request', app);
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = httpServer.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}/graphql` };
});
