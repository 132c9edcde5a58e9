import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { startTestServer } from './startTestServer.ts';

it('clients who do not read their answers hold no place of those who ask', async () => {
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
      // The head of the answer is here; the rest is left on the wire.
      await new Promise((resolve) => socket.once('readable', resolve));
    }
    expect((await server.ask('{ slow }')).status).toBe(200);
  } finally {
    for (const socket of sockets) socket.destroy();
    await server.stop();
  }
});
