import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { closeSlowDownloads } from '../../src/graphql/http/closeSlowDownloads.ts';
import { startTestServer } from './startTestServer.ts';

it('clients that do not read their answers take no places from others', async () => {
  const server = await startTestServer({
    settings: { operationsAtOnce: 2 },
    resolvers: { 'Query.hello': () => 'x'.repeat(4_000_000) },
  });
  const { port } = new URL(server.url);
  const body = JSON.stringify({ query: '{ hello }' });
  const sockets = Array.from({ length: 4 }, () => connect(Number(port), '127.0.0.1'));
  try {
    for (const socket of sockets) {
      socket.on('error', () => undefined);
      socket.write(
        `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
      // The head of the answer has arrived; the rest is left unread.
      await new Promise((resolve) => socket.once('readable', resolve));
    }
    expect((await server.ask('{ slow }')).status).toBe(200);
  } finally {
    for (const socket of sockets) socket.destroy();
    await server.stop();
  }
});

it('a client that reads nothing uses up the memory for its own answers, not for those of others', async () => {
  const server = await startTestServer({
    settings: { trustedProxies: 1 },
    resolvers: { 'Query.hello': () => '中'.repeat(4_000_000) },
  });
  const { port } = new URL(server.url);
  const body = JSON.stringify({ query: '{ hello }' });
  const sockets: Socket[] = [];
  const open = async (address: string): Promise<Socket> => {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    sockets.push(socket);
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\nx-forwarded-for: ${address}\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await new Promise((resolve) => socket.once('readable', resolve));
    return socket;
  };
  const isWhole = async (socket: Socket): Promise<boolean> => {
    let bytes = 0;
    socket.on('data', (chunk: Buffer) => (bytes += chunk.length));
    await new Promise((resolve) => socket.once('close', resolve));
    return bytes > 12_000_000;
  };
  try {
    // Twelve megabytes each, though only four million characters.
    const slow = await open('10.0.0.1');
    const greedy: Socket[] = [];
    for (let number = 0; number < 6; number += 1) greedy.push(await open('10.0.0.2'));
    expect(await isWhole(slow)).toBe(true);
    const whole = await Promise.all(greedy.map(isWhole));
    expect([whole[0], whole.at(-1)]).toEqual([false, true]);
  } finally {
    for (const socket of sockets) socket.destroy();
    await server.stop();
  }
});

it('one client takes no more than half of the places for exports', async () => {
  async function* write(signal: AbortSignal): AsyncGenerator<string> {
    yield 'id\n';
    await once(signal, 'abort');
  }
  const server = await startTestServer({
    settings: { exportsAtOnce: 4 },
    exports: {
      formats: ['csv'],
      open: async ({ signal }) => ({ mediaType: 'text/csv', fileName: 'a.csv', text: write(signal) }),
      cite: async () => Promise.reject(new Error('nothing is cited here')),
    },
  });
  const stop = new AbortController();
  try {
    const ask = async (): Promise<number> =>
      (await fetch(`${server.url}/export/statistics.csv`, { signal: stop.signal })).status;
    expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 503]);
    stop.abort();
    const later = new AbortController();
    await expect
      .poll(async () => (await fetch(`${server.url}/export/statistics.csv`, { signal: later.signal })).status)
      .toBe(200);
    later.abort();
  } finally {
    await server.stop();
  }
});

it('a download that its client does not read is closed, and one that is read continues', async () => {
  const pace = { patience: 300, slowest: 20, lookEvery: 50 };
  const server = createServer((_request, response) => {
    response.once('close', closeSlowDownloads(response, pace));
    Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(64_000);
      })(),
    ).pipe(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const [idle, eager] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
  let bytes = 0;
  try {
    for (const socket of [idle, eager]) {
      socket.on('error', () => undefined);
      socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n\r\n');
    }
    eager.on('data', (chunk: Buffer) => (bytes += chunk.length));
    await expect
      .poll(async () => new Promise((resolve) => server.getConnections((_error, count) => resolve(count))), {
        timeout: 20_000,
      })
      .toBe(1);
    const before = bytes;
    await expect.poll(() => bytes).toBeGreaterThan(before);
  } finally {
    idle.destroy();
    eager.destroy();
    server.close();
  }
});
