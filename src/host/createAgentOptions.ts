import type { GraphQLSchema } from 'graphql';
import type { ServerSettings } from '../graphql/serverSettings.ts';
import type { AgentOptions } from '../mcp/createAgentServer.ts';
import { readProgramVersion } from './readProgramVersion.ts';

/** Reads what agents may use: a setting that closes something to clients closes it to agents too. */
export async function createAgentOptions(schema: GraphQLSchema, settings: ServerSettings): Promise<AgentOptions> {
  return {
    version: await readProgramVersion(),
    schema,
    allowQueries: settings.trustedDocuments === undefined && !settings.registeredOnly,
    introspection: settings.introspection,
  };
}

/** Prints the day that citations give as the day of access: `2026-11-29`. */
export function printToday(): string {
  return new Date().toISOString().slice(0, 10);
}
