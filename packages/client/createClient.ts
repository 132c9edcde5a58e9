import { EconewsError } from './EconewsError.ts';
import { readAnswer } from './readAnswer.ts';
import type { TypedDocument } from './TypedDocument.ts';

/** Where the server is, and who asks. */
export interface ClientOptions {
  /** The server's address without `/graphql`, e.g. `http://127.0.0.1:4000`; in a page of that server `''` will do. */
  readonly url: string;
  /** A reader's or editor's token, if the server asks for one. */
  readonly token?: string;
}

/** What one call may add. */
export interface CallOptions {
  /** Ends the request; the call then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A page of any connection, as far as paging needs it. */
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
   * Gives the pages of one list in order, each when it is asked for. The document takes the cursor as `$after`; `connectionOf`
   * finds the list in an answer. If there is no list (an unknown id or name), it throws an EconewsError with the code NOT_FOUND.
   */
  pages<Data, Variables extends { readonly after?: string | null | undefined }, Connection extends PagedConnection>(
    document: TypedDocument<Data, Variables>,
    variables: Variables,
    connectionOf: (data: Data) => Connection | null | undefined,
    options?: CallOptions,
  ): AsyncGenerator<Connection, void, undefined>;
}

/** Creates a client of one server. It holds no connection and no cache, so there is nothing to close. */
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
      // Asking with the same cursor again would never end.
      if (endCursor === null || endCursor === after)
        throw new EconewsError('BAD_RESPONSE', 'The server announced another page but gave no cursor to it.');
      after = endCursor;
    }
  };

  return { query, pages };
}
