/** What one request to the model's endpoint may take. */
export interface FetchBounds {
  /** Milliseconds from the request to the last byte of the answer. */
  readonly timeout: number;
  /** Bytes of an answer. */
  readonly mostBytes?: number;
}

/** No model says that much about one article: its answer is a few kilobytes. */
const MOST_BYTES = 8_000_000;

/**
 * Creates a fetch with limits on the time and size of the whole answer: a time limit for the head alone would wait
 * forever for a body that never ends. Redirects are refused, because the request contains a page's text and a key,
 * which may go only to the configured address.
 */
export function createBoundedFetch({ timeout, mostBytes = MOST_BYTES }: FetchBounds): typeof fetch {
  return async (input, init = {}) => {
    const over = AbortSignal.timeout(timeout);
    const signal = init.signal ? AbortSignal.any([init.signal, over]) : over;
    const response = await fetch(input, { ...init, signal, redirect: 'manual' });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      throw new Error(
        `the endpoint redirects to another address (status ${response.status}). Set MODEL_URL to that address`,
      );
    }
    const body = await readBounded(response, mostBytes);
    const headers = new Headers(response.headers);
    // The body that was read is no longer compressed.
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    const { status, statusText } = response;
    return new Response(status === 204 || status === 304 ? null : body, { status, statusText, headers });
  };
}

async function readBounded({ body }: Response, mostBytes: number): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    bytes += (piece as Uint8Array).length;
    if (bytes > mostBytes) throw new Error(`the endpoint's answer is larger than ${mostBytes} bytes`);
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  }
  return new Blob(pieces);
}
