import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePins } from '../../explorer/graph/pins.ts';
import { type Api, startApi } from '../graphql/startApi.ts';
import { buildPages } from '../support/buildPages.ts';
import { findChromium } from '../support/findChromium.ts';
import { WEBGL_FLAGS } from '../support/chromiumFlags.ts';
import { visit, type Visitor } from './visitor.ts';

const executablePath = findChromium();
const PATIENCE = { timeout: 40_000 };
const LONG = 240_000;
/** Free space around a drawing, as Sigma leaves it. */
const PADDING = 30;

describe.skipIf(executablePath === undefined)('a drawing that a person puts in order', () => {
  let api: Api;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;
  let ids: readonly string[];

  beforeAll(async () => {
    buildPages();
    [api, browser] = await Promise.all([
      startApi({ queryDeadline: 90_000 }),
      chromium.launch({ executablePath, args: WEBGL_FLAGS }),
    ]);
    visitor = await visit(browser, api.url);
    page = visitor.page;
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ a: region(name: "中国") { id } b: region(name: "浙江省") { id } c: region(name: "广东省") { id } }',
      }),
    });
    const { data } = (await response.json()) as { data: Readonly<Record<'a' | 'b' | 'c', { id: string }>> };
    ids = [data.a.id, data.b.id, data.c.id];
  }, LONG);
  afterAll(async () => {
    await visitor?.close();
    await browser?.close();
    await api?.stop();
  });

  /** Finds where a place on a drawing of 100 by 100 units is on the screen: it is as large as the box allows, and in its middle. */
  async function findPoint(of: Page, x: number, y: number): Promise<readonly [number, number]> {
    const box = await of.locator('.graph-canvas').boundingBox();
    if (box === null) throw new Error('there is no drawing');
    const side = Math.min(box.width, box.height) - 2 * PADDING;
    return [box.x + box.width / 2 + ((x - 50) / 100) * side, box.y + box.height / 2 - ((y - 50) / 100) * side];
  }

  async function open(of: Page, address: string): Promise<void> {
    await of.goto(address);
    await of.locator('canvas.sigma-mouse').waitFor(PATIENCE);
    await of.locator('.graph-canvas').scrollIntoViewIfNeeded();
    await expect.poll(() => of.locator('[aria-busy="true"]').count(), PATIENCE).toBe(0);
  }

  const pins = (): ReturnType<typeof parsePins> => parsePins(new URL(page.url()).searchParams.get('pin') ?? undefined);

  it(
    'keeps dragged nodes in place: the address says where, for the reader of a link and after going back',
    async () => {
      const [a = '', b = '', c = ''] = ids;
      await open(page, `/graph?n=${ids.join(',')}&pin=${a}:0:0,${b}:100:100,${c}:50:50`);
      const entries = await page.evaluate('history.length');
      // A click selects a node and does not pin it again.
      await page.mouse.click(...(await findPoint(page, 50, 50)));
      await expect.poll(() => page.url(), PATIENCE).toContain(`at=${c}`);
      expect(pins().get(c)).toEqual({ x: 50, y: 50 });
      await page.mouse.move(...(await findPoint(page, 50, 50)));
      await page.mouse.down();
      await page.mouse.move(...(await findPoint(page, 60, 40)), { steps: 3 });
      await page.mouse.move(...(await findPoint(page, 80, 30)), { steps: 3 });
      await page.mouse.up();
      await expect.poll(() => pins().get(c)?.x, PATIENCE).toBeCloseTo(80, 0);
      expect(pins().get(c)?.y).toBeCloseTo(30, 0);
      expect(pins().get(a)).toEqual({ x: 0, y: 0 });
      // The drawing takes one entry of the history, however often it is put in order.
      expect(await page.evaluate('history.length')).toBe(entries);
      const other = await visit(browser, api.url);
      await open(other.page, page.url().replace(`&at=${c}`, ''));
      await other.page.mouse.click(...(await findPoint(other.page, 80, 30)));
      await expect.poll(() => other.page.url(), PATIENCE).toContain(`at=${c}`);
      expect(other.complaints).toEqual([]);
      await other.close();
      // Taken off the drawing and back again by the browser's own button, it is where it was.
      await page.getByRole('button', { name: '移除' }).click();
      await expect.poll(() => pins().has(c), PATIENCE).toBe(false);
      await page.goBack();
      await expect.poll(() => pins().get(c)?.x, PATIENCE).toBeCloseTo(80, 0);
      await page.getByRole('button', { name: '取消固定' }).click();
      await expect.poll(() => pins().has(c), PATIENCE).toBe(false);
      // Pinned by its button, it stays where it is.
      await page.getByRole('button', { name: '固定', exact: true }).click();
      await expect.poll(() => pins().get(c)?.x, PATIENCE).toBeCloseTo(80, 0);
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );
});
