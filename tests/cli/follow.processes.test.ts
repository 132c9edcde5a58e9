import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testEnvironment } from '../support/commandLine.ts';
import { openTestDriver } from '../support/graph.ts';
import { runEconews } from '../support/runEconews.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

const ENTRY = '青岛港4月15日发布的数据显示，2026年一季度，青岛港货物吞吐量1.8亿吨，同比增长3.5%。';
const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>青岛新闻网</title><link>http://127.0.0.1/</link>
<item><title>港口吞吐量增长</title><guid>a1</guid><pubDate>Wed, 15 Apr 2026 08:00:00 +0800</pubDate><description>${ENTRY}</description></item>
<item><title>只有标题</title><guid>a2</guid></item></channel></rss>`;

const driver = openTestDriver();
const asked: string[] = [];
let isBroken = false;
let server: Server;
let url: string;
let home: string;

beforeAll(async () => {
  await (await openSeedGraph()).close();
  home = await mkdtemp(join(tmpdir(), 'econews-follow-'));
  server = createServer((request, response) => {
    const known = request.headers['if-none-match'];
    asked.push(known ?? 'all');
    if (known === '"1"') return response.writeHead(304).end();
    // The same ETag whatever is sent: a feed may be truncated by the program that writes it.
    return response.writeHead(200, { etag: '"1"' }).end(isBroken ? FEED.slice(0, 120) : FEED);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/rss`;
});
afterAll(async () => {
  server.close();
  await driver.close();
  await rm(home, { recursive: true, force: true });
});

async function follow(): Promise<{ code: number | string | null; written: string }> {
  const { ended, output } = runEconews(['follow', url], testEnvironment(home));
  return { code: await ended, written: output() };
}

describe('econews follow', { timeout: 120_000 }, () => {
  it('names the address, not the file it was fetched into, and fetches again what was broken', async () => {
    isBroken = true;
    const broken = await follow();
    expect(broken).toMatchObject({
      code: 1,
      written: expect.stringContaining(`Failed: ${url} was not read`) as string,
    });
    isBroken = false;
    const { code, written } = await follow();
    expect(code).toBe(0);
    expect(written).toContain(`${url}: loaded (1 articles`);
    expect(written).toContain(`${url} was not read: entry 2 of the feed has a title but no text.`);
    expect(broken.written + written).not.toMatch(/[0-9a-f]{16}\.feed/u);
    expect(asked).toEqual(['all', 'all']);
  });

  it('succeeds if there is nothing new', async () => {
    expect(await follow()).toEqual({ code: 0, written: `${url}: nothing new\n` });
    expect(asked.at(-1)).toBe('"1"');
  });
});
