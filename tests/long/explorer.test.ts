import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeArchive } from '../../bench/archive/makeArchive.ts';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';
import type { RunningServer } from '../../src/graphql/startServer.ts';
import { prepareGraph } from '../../src/host/prepareGraph.ts';
import { loadSeeds } from '../../src/host/loadSeeds.ts';
import { serveGraph } from '../../src/host/serveGraph.ts';
import { loadLexicons } from '../../src/load/loadLexicons.ts';
import { loadPages } from '../../src/load/loadPages.ts';
import { settleMoves } from '../../src/load/moves/settleMoves.ts';
import { findJava } from '../../src/neo4j/embedded/findJava.ts';
import { type EmbeddedNeo4j, startEmbeddedNeo4j } from '../../src/neo4j/embedded/startEmbeddedNeo4j.ts';
import { type Graph, openGraph } from '../../src/neo4j/openGraph.ts';
import { visit, type Visitor } from '../explorer/visitor.ts';
import { writeTokens } from '../graphql/writeTokens.ts';
import { buildPages } from '../support/buildPages.ts';
import { JARS } from '../support/embedded.ts';
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts';
import { findChromium } from '../support/findChromium.ts';

const PAGES = 3_000;
/** As `econews ingest` gives them. */
const AT_ONCE = 20;
/** A data folder with the archive in it, kept by an earlier run; a copy of it is used. Loading 3,000 pages takes ten minutes and more. */
const KEPT = process.env['ARCHIVE_HOME'];
const PATIENCE = { timeout: 90_000 };
const LONG = 600_000;
const TOKEN = 'a-token-of-an-editor';
/** More elements than this are more than anyone looks at, and more than a slow machine scrolls smoothly. */
const MOST_ELEMENTS = 3_500;
const executablePath = findChromium();

describe.skipIf(executablePath === undefined)('the explorer, on an archive of 3,000 pages', () => {
  let folder: string;
  let database: EmbeddedNeo4j;
  let graph: Graph;
  let server: RunningServer;
  let browser: Browser;
  let visitor: Visitor;
  let ids: Readonly<
    Record<'country' | 'province' | 'firm' | 'page' | 'article' | 'figure' | 'series' | 'slot', string>
  >;

  beforeAll(async () => {
    buildPages();
    folder = await mkdtemp(join(tmpdir(), 'econews-archive-'));
    const isKept = KEPT !== undefined && existsSync(KEPT);
    if (isKept) await cp(KEPT, folder, { recursive: true });
    await start();
    await prepareGraph(graph);
    if (!isKept) await loadArchive(graph);
    if (!isKept && KEPT !== undefined) await keep(KEPT);
    await Array.fromAsync(loadSeeds(graph, new AbortController().signal));
    const tokensFile = await writeTokens([{ name: 'desk', role: 'editor', token: TOKEN }]);
    const settings = {
      ...DEFAULT_SERVER_SETTINGS,
      port: 0,
      queryDeadline: 90_000,
      mutationDeadline: 90_000,
      tokensFile,
    };
    server = await serveGraph(graph, settings, pino({ level: 'silent' }));
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    visitor = await visit(browser, server.url);
    ids = await findIds();
  }, 7_200_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await graph?.close();
    await database?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function start(): Promise<void> {
    database = await startEmbeddedNeo4j({ folder, java: await findJava(process.env['JAVA_HOME']), jars: JARS });
    graph = openGraph(database.address, { queryTimeout: 600_000, writeTimeout: 600_000 });
  }

  /** Keeps the archive for the next run. Neo4j must not write in the meantime. */
  async function keep(home: string): Promise<void> {
    await graph.close();
    await database.close();
    await cp(folder, home, { recursive: true });
    await start();
  }

  async function go(path: string, who = visitor): Promise<void> {
    who.operations.length = 0;
    who.complaints.length = 0;
    await who.page.goto(path);
    await who.page.locator('h1').first().waitFor(PATIENCE);
    await settle(who);
  }
  const settle = ({ page }: Visitor): Promise<void> =>
    expect
      .poll(() => page.locator('.notice[data-kind="waiting"], [aria-busy="true"]').count(), PATIENCE)
      .toBe(0) as Promise<void>;
  const countElements = (): Promise<unknown> => visitor.page.evaluate('document.querySelectorAll("*").length');

  /** Does something, and expects that it sends one operation and that nothing is reported. */
  async function act(what: () => Promise<unknown>, operations = 1): Promise<void> {
    visitor.operations.length = 0;
    visitor.complaints.length = 0;
    await what();
    await expect.poll(() => visitor.operations.length, PATIENCE).toBe(operations);
    await settle(visitor);
    expect([visitor.operations.length, visitor.complaints]).toEqual([operations, []]);
  }

  it('opens every view with one operation, one screen at a time, and gives its files', { timeout: LONG }, async () => {
    const views = {
      overview: '/',
      country: `/node/${ids.country}`,
      'everything in the country': `/node/${ids.country}?scope=below`,
      province: `/node/${ids.province}?scope=below`,
      firm: `/node/${ids.firm}`,
      page: `/node/${ids.page}`,
      article: `/node/${ids.article}`,
      figure: `/node/${ids.figure}`,
      series: `/node/${ids.series}`,
      slot: `/node/${ids.slot}`,
      search: `/search?q=${encodeURIComponent('机床')}`,
      graph: `/graph?n=${ids.firm}&at=${ids.firm}&open=${ids.firm}.about.100,${ids.firm}.posts.100`,
      desk: '/desk',
    };
    for (const [name, path] of Object.entries(views)) {
      await go(path);
      expect([name, visitor.operations.length, visitor.complaints]).toEqual([name, 1, []]);
      expect(await countElements(), name).toBeLessThan(MOST_ELEMENTS);
      expect(await visitor.page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(1280);
      for (const link of await visitor.page.locator('.view-tools a[href*=".csv"]').all()) {
        const response = await fetch(`${server.url}${(await link.getAttribute('href')) ?? ''}`);
        expect([name, response.status]).toEqual([name, 200]);
        expect((await response.text()).split('\r\n').length, name).toBeGreaterThan(2);
      }
    }
  });

  it('leads through lists of thousands at addresses of their own, and back', { timeout: LONG }, async () => {
    const { page } = visitor;
    for (const [path, section] of [
      [`/node/${ids.country}`, 'organizations'],
      [`/node/${ids.country}?scope=below`, 'figures'],
      ['/desk', 'desk.conflicts'],
      [`/search?q=${encodeURIComponent('机床')}`, 'main'],
    ] as const) {
      await go(path);
      const list = page.locator(`[id="${section}"]`);
      const first = await list.innerText();
      await act(() => list.getByRole('link', { name: '后面的' }).last().click());
      await expect.poll(() => list.innerText(), PATIENCE).not.toBe(first);
      const second = await list.innerText();
      const other = await visit(browser, server.url);
      await go(page.url().replace(server.url, ''), other);
      expect(await other.page.locator(`[id="${section}"]`).innerText()).toBe(second);
      await other.close();
      await page.goBack();
      await settle(visitor);
      await expect.poll(() => list.innerText(), PATIENCE).toBe(first);
    }
  });

  it('colours the provinces, most of whose figures are about firms', { timeout: LONG }, async () => {
    await go('/?as=table');
    const rows = await visitor.page.locator('main table tbody tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(20);
  });

  it('distinguishes people of one name in suggestions', { timeout: LONG }, async () => {
    const { people } = await ask<{ people: { nodes: { name: string; posts: unknown[] }[] } }>(
      '{ people(first: 100) { nodes { name posts { title } } } }',
    );
    const twins = [...Map.groupBy(people.nodes, ({ name }) => name)].find(([, same]) => same.length > 1);
    const name = twins?.[0] ?? '';
    await go('/');
    await act(() => visitor.page.getByRole('combobox').or(visitor.page.getByRole('searchbox')).first().fill(name));
    const options = visitor.page.getByRole('option', { name: new RegExp(`^${name}`, 'u') });
    await options.first().waitFor(PATIENCE);
    const shown = await options.allInnerTexts();
    expect(shown.length).toBeGreaterThan(1);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('keeps hundreds of figures of one period inside the chart', { timeout: LONG }, async () => {
    await go(`/node/${ids.series}`);
    const { page } = visitor;
    await act(() => page.getByRole('combobox', { name: '并排另一序列' }).selectOption({ index: 1 }));
    const chart = await page.locator('.series-chart').boundingBox();
    const points = await Promise.all((await page.locator('.series-chart a').all()).map((point) => point.boundingBox()));
    expect(points.length).toBeGreaterThan(100);
    const right = (chart?.x ?? 0) + (chart?.width ?? 0);
    expect(points.filter((point) => point !== null && point.x + point.width > right)).toEqual([]);
  });

  it(
    'finds a path, narrows the years and opens a hundred at a time, one operation each',
    { timeout: LONG },
    async () => {
      const { page } = visitor;
      await go(`/graph?n=${ids.firm}&at=${ids.firm}`);
      await act(() => page.getByRole('button', { name: /^报道/ }).click());
      await page.getByRole('button', { name: '两者之间的路径' }).click();
      await act(() => page.getByLabel('终点').fill('浙江省'));
      await page
        .getByRole('option', { name: /浙江省/ })
        .first()
        .waitFor(PATIENCE);
      await act(() => page.getByRole('option').first().click());
      await expect.poll(() => page.locator('.graph-side, main').first().innerText(), PATIENCE).toMatch(/→ 浙江省/u);
      expect(await page.locator('main').innerText()).not.toContain('→ — →');
      await act(async () => {
        await page.locator('.graph-years-thumb input').first().focus();
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => page.url(), PATIENCE).toContain('years=');
      }, 0);
      const side = await page.locator('.graph-side').innerText();
      const other = await visit(browser, server.url);
      await go(page.url().replace(server.url, ''), other);
      expect(await other.page.locator('.graph-side').innerText()).toBe(side);
      expect(other.operations).toHaveLength(1);
      await other.close();
    },
  );

  it('takes a figure that an editor looked at off the queue of conflicts', { timeout: LONG }, async () => {
    const { page } = visitor;
    await go('/desk');
    await page.getByLabel('编辑令牌').fill(TOKEN);
    await page.getByRole('button', { name: '使用' }).click();
    const queue = page.locator('[id="desk.conflicts"] li');
    const list = async (): Promise<unknown[]> =>
      Promise.all((await queue.all()).map((entry) => entry.locator('.figure-value a').first().getAttribute('href')));
    const [first] = await list();
    await queue
      .locator(`a[href="${String(first)}"]`)
      .first()
      .click();
    await page.getByRole('button', { name: '确认无误' }).click(PATIENCE);
    await page.getByText('已记下').waitFor(PATIENCE);
    await page.goBack();
    await settle(visitor);
    await expect.poll(list, PATIENCE).not.toContain(first);
  });

  async function ask<Data>(query: string): Promise<Data> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Data }).data;
  }

  /** Ids of what most pages name, and of a figure about it. */
  async function findIds(): Promise<typeof ids> {
    const { country, province, firm } = await ask<{
      country: { id: string };
      province: { id: string };
      firm: { id: string; statistics: { nodes: Figure[] } };
    }>(`{
      country: region(name: "中国") { id }
      province: region(name: "浙江省") { id }
      firm: organization(name: "禾宇众机床有限公司") {
        id
        statistics(first: 1, filter: { verdict: CONFLICT, measure: LEVEL }) {
          nodes { id series { id } slots { id } article { id page { id } } }
        }
      }
    }`);
    const [figure] = firm.statistics.nodes;
    return {
      country: country.id,
      province: province.id,
      firm: firm.id,
      page: figure?.article.page.id ?? '',
      article: figure?.article.id ?? '',
      figure: figure?.id ?? '',
      series: figure?.series[0]?.id ?? '',
      slot: figure?.slots[0]?.id ?? '',
    };
  }
});

interface Figure {
  readonly id: string;
  readonly series: readonly { readonly id: string }[];
  readonly slots: readonly { readonly id: string }[];
  readonly article: { readonly id: string; readonly page: { readonly id: string } };
}

async function loadArchive(graph: Graph): Promise<void> {
  const deps = { query: graph.query, executeWrite: graph.executeWrite, now: (): string => new Date().toISOString() };
  await loadLexicons(deps);
  const archive = makeArchive();
  for (let from = 0; from < PAGES; from += AT_ONCE) {
    const pages = Array.from({ length: AT_ONCE }, () => ({ ...archive.next().value, options: {} }));
    for (const one of await loadPages(deps, pages)) if (one.status === 'rejected') throw one.reason;
  }
  await settleMoves(deps);
}
