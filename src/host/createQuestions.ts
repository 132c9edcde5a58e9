import { readCatalogue, readSchema } from '../graphql/readSchema.ts';
import type { ServerSettings } from '../graphql/serverSettings.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import type { QuestionSource } from '../questions/askGraph.ts';
import { openQuestions, type Questions } from '../questions/questions.ts';
import { FOLDERS } from './folders.ts';
import { findPublicAddress } from './findPublicAddress.ts';

/**
 * Opens the saved questions of a graph, under the limits and for the hosts that the settings name. Reads the schema and the
 * catalogue unless the caller has them already.
 */
export function createQuestions(
  { query, executeWrite }: Pick<Graph, 'query' | 'executeWrite'>,
  { limits, webhooks, host, port }: Pick<ServerSettings, 'limits' | 'webhooks' | 'host' | 'port'>,
  { schema, catalogue }: Pick<QuestionSource, 'schema' | 'catalogue'> = {
    schema: readSchema(FOLDERS.schema),
    catalogue: readCatalogue(FOLDERS.cypher),
  },
): Questions {
  return openQuestions({
    schema,
    catalogue,
    limits,
    query,
    executeWrite,
    now: () => new Date().toISOString(),
    base: findPublicAddress({ webhooks, host, port }),
    webhookHosts: webhooks.hosts,
  });
}
