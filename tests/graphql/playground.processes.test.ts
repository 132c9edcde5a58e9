import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FOLDERS } from '../../src/host/folders.ts';
import { buildPages } from '../support/buildPages.ts';
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts';
import { findChromium } from '../support/findChromium.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';

const executablePath = findChromium();
/** Chromium calls home by itself; what the page asks for must not drown in that. */

/** The browser shares two cores with everything else that runs. */
const PATIENCE = { timeout: 40_000 };

describe.skipIf(executablePath === undefined)('the playground, in a real browser', { timeout: 120_000 }, () => {
  let server: TestServer;
  let browser: Browser;
  beforeAll(async () => {
    buildPages();
    const examples = await mkdtemp(join(tmpdir(), 'econews-'));
    await writeFile(join(examples, '01-greeting.graphql'), 'query Greeting { hello(name: "浙江") }\n');
    await writeFile(join(examples, '02-items.graphql'), 'query Items { items(first: 3) { totalCount } }\n');
    await writeFile(join(examples, '03-count.graphql'), 'subscription Count { count(to: 3) }\n');
    [server, browser] = await Promise.all([
      startTestServer({ playground: { page: FOLDERS.playground, examples } }),
      chromium.launch({ executablePath, args: CHROMIUM_FLAGS }),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('opens with the examples as tabs, runs a query and a subscription, and contacts no other server', async () => {
    const page = await browser.newPage();
    const asked: URL[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url())));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.url}/graphql`);
    const tabs = page.getByRole('tab').or(page.locator('.graphiql-tab-button'));
    await expect.poll(async () => (await tabs.allTextContents()).join(' '), PATIENCE).toContain('Greeting');
    expect((await tabs.allTextContents()).join(' ')).toContain('Items');
    const editor = async () => page.locator('.graphiql-query-editor').textContent();
    // The editor comes after the tabs; until then the button runs nothing.
    await expect.poll(editor, PATIENCE).toContain('hello');
    await page.getByRole('button', { name: /execute query/i }).click();
    // The editor prints spaces as no-break spaces.
    const answer = async () => (await page.locator('.graphiql-response').textContent())?.replaceAll('\u00a0', ' ');
    await expect.poll(answer, PATIENCE).toContain('"hello": "hello 浙江"');
    await page.getByText('Count', { exact: true }).click();
    await expect.poll(editor, PATIENCE).toContain('subscription');
    await page.getByRole('button', { name: /execute query/i }).click();
    await expect.poll(answer, PATIENCE).toContain('"count": 3');
    expect(new Set(asked.filter(({ protocol }) => protocol.startsWith('http')).map(({ origin }) => origin))).toEqual(
      new Set([server.url]),
    );
    expect(complaints).toEqual([]);
  });

  it('shows the document and the variables of a link, next to the examples', async () => {
    const page = await browser.newPage();
    const query = 'query Linked($name: String) { hello(name: $name) }';
    const link = new URLSearchParams({ query, variables: '{ "name": "宁波" }' });
    await page.goto(`${server.url}/graphql?${link}`);
    const editor = async () => (await page.locator('.graphiql-query-editor').textContent())?.replaceAll('\u00a0', ' ');
    await expect.poll(editor, PATIENCE).toContain('query Linked');
    await page.getByRole('button', { name: /execute query/i }).click();
    await expect.poll(async () => page.locator('.graphiql-response').textContent(), PATIENCE).toContain('宁波');
    expect((await page.locator('body').textContent()) ?? '').toContain('Greeting');
  });

  it('is for browsers only: a client that accepts JSON gets JSON', async () => {
    const { headers } = await fetch(`${server.url}/graphql`, { headers: { accept: '*/*' } });
    expect(headers.get('content-type')).toContain('json');
  });

  it('lets a page load from this server only', async () => {
    const { headers } = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/https?:|\*/);
  });
});
