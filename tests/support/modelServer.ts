import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a client asked of the endpoint. */
export interface ModelRequest {
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly response_format?: { readonly type: string };
}

/** What the endpoint does with a request: answer words, an HTTP status, raw bytes, or nothing at all. */
export type ModelAnswer =
  | { readonly content: string; readonly finish?: string; readonly refusal?: string; readonly tokens?: number }
  | { readonly status: number; readonly message: string; readonly headers?: Readonly<Record<string, string>> }
  | { readonly raw: string }
  | 'silence';

export interface ModelServer {
  readonly baseURL: string;
  readonly requests: readonly ModelRequest[];
  close(): Promise<void>;
}

/** Starts an endpoint that speaks the chat completions protocol on this machine; `answer` plays the model. */
export async function startModelServer(
  answer: (request: ModelRequest, count: number) => ModelAnswer,
): Promise<ModelServer> {
  const requests: ModelRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    void readBody(incoming).then((body) => {
      const request = JSON.parse(body) as ModelRequest;
      requests.push(request);
      write(outgoing, answer(request, requests.length));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function write(outgoing: ServerResponse, answer: ModelAnswer): void {
  if (answer === 'silence') return;
  if ('raw' in answer) {
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(answer.raw);
    return;
  }
  if ('status' in answer) {
    outgoing.writeHead(answer.status, { 'content-type': 'application/json', 'retry-after-ms': '1', ...answer.headers });
    outgoing.end(JSON.stringify({ error: { message: answer.message, type: 'error' } }));
    return;
  }
  const { content, finish = 'stop', refusal, tokens = 100 } = answer;
  outgoing.writeHead(200, { 'content-type': 'application/json' }).end(
    JSON.stringify({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 0,
      model: 'test',
      choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content, refusal: refusal ?? null } }],
      usage: { prompt_tokens: tokens, completion_tokens: 0, total_tokens: tokens },
    }),
  );
}
