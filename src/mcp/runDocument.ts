import { ToolError } from '../errors/ToolError.ts';
import type { ToolContext } from './agentTool.ts';

/** Runs one of the program's own documents and gives its data. Throws ToolError with what the graph said. */
export async function runDocument<Data>(
  { execute }: ToolContext,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const { data, errors = [] } = await execute({ query, variables });
  if (errors.length > 0) throw new ToolError(errors.map(({ message }) => message).join('\n'));
  return data as Data;
}
