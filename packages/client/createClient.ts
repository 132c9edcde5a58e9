import { EconewsError } from './EconewsError.ts';
import { readAnswer } from './readAnswer.ts';
import { readEvents } from './readEvents.ts';
import type { TypedDocument } from './TypedDocument.ts';

/** Where the server is, and the token to send. */
export interface ClientOptions {
  /** The server's address without `/graphql`, e.g. `http://127.0.0.1:4000`; in a page of that server `''` will do. */
  readonly url: string;
  /** A reader's or editor's token, if the server requires one. */
  readonly token?: string;
}

/** Options of one call. */
export interface CallOptions {
  /** Ends the request; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A page of any connection, with what paging needs. */
export interface PagedConnection {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks one server. */
export interface Client {
  /** Answers a document. Rejects with an EconewsError if the answer has any error. */
  query<Data = unknown, Variables = Readonly<Record<string, unknown>>>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    options?: CallOptions,
  ): Promise<Data>;
  /**
   * Gives the pages of one list in order, each when the loop needs it. The document takes the cursor as `$after`;
   * `connectionOf` finds the list in an answer. If there is no list (an unknown id or name), it throws an EconewsError
   * with the code NOT_FOUND.
   */
  pages<Data, Variables extends { readonly after?: string | null | undefined }, Connection extends PagedConnection>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    connectionOf: (data: Data) => Connection | null | undefined,
    options?: CallOptions,
  ): AsyncGenerator<Connection, void, undefined>;
  /**
   * Follows a subscription until it is complete, the loop ends or the signal fires. A lost connection is reopened and
   * continues after the last event: nothing is missed. Throws an EconewsError if the first connection fails, or an
   * event contains an error.
   */
  follow<Data = unknown, Variables = Readonly<Record<string, unknown>>>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    options?: CallOptions,
  ): AsyncGenerator<Data, void, undefined>;
}

/** Milliseconds before a lost connection is reopened: longer each time it fails, up to the last value. */
const PAUSES = [250, 1_000, 5_000, 30_000] as const;

/** Creates a client of one server. It has no connection and no cache, so there is nothing to close. */
export function createClient({ url, token }: ClientOptions): Client {
  const address = `${url.replace(/\/+$/, '')}/graphql`;
  const headers = {
    accept: 'application/graphql-response+json, application/json',
    'content-type': 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };

  const query: Client['query'] = async (document, variables, { signal } = {}) => {
    const body = JSON.stringify({ query: document.toString(), variables });
    try {
      const response = await fetch(address, { method: 'POST', headers, body, signal: signal ?? null });
      return readAnswer(response, await response.text());
    } catch (cause) {
      if (cause instanceof EconewsError || signal?.aborted === true) throw cause;
      throw new EconewsError('UNREACHABLE', `No answer from ${address}. Does the server run there?`, { cause });
    }
  };

  const pages: Client['pages'] = async function* (document, variables, connectionOf, options) {
    for (let after = variables.after; ;) {
      const connection = connectionOf(await query(document, { ...variables, after }, options));
      if (connection == null) throw new EconewsError('NOT_FOUND', 'There is no such list: the id or name is unknown.');
      yield connection;
      const { hasNextPage, endCursor } = connection.pageInfo;
      if (!hasNextPage) return;
      // Requesting the same cursor again would never end.
      if (endCursor === null || endCursor === after)
        throw new EconewsError('BAD_RESPONSE', 'The server announced another page but gave no cursor to it.');
      after = endCursor;
    }
  };

  const follow: Client['follow'] = async function* (document, variables, { signal } = {}) {
    const body = JSON.stringify({ query: document.toString(), variables });
    let last: string | undefined;
    let failures = 0;
    for (let isFirst = true; ; isFirst = false) {
      signal?.throwIfAborted();
      const response = await connect(body, last, signal).catch((cause: unknown) => {
        if (signal?.aborted === true) throw cause;
        if (isFirst)
          throw new EconewsError('UNREACHABLE', `No answer from ${address}. Does the server run there?`, { cause });
        return undefined;
      });
      if (response !== undefined) {
        if (!response.ok || response.body === null) readAnswer(response, await response.text());
        else {
          try {
            for await (const { id, event, data } of readEvents(response.body)) {
              if (event === 'complete') return;
              failures = 0;
              yield readAnswer(response, data);
              last = id ?? last;
            }
          } catch (cause) {
            // A broken connection is reopened; an error in an event is thrown.
            if (cause instanceof EconewsError || signal?.aborted === true) throw cause;
          }
        }
      }
      await wait(PAUSES[Math.min(failures, PAUSES.length - 1)] ?? 0, signal);
      failures += 1;
    }
  };

  return { query, pages, follow };

  function connect(body: string, last: string | undefined, signal: AbortSignal | undefined): Promise<Response> {
    return fetch(`${address}/stream`, {
      method: 'POST',
      headers: { ...headers, accept: 'text/event-stream', ...(last === undefined ? {} : { 'last-event-id': last }) },
      body,
      signal: signal ?? null,
    });
  }
}

function wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason as Error);
      },
      { once: true },
    );
  });
}
