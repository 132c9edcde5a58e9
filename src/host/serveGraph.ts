import { join } from 'node:path';
import type { Logger } from 'pino';
import { readExamples } from '../graphql/http/readExamples.ts';
import { readTrustedDocuments } from '../graphql/http/readTrustedDocuments.ts';
import { readTokens } from '../graphql/access/readTokens.ts';
import type { PlannedStatement, Planner } from '../graphql/plugins/createPlanner.ts';
import { attachResolvers } from '../graphql/mutations/attachResolvers.ts';
import { createChangeFollower } from '../graphql/mutations/createChangeFollower.ts';
import { createEventQuery } from '../graphql/mutations/createEventQuery.ts';
import { createProgressHub } from '../graphql/mutations/createProgressHub.ts';
import { readCatalogue, readSchema } from '../graphql/readSchema.ts';
import type { ServerSettings } from '../graphql/serverSettings.ts';
import { type RunningServer, startServer } from '../graphql/startServer.ts';
import { countMoves } from '../load/moves/settleMoves.ts';
import { answerAgents } from '../mcp/answerAgents.ts';
import type { Questions } from '../questions/questions.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { createEditing } from './createEditing.ts';
import { createExports } from './createExports.ts';
import { createFeeds } from './createFeeds.ts';
import { createQuestions } from './createQuestions.ts';
import { createQueryPlugins } from './createQueryPlugins.ts';
import { FOLDERS } from './folders.ts';
import { keepAsking } from './keepAsking.ts';
import { keepSettling } from './keepSettling.ts';
import { printToday, createAgentOptions } from './createAgentOptions.ts';
import { warmPlans } from './warmPlans.ts';

/** A server on a graph. */
export interface ServedGraph extends RunningServer {
  /** Has the graph plan the documents that are likely to be sent, so that clients need not wait for it. Never throws. */
  readonly warmPlans: () => Promise<void>;
}

/**
 * Serves a graph over GraphQL: passes the server functions that access Neo4j, which it does not know itself.
 * `checkGraph` throws as long as the graph cannot answer.
 */
export async function serveGraph(
  graph: Graph,
  settings: ServerSettings,
  logger: Logger,
  checkGraph: () => Promise<void> = graph.check,
): Promise<ServedGraph> {
  const schema = readSchema(FOLDERS.schema);
  const catalogue = readCatalogue(FOLDERS.cypher);
  const questions = createQuestions(graph, settings, { schema, catalogue });
  const { editing, close } = createEditing(graph, questions);
  const stopping = new AbortController();
  let planner: Planner | undefined;
  const server = await startServer({
    schema,
    createPlugins: (attempt, budget) => {
      const reading = createQueryPlugins(graph, { schema, catalogue, settings }, attempt, budget);
      planner = reading.planner;
      const queryEvent = createEventQuery(reading.query, planner);
      attachResolvers(schema, {
        catalogue,
        query: reading.query,
        queryEvent,
        editing,
        hub: createProgressHub(),
        followChanges: createChangeFollower(schema, catalogue, queryEvent, budget),
      });
      return reading.plugins;
    },
    exports: createExports(schema, catalogue, graph.queryPatiently, async (statement, asker) =>
      planner?.planPatiently(statement, asker),
    ),
    feeds: createFeeds(questions),
    agents: answerAgents(await createAgentOptions(schema, settings), printToday),
    checkGraph,
    countMoves: () => countMoves(graph),
    settings,
    playground: { page: FOLDERS.playground, examples: FOLDERS.examples, questions: FOLDERS.questions },
    explorer: FOLDERS.explorer,
    logger,
  });
  const stopSettling = keepSettling(graph, logger);
  const stopAsking = askForWebhooks(questions, settings, server.url, logger);
  return {
    ...server,
    async warmPlans() {
      if (planner === undefined) return;
      const parts = { schema, catalogue, planner, checkGraph, signal: stopping.signal };
      // Examples last: who sends one waits for one plan, who corrects a figure for those of some sixty statements.
      await warmPlans(await listOwnDocuments(settings), await listStatements(settings), parts);
      await warmPlans(await listExamples(), [], parts);
    },
    async stop() {
      stopping.abort();
      await Promise.all([stopSettling(), stopAsking()]);
      await server.stop();
      await close();
    },
  };
}

/** News is sent only if it can be signed. */
function askForWebhooks(
  questions: Questions,
  { webhooks }: ServerSettings,
  url: string,
  logger: Logger,
): () => Promise<void> {
  const { secret, hosts, base = url } = webhooks;
  if (secret === undefined || hosts.length === 0) return async () => undefined;
  return keepAsking(questions, { secret, hosts, base, now: () => new Date() }, logger);
}

/** What editors' decisions and pages will run; nothing if nobody may write. */
async function listStatements({ tokensFile }: ServerSettings): Promise<readonly PlannedStatement[]> {
  const tokens = tokensFile === undefined ? [] : await readTokens(tokensFile).catch(() => []);
  if (!tokens.some(({ role }) => role === 'editor')) return [];
  const { listLoadPlans } = await import('../load/listLoadPlans.ts');
  return listLoadPlans();
}

/** The documents that front ends send: the explorer's, and all that are registered. */
async function listOwnDocuments(settings: ServerSettings): Promise<readonly string[]> {
  // A server without the explorer has none of its documents.
  const explorer = await readTrustedDocuments(join(FOLDERS.explorer, 'documents.json')).catch(() => new Map());
  const documents = new Set<string>(explorer.values());
  for (const place of [settings.registeredDocuments, settings.trustedDocuments])
    if (place !== undefined) for (const text of (await readTrustedDocuments(place)).values()) documents.add(text);
  return [...documents];
}

/** The documents that people try in the playground. */
async function listExamples(): Promise<readonly string[]> {
  const examples = await Promise.all([FOLDERS.questions, FOLDERS.examples].map(readExamples));
  return examples.flat().map(({ query }) => query);
}
