import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPage } from '../../src/load/loadPage.ts';
import { type Api, startApi } from '../graphql/startApi.ts';
import { writeTokens } from '../graphql/writeTokens.ts';
import { buildPages } from '../support/buildPages.ts';
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts';
import { findChromium } from '../support/findChromium.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';
import { findBarriers, visit, type Visitor } from './visitor.ts';

const executablePath = findChromium();
const PATIENCE = { timeout: 90_000 };
const LONG = 240_000;
const TOKEN = 'a-token-of-an-editor';
/** Names as long as there are, and without a place to break them at. */
const LONG_PLACE = '长江中上游沿江承接产业转移绿色发展现代化农业与先进制造业深度融合综合示范开发区管理协调片区';
const LONG_FIRM = 'InternationalConsolidatedPetrochemicalManufacturingCorporation';
const LONG_PERSON = 'Maximilian Alexander Wolfeschlegelsteinhausenbergerdorff von Hohenzollern';
const LONG_TITLE = '党组书记兼首席执行官兼数字化转型与可持续发展委员会联席主席兼亚太区新能源业务总经理';

describe.skipIf(executablePath === undefined)('an editor who decides about names', () => {
  let api: Api;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    buildPages();
    const patience = { queryDeadline: 90_000, mutationDeadline: 90_000 };
    [api, browser] = await Promise.all([
      startApi({ ...patience, tokensFile: await writeTokens([{ name: 'Li', role: 'editor', token: TOKEN }]) }),
      chromium.launch({ executablePath, args: CHROMIUM_FLAGS }),
    ]);
    const deps = { query: api.graph.query, executeWrite: api.graph.executeWrite, now: () => new Date().toISOString() };
    for (const [file, title, body] of [
      ['gear.txt', '厂长', '海川齿轮厂'],
      ['food.txt', '经理', '东山食品公司'],
    ] as const) {
      const { page: made, facts } = makeUpPage(file, `${body}${title}邢大伟说，生产稳定。`, {
        date: '2026-01-14',
        organizations: [{ name: body, kind: 'enterprise' }],
        people: [{ name: '邢大伟', roles: [{ title, organization: body }] }],
      });
      await loadPage(deps, made, facts);
    }
    const { page: made, facts } = makeUpPage(
      `${LONG_PLACE}.txt`,
      `${LONG_PLACE}的${LONG_FIRM}${LONG_TITLE}${LONG_PERSON}说，生产稳定。`,
      {
        regions: [{ name: LONG_PLACE, level: 'zone' }],
        organizations: [{ name: LONG_FIRM, region: LONG_PLACE }],
        people: [{ name: LONG_PERSON, roles: [{ title: LONG_TITLE, organization: LONG_FIRM }], official: true }],
      },
    );
    await loadPage(deps, made, facts);
    visitor = await visit(browser, api.url);
    page = visitor.page;
    page.setDefaultTimeout(PATIENCE.timeout);
    await page.goto('/desk');
    await page.getByLabel('编辑令牌').fill(TOKEN);
    await page.getByRole('button', { name: '使用' }).click();
  }, LONG);
  afterAll(async () => {
    await visitor?.close();
    await browser?.close();
    await api?.stop();
  });

  const surfaces = async (): Promise<string[]> =>
    (await section('在版面上的写法').locator('li > a').allInnerTexts()).toSorted();
  const section = (title: string): ReturnType<Page['locator']> =>
    page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
  const open = async (form: ReturnType<Page['locator']>, label: string, why: string): Promise<void> => {
    await form.getByRole('button', { name: `${label}…` }).click();
    await form.getByLabel('理由（必填）').fill(why);
    await form.getByRole('button', { name: label, exact: true }).click();
  };

  it(
    'splits off a short form, sees it disappear, sees who decided it, when and why, and undoes it',
    async () => {
      await page.goto('/desk');
      await page.getByRole('link', { name: '001_a5146752243558ed.txt' }).click();
      await page.getByRole('link', { name: '版面全文' }).first().click();
      await page
        .getByRole('link', { name: /苏伊士运河/ })
        .first()
        .click();
      await page.locator('.mark-list').getByRole('link', { name: '乌萨马·拉比耶' }).first().click();
      await expect.poll(surfaces, PATIENCE).toEqual(['乌萨马·拉比耶', '拉比耶']);
      const short = section('在版面上的写法')
        .locator('li')
        .filter({ has: page.getByRole('link', { name: '拉比耶', exact: true }) });
      await open(short, '拆分：另有所指', '另一个人');
      await expect.poll(surfaces, PATIENCE).toEqual(['乌萨马·拉比耶']);
      await expect
        .poll(() => section('编辑决定').innerText(), PATIENCE)
        .toMatch(/另有所指[\s\S]*另一个人[\s\S]*Li[\s\S]*年/u);
      expect(await findBarriers(page)).toEqual([]);
      await page.getByText('已拆分为').getByRole('link', { name: '拉比耶' }).click();
      await expect.poll(() => page.locator('h1').first().innerText(), PATIENCE).toBe('拉比耶');
      expect(await surfaces()).toEqual(['拉比耶']);
      // Undone where it was split off to: the name leads back.
      await open(section('编辑决定').locator('li').first(), '撤销', '其实是他');
      await expect.poll(() => page.locator('h1').first().innerText(), PATIENCE).toBe('乌萨马·拉比耶');
      await expect.poll(surfaces, PATIENCE).toEqual(['乌萨马·拉比耶', '拉比耶']);
      await expect
        .poll(() => section('编辑决定').innerText(), PATIENCE)
        .toMatch(/同一所指[\s\S]*其实是他[\s\S]*已撤销/u);
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'splits a name off in the review of its page, and undoes it there',
    async () => {
      await page.goto('/desk');
      await page.getByRole('link', { name: '001_a5146752243558ed.txt' }).click();
      await page.getByRole('button', { name: '从把握最小的一条开始' }).waitFor();
      visitor.operations.length = 0;
      await page.getByRole('button', { name: '名称', exact: true }).click();
      await page.locator('.mark-list').getByRole('button', { name: '拉比耶', exact: true }).click();
      expect(visitor.operations).toHaveLength(1);
      const name = page.getByRole('region', { name: '拉比耶', exact: true });
      await expect.poll(() => name.innerText(), PATIENCE).toContain('拉比耶 → 乌萨马·拉比耶');
      await open(name, '拆分：另有所指', '另一个人');
      await expect.poll(() => name.innerText(), PATIENCE).toMatch(/拉比耶 → 拉比耶\n[\s\S]*已记下/u);
      expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('拉比耶');
      expect(await findBarriers(page)).toEqual([]);
      await open(name, '撤销', '其实是他');
      await expect.poll(() => name.innerText(), PATIENCE).toMatch(/拉比耶 → 乌萨马·拉比耶\n[\s\S]*已撤销/u);
      await name.getByRole('button', { name: '合并：同一所指…' }).waitFor();
      // The address holds it all.
      await page.reload();
      await expect.poll(() => name.innerText(), PATIENCE).toContain('拉比耶 → 乌萨马·拉比耶');
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'merges two people of one name in the review of a page, sees it in the list there and on the other page, and undoes it',
    async () => {
      const review = async (file: string): Promise<void> => {
        await page.goto('/desk');
        await page.getByRole('link', { name: file }).click();
        await page.getByRole('button', { name: '名称', exact: true }).click();
        await page.locator('.mark-list').getByRole('button', { name: '邢大伟', exact: true }).click();
      };
      const row = page.locator('.mark-list li').filter({ has: page.getByRole('button', { name: '邢大伟' }) });
      const whom = (): Promise<string | null> => row.locator('a').getAttribute('href');
      await review('food.txt');
      const food = await whom();
      await review('gear.txt');
      const gear = await whom();
      expect(gear).not.toBe(food);
      const name = page.getByRole('region', { name: '邢大伟', exact: true });
      await name.getByRole('button', { name: '合并：同一所指…' }).click();
      await name.getByLabel('与哪一个合并').press('End');
      // The one on this page is not offered: it cannot be merged with itself.
      await page.getByRole('option').filter({ hasText: '东山食品公司' }).click();
      expect(await page.getByRole('option').filter({ hasText: '海川齿轮厂' }).count()).toBe(0);
      await name.getByLabel('理由（必填）').fill('同一人');
      visitor.operations.length = 0;
      await name.getByRole('button', { name: '合并：同一所指', exact: true }).click();
      await expect.poll(() => name.innerText(), PATIENCE).toContain('已记下');
      expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('邢大伟');
      await expect.poll(() => row.innerText(), PATIENCE).toContain('编辑');
      const merged = await whom();
      expect([gear, food]).toContain(merged);
      expect(await findBarriers(page)).toEqual([]);
      const other = await visit(browser, api.url);
      await other.page.goto(page.url().replace(/\?.*/u, ''));
      await other.page.getByRole('link', { name: 'food.txt' }).click();
      await other.page.getByRole('button', { name: '名称', exact: true }).click();
      await expect
        .poll(
          () => other.page.locator('.mark-list li', { hasText: '邢大伟' }).locator('a').getAttribute('href'),
          PATIENCE,
        )
        .toBe(merged);
      await other.close();
      await open(name, '撤销', '两个人');
      await expect.poll(() => name.innerText(), PATIENCE).toContain('已撤销');
      await expect.poll(whom, PATIENCE).toBe(gear);
      await name.getByRole('button', { name: '合并：同一所指…' }).waitFor();
      await review('food.txt');
      expect(await whom()).toBe(food);
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'merges two people of one name, sees one with both, and undoes it',
    async () => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ suggest(prefix: "邢大伟") { node { id } } }' }),
      });
      const { data } = (await response.json()) as { data: { suggest: { node: { id: string } }[] } };
      const [first, second] = data.suggest.map(({ node }) => node.id);
      expect(first).not.toBe(second);
      const files = (): Promise<string> => section('在版面上的写法').innerText();
      for (const id of [first, second]) {
        await page.goto(`/node/${String(id)}`);
        await expect.poll(surfaces, PATIENCE).toEqual(['邢大伟']);
      }
      await page.getByRole('button', { name: '合并：同一所指…' }).click();
      await page.getByLabel('与哪一个合并').press('End');
      await page.getByRole('option').first().click();
      await page.getByLabel('理由（必填）').fill('同一人');
      await page.getByRole('button', { name: '合并：同一所指', exact: true }).click();
      await expect.poll(surfaces, PATIENCE).toEqual(['邢大伟', '邢大伟']);
      await expect.poll(() => section('编辑决定').innerText(), PATIENCE).toMatch(/合并[\s\S]*同一人[\s\S]*Li/u);
      expect(await page.locator('main').innerText()).toMatch(
        /海川齿轮厂[\s\S]*东山食品公司|东山食品公司[\s\S]*海川齿轮厂/u,
      );
      // Told again, it is refused in the reader's language.
      await open(section('编辑决定').locator('li').first(), '撤销', '两个人');
      await expect.poll(surfaces, PATIENCE).toEqual(['邢大伟']);
      await open(section('在版面上的写法').locator('li').first(), '拆分：另有所指', '试试');
      await page.getByText('只有这一篇提到它').waitFor();
      expect(await files()).toContain('Only this article names 邢大伟');
      expect(visitor.complaints.filter((each) => !each.includes('400'))).toEqual([]);
    },
    LONG,
  );

  it(
    'is told in Chinese why a name cannot be split',
    async () => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ organization(name: "海关总署") { id } }' }),
      });
      const { data } = (await response.json()) as { data: { organization: { id: string } } };
      await page.goto(`/node/${data.organization.id}`);
      await open(section('在版面上的写法').locator('li').first(), '拆分：另有所指', '试试');
      await page.getByText('词典已收这个名字').waitFor();
    },
    LONG,
  );

  it(
    'keeps names of any length on the screen, a narrow and a wide one',
    async () => {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: `{ organization(name: "${LONG_FIRM}") { region { id } articles(first: 1) { nodes { id } } } }`,
        }),
      });
      const { data } = (await response.json()) as {
        data: { organization: { region: { id: string }; articles: { nodes: { id: string }[] } } };
      };
      const { region, articles } = data.organization;
      for (const address of [
        `/node/${region.id}`,
        `/node/${String(articles.nodes[0]?.id)}`,
        `/graph?n=${region.id}&at=${region.id}&open=${region.id}.organizations.20`,
      ]) {
        await page.goto(address);
        await page.getByText(LONG_FIRM).first().waitFor();
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 900 });
          const gone = await page.evaluate(
            `[...document.querySelectorAll('main *')].filter((each) => !each.closest('.hidden, .graph-canvas') && each.getBoundingClientRect().right > ${String(width)}).map((each) => each.textContent)`,
          );
          expect([address, width, gone]).toEqual([address, width, []]);
        }
      }
    },
    LONG,
  );
});
