import type { GraphQLSchema } from 'graphql';
import type { ServerSettings } from '../graphql/serverSettings.ts';
import type { AgentOptions } from '../mcp/createAgentServer.ts';
import { readProgramVersion } from './readProgramVersion.ts';

/** Derives what agents may use: whatever the settings deny to clients is denied to agents, too. */
export async function createAgentOptions(schema: GraphQLSchema, settings: ServerSettings): Promise<AgentOptions> {
  return {
    version: await readProgramVersion(),
    schema,
    allowQueries: settings.trustedDocuments === undefined && !settings.registeredOnly,
    introspection: settings.introspection,
  };
}

/** Prints today's date, the day of access in citations: `2026-11-29`. */
export function printToday(): string {
  return new Date().toISOString().slice(0, 10);
}
