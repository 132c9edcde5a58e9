import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchFeed } from '../../src/host/fetchFeed.ts';

let server: Server;
let folder: string;
let url: string;
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-feeds-'));
  server = createServer((request, response) => {
    asked.push(request.headers['if-none-match']);
    if (request.url === '/away') return response.writeHead(302, { location: 'http://10.0.0.1/feed' }).end();
    if (request.url === '/moved') return response.writeHead(301, { location: '/feed' }).end();
    if (request.url === '/large') return response.end('x'.repeat(9 * 1024 * 1024));
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
    return response.writeHead(200, { etag: '"1"' }).end('<rss/>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (address: string, hosts: readonly string[] = []): ReturnType<typeof fetchFeed> =>
  fetchFeed(address, { hosts, folder, signal: new AbortController().signal });

describe('fetchFeed', () => {
  it('fetches only what is new the second time', async () => {
    // Entries that were not stored yet are fetched again.
    await ask(`${url}/feed`);
    const fetched = await ask(`${url}/feed`);
    expect(await readFile(fetched?.file ?? '', 'utf8')).toBe('<rss/>');
    await fetched?.keep();
    expect(await ask(`${url}/feed`)).toBeUndefined();
    expect(asked).toEqual([undefined, undefined, '"1"']);
  });

  it('follows redirects only to allowed hosts', async () => {
    await expect(ask(`${url}/away`)).rejects.toThrow('10.0.0.1 is not in FEED_HOSTS');
    await expect(ask('http://news.example/feed')).rejects.toThrow('news.example is not in FEED_HOSTS');
    await expect(ask('file:///etc/passwd')).rejects.toThrow('FEED_HOSTS');
    expect(await ask(`${url}/moved`)).toBeDefined();
  });

  it('contacts no machine of a private network for another host, whatever a name or a redirect says', async () => {
    const port = new URL(url).port;
    // Any machine resolves this name to itself; a listed name could be made to mean it.
    await expect(ask(`http://econews.localhost:${port}/feed`, ['econews.localhost'])).rejects.toThrow(
      /econews\.localhost means the private address (?:127\.0\.0\.1|::1)|does not answer/u,
    );
    await expect(ask(`${url}/away`, ['10.0.0.2'])).rejects.toThrow('10.0.0.1 is not in FEED_HOSTS');
    for (const address of ['169.254.169.254', '[fd00::1]', '[::ffff:10.0.0.1]', '2130706434', '0x7f000002', '127.2'])
      await expect(ask(`http://${address}/feed`)).rejects.toThrow('is not in FEED_HOSTS');
    await expect(ask(`http://127.0.0.1@news.example/feed`)).rejects.toThrow('contains a name or a password');
    await expect(ask(`http://user:secret@127.0.0.1:${port}/feed`)).rejects.not.toThrow('secret');
    await expect(ask('http://')).rejects.toThrow('is not an address');
  });

  it('downloads no more than a feed may have', async () => {
    await expect(ask(`${url}/large`)).rejects.toThrow('is larger than 8 MiB');
  });
});
