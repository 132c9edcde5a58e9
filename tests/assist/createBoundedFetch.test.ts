import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createBoundedFetch } from '../../src/assist/createBoundedFetch.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('a fetch with bounds', () => {
  it('returns the answer of the endpoint', async () => {
    const url = await serve((_request, response) => response.writeHead(429, { 'retry-after': '3' }).end('{"a":1}'));
    const response = await createBoundedFetch({ timeout: 5_000 })(url);
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([429, '3', { a: 1 }]);
  });

  it('applies its time limit to the body as well as the head', async () => {
    const url = await serve((_request, response) => void response.writeHead(200).write('{'));
    await expect(createBoundedFetch({ timeout: 300 })(url)).rejects.toThrow(/timeout/i);
  });

  it('reads no more bytes than a model needs', async () => {
    const url = await serve((_request, response) => response.end('x'.repeat(100_000)));
    const bounded = createBoundedFetch({ timeout: 5_000, mostBytes: 10_000 });
    await expect(bounded(url)).rejects.toThrow('larger than 10000 bytes');
  });

  it.each([301, 302, 307, 308])('never sends a page to another address: %i', async (status) => {
    let met = 0;
    const other = await serve((_request, response) => {
      met += 1;
      response.end('{}');
    });
    const url = await serve((_request, response) => response.writeHead(status, { location: other }).end());
    const asked = createBoundedFetch({ timeout: 5_000 })(url, { method: 'POST', body: 'the text of a page' });
    await expect(asked).rejects.toThrow('redirects to another address');
    expect(met).toBe(0);
  });
});
