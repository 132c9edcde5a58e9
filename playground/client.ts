/** A query that runs as it stands. */
export interface ExampleQuery {
  readonly name: string;
  readonly query: string;
}

/** Fetches the example queries; a playground without them is still one. */
export async function fetchExamples(): Promise<ReadonlyArray<ExampleQuery>> {
  const response = await fetch('/playground/examples.json');
  return response.ok ? ((await response.json()) as ReadonlyArray<ExampleQuery>) : [];
}

/** An answer, as GraphQL over HTTP has it. */
export interface Answer {
  readonly data?: Record<string, unknown> | null;
}

/** Sends an operation to the server this page came from. */
export async function runOperation(
  operation: object,
  options?: { readonly headers?: Readonly<Record<string, string>> },
): Promise<Answer> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...options?.headers },
    body: JSON.stringify(operation),
  });
  return (await response.json()) as Answer;
}
