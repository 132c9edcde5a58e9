import { createClient } from 'graphql-sse';
import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';

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

/** What is beside an operation: the headers a person typed. */
export interface OperationOptions {
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
  { query, variables = {}, operationName }: Operation,
  { headers = {} }: OperationOptions = {},
): Promise<Answer> | AsyncIterableIterator<Answer> {
  const selected = findOperation(query, operationName);
  // Without the name of an operation that is not there: right after a change of tabs, GraphiQL still hands over the last tab's.
  const operation = { query, variables, ...(selected?.name && { operationName: selected.name.value }) };
  if (selected?.operation !== 'subscription') return post(operation, headers);
  const client = createClient({ url: '/graphql/stream', headers, retryAttempts: 0 });
  return client.iterate(operation) as AsyncIterableIterator<Answer>;
}

/** Finds the operation that a run means: the one of that name, else the only one there is; none in what does not parse. */
function findOperation(query: string, operationName?: string | null): OperationDefinitionNode | undefined {
  try {
    const document = parse(query);
    return getOperationAST(document, operationName) ?? getOperationAST(document) ?? undefined;
  } catch {
    return undefined; // The server says what is wrong with it, and where.
  }
}

async function post(operation: Operation, headers: Record<string, string>): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as Answer;
}
