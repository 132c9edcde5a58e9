import { createClient } from 'graphql-sse';
import { type DocumentNode, getOperationAST } from 'graphql';

/** A query that runs as it stands. */
export interface ExampleQuery {
  readonly name: string;
  readonly query: string;
}

/** An operation as the editor hands it over. */
export interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown>;
}

/** What stands beside an operation: its parsed document, and the headers a person typed. */
export interface OperationOptions {
  readonly documentAST?: DocumentNode;
  readonly headers?: Record<string, string>;
}

/** An answer, as GraphQL over HTTP has it. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
}

/** Fetches the example queries; a playground without them is still one. */
export async function fetchExamples(): Promise<ReadonlyArray<ExampleQuery>> {
  const response = await fetch('/playground/examples.json');
  return response.ok ? ((await response.json()) as ReadonlyArray<ExampleQuery>) : [];
}

/** Sends an operation to the server this page came from; what comes of a subscription comes event by event. */
export function runOperation(
  operation: Operation,
  { documentAST, headers = {} }: OperationOptions = {},
): Promise<Answer> | AsyncIterableIterator<Answer> {
  const { query, operationName = undefined, variables = {} } = operation;
  const selected = documentAST && getOperationAST(documentAST, operationName);
  if (selected?.operation !== 'subscription') return post(operation, headers);
  const client = createClient({ url: '/graphql/stream', headers, retryAttempts: 0 });
  return client.iterate({
    query,
    variables,
    ...(operationName == null ? {} : { operationName }),
  }) as AsyncIterableIterator<Answer>;
}

async function post(operation: Operation, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as Answer;
}
