import { createClient } from 'graphql-sse';
import { getOperationAST, type OperationDefinitionNode, parse } from 'graphql';

/** A query that runs unchanged. */
export interface ExampleQuery {
  readonly name: string;
  readonly query: string;
}

/** An operation as the editor passes it on. */
export interface Operation {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown>;
}

/** What goes with an operation: the headers a person typed. */
export interface OperationOptions {
  readonly headers?: Record<string, string>;
}

/** An answer, as GraphQL over HTTP has it. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
}

/** Fetches the example queries; the playground also works without them. */
export async function fetchExamples(): Promise<ReadonlyArray<ExampleQuery>> {
  const response = await fetch('/playground/examples.json');
  return response.ok ? ((await response.json()) as ReadonlyArray<ExampleQuery>) : [];
}

/** Sends an operation to the server this page came from; the results of a subscription arrive event by event. */
export function runOperation(
  { query, variables = {}, operationName }: Operation,
  { headers = {} }: OperationOptions = {},
): Promise<Answer> | AsyncIterableIterator<Answer> {
  const selected = findOperation(query, operationName);
  // Leaves out the name of an operation that does not exist: right after a change of tabs, GraphiQL still passes on that
  // of the last tab.
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
