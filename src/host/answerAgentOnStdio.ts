import type { Logger } from 'pino';
import { createExecution } from '../graphql/createExecution.ts';
import { readCatalogue, readSchema } from '../graphql/readSchema.ts';
import type { ServerSettings } from '../graphql/serverSettings.ts';
import { type AgentStreams, answerOnStdio } from '../mcp/answerOnStdio.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { createQueryPlugins } from './createQueryPlugins.ts';
import { FOLDERS } from './folders.ts';
import { printToday, createAgentOptions } from './createAgentOptions.ts';

/** What answering an agent needs. */
export interface AgentSession {
  readonly settings: ServerSettings;
  /** The address that links are relative to. */
  readonly base: string;
  readonly streams: AgentStreams;
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Answers one agent from a graph, over two streams, under the limits of the server; no port is opened. */
export async function answerAgentOnStdio(graph: Graph, run: AgentSession): Promise<void> {
  const { settings, base, streams, logger, signal } = run;
  const schema = readSchema(FOLDERS.schema);
  const catalogue = readCatalogue(FOLDERS.cypher);
  const { execute, stop } = await createExecution({
    schema,
    createPlugins: (attempt, budget) =>
      createQueryPlugins(graph, { schema, catalogue, settings }, attempt, budget).plugins,
    settings,
    logger,
  });
  try {
    const options = await createAgentOptions(schema, settings);
    await answerOnStdio(() => ({ execute, base, today: printToday() }), options, streams, signal);
  } finally {
    await stop();
  }
}
