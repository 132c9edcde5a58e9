import { type DocumentNode, getOperationAST, OperationTypeNode, parse } from 'graphql';
import { z } from 'zod';
import { ToolError } from '../../errors/ToolError.ts';
import { defineTool } from '../agentTool.ts';
import { toToolError } from '../runDocument.ts';

/** More words than the server's own limit allows are refused there, with the limit's name. */
const MOST_TOKENS = 10_000;

/** Runs a GraphQL query. */
export const queryTool = defineTool({
  name: 'query',
  title: 'Run a GraphQL query',
  description:
    'Runs one read-only GraphQL query for anything that the other tools do not cover, under the same limits as the GraphQL endpoint. The types of the schema are resources: read econews://schema/Query first. For every figure that you report, select quote, url and article { headline partialDate { text } page { publication { name } } } and cite them.',
  input: z.strictObject({
    query: z
      .string()
      .min(1)
      .describe('A GraphQL query, e.g. { region(name: "浙江省") { name children { nodes { name } } } }.'),
    variables: z.record(z.string(), z.unknown()).optional().describe('Its variables, e.g. {"name": "浙江省"}.'),
    operationName: z.string().optional().describe('Name of the operation, if the document has several.'),
  }),
  async run(input, { execute }) {
    const operation = getOperationAST(parseDocument(input.query), input.operationName);
    if (operation != null && operation.operation !== OperationTypeNode.QUERY)
      throw new ToolError(`This tool only reads, but this is a ${operation.operation}. Send a query.`);
    const { data, errors = [] } = await execute(input);
    if (errors.length > 0 && data == null) throw toToolError(errors);
    return { answer: { data, ...(errors.length === 0 ? {} : { errors: errors.map(({ message }) => message) }) } };
  },
});

function parseDocument(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: MOST_TOKENS });
  } catch (cause) {
    throw new ToolError(`The query is not understood: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
