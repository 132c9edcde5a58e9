import { Agent, request } from 'node:http';

/** What came back, and how long it took from the first byte sent to the last byte read. */
export interface Reply {
  readonly status: number;
  readonly body: Buffer;
  readonly milliseconds: number;
}

/** Posts a JSON body. */
export type Client = (url: string, body: string) => Promise<Reply>;

/** Creates an HTTP client with persistent connections, one request at a time on each: the same for every system. */
export function createClient(connections: number): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const post: Client = (url, body) =>
    new Promise((resolve, reject) => {
      const start = performance.now();
      const sent = request(
        url,
        {
          method: 'POST',
          agent,
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            'content-length': Buffer.byteLength(body),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(chunks),
              milliseconds: performance.now() - start,
            });
          });
          response.on('error', reject);
        },
      );
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // Servers close idle connections; a request on such a connection was not received, and is sent again.
        if (sent.reusedSocket && error.code === 'ECONNRESET') post(url, body).then(resolve, reject);
        else reject(error);
      });
      sent.end(body);
    });
  return post;
}
