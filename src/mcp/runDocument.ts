import { ToolError } from '../errors/ToolError.ts';
import type { ToolContext } from './agentTool.ts';

/** An error of an answer, as far as tools need it. */
interface AnswerError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Runs one of the program's own documents and gives its data. Throws ToolError with what the graph said. */
export async function runDocument<Data>(
  { execute }: ToolContext,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Data> {
  const { data, errors = [] } = await execute({ query, variables });
  if (errors.length > 0) throw toToolError(errors);
  return data as Data;
}

/** Makes one error of those of an answer, with the code of the first: a busy graph is not a mistake of the agent's. */
export function toToolError(errors: readonly AnswerError[]): ToolError {
  const code = errors[0]?.extensions?.['code'];
  return new ToolError(errors.map(({ message }) => message).join('\n'), typeof code === 'string' ? code : undefined);
}
