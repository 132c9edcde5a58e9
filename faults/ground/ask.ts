/** What a client got for one request. */
export interface Answer {
  /** When it was sent, on performance.now's clock. */
  readonly at: number;
  /** Milliseconds until all of it was there. */
  readonly took: number;
  /** 0 if there was no answer at all. */
  readonly status: number;
  /** `OK`, an error's `extensions.code`, or what broke the connection. */
  readonly code: string;
  readonly message: string;
  readonly data: unknown;
}

/** A request to a running server. */
export interface Question {
  readonly query: string;
  readonly variables?: object;
  /** An editor's token. */
  readonly token?: string;
  readonly signal?: AbortSignal;
}

/** No server may need longer; if one does, that is reported. */
const PATIENCE = 60_000;

/** Sends one operation, and gives what came back as a value, whatever it was. */
export async function ask(url: string, { query, variables, token, signal }: Question): Promise<Answer> {
  const at = performance.now();
  const since = (): number => performance.now() - at;
  try {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
      signal: signal ?? AbortSignal.timeout(PATIENCE),
    });
    const { data, errors } = (await response.json()) as {
      data?: unknown;
      errors?: ReadonlyArray<{ message: string; extensions?: { code?: string } }>;
    };
    const [error] = errors ?? [];
    const code = error === undefined ? 'OK' : (error.extensions?.code ?? 'NONE');
    return { at, took: since(), status: response.status, code, message: error?.message ?? '', data };
  } catch (cause) {
    const { name, cause: reason } = cause as Error;
    const code = (reason as NodeJS.ErrnoException | undefined)?.code ?? name;
    return { at, took: since(), status: 0, code, message: String(cause), data: undefined };
  }
}

/**
 * Requests `/ready`. Returns undefined if the server is ready, else the reason it gives (or that it did not answer).
 */
export async function findUnready(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(PATIENCE) });
    const { reason } = (await response.json()) as { reason?: string };
    return response.status === 200 ? undefined : (reason ?? `status ${response.status}`);
  } catch (cause) {
    return `no answer (${String(cause)})`;
  }
}
