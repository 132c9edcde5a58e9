import { McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { getNamedType, type GraphQLSchema, isSpecifiedScalarType, printType } from 'graphql';
import { KnowledgeGraphError } from '../errors/KnowledgeGraphError.ts';
import { ToolError } from '../errors/ToolError.ts';
import { findNearMiss } from '../util/findNearMiss.ts';
import type { AgentTool, ToolContext } from './agentTool.ts';
import { printToolResult } from './printToolResult.ts';
import { checkFigure } from './tools/checkFigure.ts';
import { findFigures } from './tools/findFigures.ts';
import { getEntity } from './tools/getEntity.ts';
import { getFigure } from './tools/getFigure.ts';
import { getSeries } from './tools/getSeries.ts';
import { queryTool } from './tools/queryTool.ts';
import { search } from './tools/search.ts';

/** What agents may use besides the tools based on the program's own documents. */
export interface AgentOptions {
  readonly version: string;
  readonly schema: GraphQLSchema;
  /** Whether any query may be sent: not if only registered documents are answered. */
  readonly allowQueries: boolean;
  /** Whether the schema may be read. */
  readonly introspection: boolean;
}

/** The tools that read by the program's own documents. */
export const TOOLS: readonly AgentTool[] = [search, findFigures, getFigure, getSeries, checkFigure, getEntity];

const INSTRUCTIONS =
  'A graph of Chinese economic news: figures as newspapers printed them, with the exact words. Never report a figure without its citation. An unknown name is an error that lists similar names: use one of them or ask. Figures from different articles may differ; say which article each comes from. The graph contains only pages that were loaded: something missing from it is not therefore untrue.';

/** Creates a server for one agent: its tools, and the types of the schema as resources. */
export function createAgentServer(context: ToolContext, options: AgentOptions): McpServer {
  const server = new McpServer(
    { name: 'econews-graph', title: 'Economic news graph', version: options.version },
    { instructions: INSTRUCTIONS },
  );
  for (const tool of options.allowQueries ? [...TOOLS, queryTool] : TOOLS) addTool(server, tool, context);
  if (options.introspection) addSchema(server, options.schema);
  return server;
}

function addTool(server: McpServer, { name, title, description, input, run }: AgentTool, context: ToolContext): void {
  const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema: input, annotations }, async (given) => {
    try {
      const { answer, text } = printToolResult(await run(given, context));
      return { content: [{ type: 'text', text }], structuredContent: answer };
    } catch (error) {
      // Unexpected errors belong in the server's log, not in the answer to an agent.
      if (!(error instanceof KnowledgeGraphError)) throw error;
      return { isError: true, content: [{ type: 'text', text: `${error.code}: ${error.message}` }] };
    }
  });
}

const SCHEMA_URI = 'econews://schema/';

function addSchema(server: McpServer, schema: GraphQLSchema): void {
  const types = Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
    .filter((type) => type !== schema.getMutationType() && type !== schema.getSubscriptionType())
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const mimeType = 'application/graphql';
  const template = new ResourceTemplate(`${SCHEMA_URI}{type}`, {
    list: async () => ({
      resources: types.map(({ name, description }) => ({
        uri: `${SCHEMA_URI}${name}`,
        name,
        description: description ?? '',
        mimeType,
      })),
    }),
  });
  const about = {
    title: 'Types of the GraphQL schema',
    description: 'One type in SDL, with every field explained.',
    mimeType,
  };
  server.registerResource('schema', template, about, async (uri, { type: name }) => {
    const type = types.find((each) => each.name === name);
    if (type !== undefined) return { contents: [{ uri: uri.href, mimeType, text: printType(getNamedType(type)) }] };
    const near = findNearMiss(
      String(name),
      types.map((each) => each.name),
    );
    throw new ToolError(
      `The schema has no type "${String(name)}".${near === undefined ? ' List the resources to see all.' : ` Did you mean "${near}"?`}`,
      'NOT_FOUND',
    );
  });
}
