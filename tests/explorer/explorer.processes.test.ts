import { readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBidi } from '../../explorer/api/closeBidi.ts';
import { type Api, startApi } from '../graphql/startApi.ts';
import { writeTokens } from '../graphql/writeTokens.ts';
import { CHROMIUM_FLAGS } from '../support/chromiumFlags.ts';
import { findChromium } from '../support/findChromium.ts';
import { buildPages } from '../support/buildPages.ts';
import { findBarriers, visit, type Visitor, type VisitorOptions } from './visitor.ts';

const executablePath = findChromium();
/** The browser shares two cores with Neo4j, which plans each view's statement once. */
const PATIENCE = { timeout: 90_000 };
const LONG = 240_000;
const TOKEN = 'a-token-of-an-editor';

describe.skipIf(executablePath === undefined)('the explorer, in a real browser', () => {
  let api: Api;
  let browser: Browser;
  const open: Visitor[] = [];
  /** Ids of one node of each kind. */
  let ids: Readonly<
    Record<
      | 'region'
      | 'country'
      | 'organization'
      | 'indicator'
      | 'page'
      | 'article'
      | 'figure'
      | 'series'
      | 'restated'
      | 'slot'
      | 'check'
      | 'part',
      string
    >
  >;

  beforeAll(async () => {
    buildPages();
    const patience = { queryDeadline: 90_000, mutationDeadline: 90_000 };
    [api, browser] = await Promise.all([
      startApi({ ...patience, tokensFile: await writeTokens([{ name: 'desk', role: 'editor', token: TOKEN }]) }),
      chromium.launch({ executablePath, args: CHROMIUM_FLAGS }),
    ]);
    ids = await findIds();
  }, LONG);
  afterAll(async () => {
    await Promise.all(open.map((visitor) => visitor.close()));
    await browser?.close();
    await api?.stop();
  });

  async function come(path: string, options?: VisitorOptions): Promise<Visitor> {
    const visitor = await visit(browser, api.url, options);
    open.push(visitor);
    await go(visitor, path);
    return visitor;
  }

  /** Opens an address as the browser does for a link from elsewhere: everything is loaded again. */
  async function go(visitor: Visitor, path: string): Promise<void> {
    await visitor.page.goto(path);
    await visitor.page.locator('h1').first().waitFor(PATIENCE);
    await settle(visitor);
  }

  const settle = ({ page }: Visitor): Promise<void> =>
    expect
      .poll(() => page.locator('.notice[data-kind="waiting"], [aria-busy="true"]').count(), PATIENCE)
      .toBe(0) as Promise<void>;

  const views = (): readonly (readonly [string, string, string])[] => [
    ['overview', '/', '经济新闻图谱'],
    ['search', '/search?q=%E5%A4%96%E8%B4%B8', '外贸'],
    ['region', `/node/${ids.region}`, '浙江省'],
    ['thing', `/node/${ids.organization}`, '海关总署'],
    ['indicator', `/node/${ids.indicator}`, '货物贸易进出口总值'],
    ['figure', `/node/${ids.figure}`, '万亿元'],
    ['article', `/node/${ids.article}`, '中国外贸向“新”求进'],
    ['page', `/node/${ids.page}`, '.txt'],
    ['series', `/node/${ids.series}`, '货物贸易进出口总值'],
    ['slot', `/node/${ids.slot}`, ''],
    ['check', `/node/${ids.check}`, ''],
    ['part', `/node/${ids.part}`, '新三样'],
    ['graph', `/graph?n=${ids.region}&at=${ids.region}`, '图'],
    ['desk', '/desk', '编辑台'],
  ];

  it(
    'opens every view from its address with one operation, without errors or accessibility barriers, on a wide screen and, in dark mode, on one of 360 pixels',
    async () => {
      const found: string[] = [];
      for (const options of [{}, { dark: true, width: 360 }]) {
        const visitor = await visit(browser, api.url, options);
        open.push(visitor);
        const { page, operations, complaints } = visitor;
        for (const [name, path, title] of views()) {
          operations.length = 0;
          complaints.length = 0;
          await go(visitor, path);
          expect(await page.locator('h1').first().textContent(), name).toContain(title);
          expect(operations, name).toHaveLength(1);
          const files = page.locator('.view-tools a').and(page.locator('[href*=".csv"], [href*=".jsonld"]'));
          expect(await files.count(), name).toBe(2);
          const width = await page.evaluate('document.documentElement.scrollWidth');
          expect(width, name).toBeLessThanOrEqual(options.width ?? 1280);
          const barriers = await findBarriers(page);
          found.push(...[...barriers, ...complaints].map((one) => `${name} ${JSON.stringify(options)}: ${one}`));
        }
        await visitor.close();
      }
      expect(found).toEqual([]);
    },
    LONG * 2,
  );

  it(
    'leads from "/" to a region by keyboard alone, and back',
    async () => {
      const visitor = await come('/');
      const { page } = visitor;
      await page.keyboard.press('/');
      await page.keyboard.type('浙江省', { delay: 20 });
      await page
        .getByRole('option', { name: /浙江省/ })
        .first()
        .waitFor(PATIENCE);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url(), PATIENCE).toContain(`/node/${ids.region}`);
      await expect.poll(() => page.locator('h1').textContent(), PATIENCE).toBe('浙江省');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');
      await page.goBack();
      await expect.poll(() => page.locator('h1').textContent(), PATIENCE).toBe('经济新闻图谱');
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'keeps the focus when something opens in place of its button, and gives it back',
    async () => {
      const visitor = await come(`/node/${ids.region}`);
      const { page } = visitor;
      const focused = (): Promise<unknown> =>
        page.evaluate(
          '(({ tagName, textContent, ariaLabel }) => tagName + " " + (ariaLabel ?? textContent))(document.activeElement)',
        );
      const compare = page.getByRole('button', { name: '与另一地区对比' });
      await compare.focus();
      await page.keyboard.press('Enter');
      await expect.poll(focused, PATIENCE).toBe('INPUT 与另一地区对比');
      await page.keyboard.type('浙江', { delay: 20 });
      const options = page.getByRole('option');
      await options.first().waitFor(PATIENCE);
      // Regions only, and not the one that is compared.
      for (const text of await options.allInnerTexts()) expect(text).toMatch(/功能区|级/u);
      expect((await options.allInnerTexts()).join()).not.toMatch(/浙江省\n省级/u);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect.poll(focused, PATIENCE).toBe('BUTTON 与另一地区对比');
      await page.keyboard.press('Enter');
      await expect.poll(focused, PATIENCE).toBe('INPUT 与另一地区对比');
      await page.locator(':focus').fill('宁波市');
      await options.filter({ hasText: '宁波市' }).first().waitFor(PATIENCE);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(focused, PATIENCE).toBe('A 结束对比');
      // Its files hold both.
      const file = await page.locator('.view-tools a[href*=".csv"]').getAttribute('href');
      expect(await (await fetch(`${api.url}${String(file)}`)).text()).toMatch(/浙江省,[\s\S]*宁波市,/u);
      await page.keyboard.press('Enter');
      await expect.poll(focused, PATIENCE).toBe('BUTTON 与另一地区对比');
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'corrects by Enter, and neither confirms nor rejects what an editor is writing about',
    async () => {
      const visitor = await come('/desk');
      const { page, operations } = visitor;
      const focused = (): Promise<unknown> =>
        page.evaluate(
          '(({ labels, textContent }) => (labels?.[0]?.textContent ?? "") || textContent)(document.activeElement)',
        );
      await page.getByLabel('编辑令牌').fill(TOKEN);
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe('退出');
      await page.goto(`/desk?page=${ids.page}`);
      await page.getByRole('button', { name: '从把握最小的一条开始' }).press('Enter', PATIENCE);
      await expect.poll(focused, PATIENCE).toBe('下一条');
      await page.getByRole('button', { name: '更正…' }).press('Enter');
      await expect.poll(focused).toBe('数值');
      await page.getByLabel('理由（确认时可不填）').fill('照版面');
      operations.length = 0;
      await page.keyboard.press('Enter');
      await page.getByLabel('限定词').fill('约');
      await page.keyboard.press('Enter');
      await page.getByText('已记下').waitFor(PATIENCE);
      expect(operations).toHaveLength(1);
      await expect.poll(focused).toBe('理由（确认时可不填）');
      const told = page.locator('.judge .plain-list');
      expect(await told.innerText()).toMatch(/^更正[\s\S]*约/u);
      await page.getByRole('button', { name: '撤销…' }).press('Enter');
      await expect.poll(focused).toBe('理由（必填）');
      await page.keyboard.press('Escape');
      await expect.poll(focused).toBe('撤销…');
      await page.keyboard.press('Enter');
      await page.keyboard.type('看错了');
      await page.keyboard.press('Enter');
      await expect.poll(() => told.innerText(), PATIENCE).toContain('已撤销');
      await expect.poll(focused).toBe('理由（确认时可不填）');
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'shows the growth in a series of growth, in the chart as in the table',
    async () => {
      const { indicator } = await ask<{ indicator: { series: { nodes: GrowthSeries[] } } }>(
        '{ indicator(name: "货物贸易进出口总值") { series(first: 60) { nodes { id measure subject { name } statistics(first: 3) { totalCount } } } } }',
      );
      const growth = indicator.series.nodes.find(
        ({ measure, subject, statistics }) =>
          measure === 'RATE' && subject.name === '中国' && statistics.totalCount > 2,
      );
      const { page, complaints } = await come(`/node/${growth?.id ?? ''}`);
      const drawn = await page.locator('.series-chart a').all();
      const points = await Promise.all(drawn.map((point) => point.getAttribute('aria-label')));
      expect(points.join('\n')).toMatch(/增/u);
      expect(points.join('\n')).not.toMatch(/万亿元/u);
      const values = await page.locator('main tbody .figure-value a').allInnerTexts();
      expect(values.length).toBeGreaterThan(2);
      expect(values.filter((value) => value.includes('万亿元'))).toEqual([]);
      await page.locator('.series-chart a').first().focus();
      expect(await page.locator('.series-chart-card strong').innerText()).toMatch(/增/u);
      expect(complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'keeps the whole state of a view in its address',
    async () => {
      const visitor = await come(`/node/${ids.region}`);
      const { page, operations } = visitor;
      operations.length = 0;
      await page.getByRole('combobox', { name: '着色指标' }).selectOption({ index: 1 });
      await settle(visitor);
      await expect.poll(() => page.url(), PATIENCE).toContain('indicator=ind_');
      expect(operations).toHaveLength(1);
      const ranking = await page
        .getByRole('region', { name: '与同级地区相比' })
        .getByRole('link', { name: 'CSV' })
        .getAttribute('href');
      expect(await (await fetch(`${api.url}${String(ranking)}`)).text()).toMatch(/浙江省/u);
      await page.getByRole('button', { name: '表格' }).click();
      await expect.poll(() => page.url()).toContain('as=table');
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Among its peers' }).waitFor(PATIENCE);
      expect(operations).toHaveLength(1);
      const shown = await page.locator('main').innerText();
      const other = await come(page.url().replace(api.url, ''));
      expect(await other.page.locator('main').innerText()).toBe(shown);
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'pages through a long list at an address of its own',
    async () => {
      const visitor = await come(`/node/${ids.country}`);
      const { page, operations } = visitor;
      const rows = page.locator('#figures tbody tr');
      const first = await rows.first().innerText();
      expect(await rows.count()).toBe(50);
      operations.length = 0;
      await page.locator('#figures').getByRole('link', { name: '后面的' }).click();
      await expect.poll(() => page.url(), PATIENCE).toContain('after=');
      await settle(visitor);
      await expect.poll(() => rows.first().innerText(), PATIENCE).not.toBe(first);
      expect(operations).toHaveLength(1);
      await page.getByRole('link', { name: '回到开头' }).click();
      await expect.poll(() => rows.first().innerText(), PATIENCE).toBe(first);
      expect(operations).toHaveLength(1);
      await page.goBack();
      await expect.poll(() => page.url(), PATIENCE).toContain('after=');
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'marks the words of an article in place, and links them to the list both ways',
    async () => {
      const visitor = await come(`/node/${ids.article}`);
      const { page } = visitor;
      const text = await askText(ids.article);
      const marks = (await page.evaluate(
        '[...CSS.highlights.get("mark-figure")].map((range) => range.toString())',
      )) as string[];
      expect(marks.length).toBeGreaterThan(10);
      for (const mark of marks) expect(text).toContain(mark);
      await page.locator('.mark-list button').first().click();
      await expect.poll(() => page.url(), PATIENCE).toMatch(/at=sta_/);
      const active = 'CSS.highlights.get("mark-active").size';
      await expect.poll(() => page.evaluate(active)).toBeGreaterThan(0);
      const box = (await page.evaluate(
        '[...CSS.highlights.get("mark-figure")].map((range) => range.getClientRects()[0].toJSON()).find(({ y, width }) => y > 120 && y < 800 && width > 40)',
      )) as { x: number; y: number };
      await page.mouse.move(box.x + 12, box.y + 8);
      await expect.poll(() => page.locator('.mark-list li[data-active]').count()).toBe(1);
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'shows how figures of two pages compare, why, and which of them to quote',
    async () => {
      const { page, complaints } = await come(`/node/${ids.restated}`);
      await page.getByText('有修订').first().waitFor(PATIENCE);
      await page
        .getByText(/修订为/)
        .first()
        .waitFor(PATIENCE);
      await page.goto(`/node/${ids.slot}`);
      await page.getByRole('heading', { name: '建议引用' }).waitFor(PATIENCE);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.frame-header:visible, .view-tools:visible').count()).toBe(0);
      expect(complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'shows the query behind a view, and opens it in the playground',
    async () => {
      const visitor = await come(`/node/${ids.figure}`);
      const { page } = visitor;
      await page.getByRole('button', { name: '查看查询' }).click();
      const link = page.getByRole('link', { name: '在查询页中打开' });
      await link.waitFor(PATIENCE);
      const { searchParams } = new URL((await link.getAttribute('href')) ?? '', api.url);
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: searchParams.get('query'),
          variables: JSON.parse(searchParams.get('variables') ?? '{}') as unknown,
        }),
      });
      const answer = (await response.json()) as { errors?: unknown; data: { statistic: { id: string } } };
      expect(answer.errors).toBeUndefined();
      expect(answer.data.statistic.id).toBe(ids.figure);
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'walks the graph by the list alone: one operation per step',
    async () => {
      const visitor = await come(`/graph?n=${ids.region}&at=${ids.region}`);
      const { page, operations } = visitor;
      operations.length = 0;
      await page.getByRole('button', { name: /区内机构/ }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.graph-group').count(), PATIENCE).toBe(2);
      expect(operations).toHaveLength(1);
      await page.locator('.graph-group').nth(1).getByRole('button').first().click();
      await settle(visitor);
      expect(operations).toHaveLength(2);
      const other = await come(page.url().replace(api.url, ''));
      expect(await other.page.locator('.graph-side').innerText()).toBe(await page.locator('.graph-side').innerText());
      expect(other.operations).toHaveLength(1);
      // Where a button goes with what it did, the keyboard stays near.
      const focused = (): Promise<unknown> =>
        page.evaluate('document.activeElement.ariaLabel ?? document.activeElement.textContent');
      await page.getByRole('button', { name: '两者之间的路径' }).press('Enter');
      await page.keyboard.type('海关总署', { delay: 20 });
      await page.getByRole('option', { name: '海关总署' }).first().waitFor(PATIENCE);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.getByRole('status').allInnerTexts(), PATIENCE)
        .toContainEqual(expect.stringContaining('→'));
      await expect.poll(focused).toBe('清除路径');
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe('两者之间的路径');
      await page.getByRole('button', { name: '移除' }).press('Enter');
      await expect.poll(focused).toBe('图上的事物');
      await page.goto(`/graph?n=${ids.country}&at=${ids.country}&open=${ids.country}.about.100`);
      const slider = page.getByRole('slider', { name: '起始年份' });
      await slider.press('ArrowRight', PATIENCE);
      await expect.poll(() => page.url()).toMatch(/years=\d{4}-\d{4}/u);
      expect(await slider.getAttribute('aria-valuetext')).toMatch(/^\d{4}$/u);
      // In another theme, the names are drawn in another colour: the lightest pixel among them tells.
      await page.getByRole('button', { name: '切换到深色' }).click();
      const lightest = `(() => {
        const canvas = document.querySelector('canvas.sigma-labels');
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        let found = 0;
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3] === 255) found = Math.max(found, Math.min(data[at], data[at + 1], data[at + 2]));
        return found;
      })()`;
      if ((await page.locator('canvas.sigma-labels').count()) > 0)
        await expect.poll(() => page.evaluate(lightest), PATIENCE).toBeGreaterThan(180);
      expect([...visitor.complaints, ...other.complaints]).toEqual([]);
    },
    LONG,
  );

  it(
    'distinguishes a server that cannot be reached, a timeout and a missing node',
    async () => {
      const visitor = await come('/desk');
      const { page } = visitor;
      await page.goto('/node/reg_000000000000000000000000');
      await page.getByText('没有这个编号').waitFor(PATIENCE);
      await page.goto('/graph?n=reg_000000000000000000000000');
      await page.getByText('没有这个编号').waitFor(PATIENCE);
      expect((await page.goto('/nowhere/at-all'))?.status()).toBe(404);
      await page.getByRole('heading', { level: 1, name: '没有这个地址' }).waitFor(PATIENCE);
      await page.getByRole('main').getByRole('searchbox').fill('浙江省');
      expect(await page.getByRole('link', { name: '回到首页' }).getAttribute('href')).toBe('/');
      await page.route('**/graphql', () => undefined);
      await page.goto(`/graph?n=${ids.region}`);
      await page.getByText('服务器仍在查询').waitFor(PATIENCE);
      // A graph that is on its way is not an empty one.
      expect(await page.locator('main').innerText()).not.toContain('图上的事物');
      await page.unroute('**/graphql');
      await page.route('**/graphql', (route) =>
        route.fulfill({
          status: 504,
          contentType: 'application/json',
          body: JSON.stringify({ errors: [{ message: 'No answer.', extensions: { code: 'TIMEOUT' } }] }),
        }),
      );
      await page.goto(`/node/${ids.region}`);
      await page.getByText('查询超时').waitFor(PATIENCE);
      // The server's words are English, and for those who write queries.
      expect(await page.locator('main').innerText()).not.toContain('No answer.');
      await page.unroute('**/graphql');
      await page.route('**/graphql', (route) => route.abort());
      await page.goto(`/node/${ids.article}`);
      await page.getByText('连不上服务器').waitFor(PATIENCE);
    },
    LONG,
  );

  it(
    'names the view in its heading and title while it loads and after it failed',
    async () => {
      const { page } = await come('/');
      const kinds = {
        [ids.region]: '地区',
        [ids.organization]: '机构',
        [ids.indicator]: '指标',
        [ids.figure]: '数字',
        [ids.article]: '报道',
        [ids.page]: '版面',
        [ids.series]: '序列',
        [ids.slot]: '事项',
        [ids.check]: '算式核对',
        [ids.part]: '分项',
      };
      const addresses = [
        ...Object.entries(kinds).map(([id, kind]) => [`/node/${id}`, kind] as const),
        [`/desk?page=${ids.page}`, '版面'] as const,
        ['/', '经济新闻图谱'] as const,
        ['/desk', '编辑台'] as const,
        [`/graph?n=${ids.region}`, '图'] as const,
        ['/search?q=a', 'a'] as const,
      ];
      for (const [path, title] of addresses) {
        await page.route('**/graphql', () => undefined);
        await page.goto(path);
        const heading = page.getByRole('heading', { level: 1 });
        await page.locator('.notice[data-kind="waiting"]').waitFor(PATIENCE);
        await expect.poll(() => heading.allInnerTexts(), PATIENCE).toEqual([expect.stringContaining(title)]);
        expect(await page.title(), path).toContain(title);
        await page.unroute('**/graphql');
        await page.route('**/graphql', (route) => route.abort());
        await page.reload();
        await page.locator('.notice[data-kind="failed"]').first().waitFor(PATIENCE);
        expect(await heading.allInnerTexts(), path).toEqual([expect.stringContaining(title)]);
        await page.unroute('**/graphql');
      }
    },
    LONG,
  );

  it(
    'shows what a page says as text, whatever it says, and lets an editor withdraw it',
    async () => {
      const visitor = await come('/desk');
      const { page } = visitor;
      const hostile = '<img src=x onerror=alert(1)>浙江<script>alert(2)</script>出口4.19万亿元，增长7.2%';
      await page.getByLabel('编辑令牌').fill(TOKEN);
      await page.getByRole('button', { name: '使用' }).click();
      await page.getByLabel('文件名').fill('<b>hostile</b>.txt');
      await page.getByLabel('版面文字').fill(`${hostile}\n\n2025年，${hostile}。`);
      await page.getByRole('button', { name: '读入', exact: true }).click();
      await page.getByRole('link', { name: '逐条核对' }).click(PATIENCE);
      await expect.poll(() => page.locator('h1').textContent(), PATIENCE).toBe('<b>hostile</b>.txt');
      await expect.poll(() => page.locator('.marked-text').textContent(), PATIENCE).toContain(hostile);
      expect(await page.locator('main img, main script, main b').count()).toBe(0);
      await page.getByRole('button', { name: '从把握最小的一条开始' }).click();
      await page.getByText(/第 1 条，共 \d+ 条/).waitFor(PATIENCE);
      visitor.operations.length = 0;
      await page.evaluate(`{
        const node = [...document.querySelectorAll('.marked-text p')].map((p) => p.firstChild).find((each) => each.data.includes('4.19万亿元'));
        const range = document.createRange();
        range.setStart(node, node.data.indexOf('4.19万亿元'));
        range.setEnd(node, node.data.indexOf('4.19万亿元') + '4.19万亿元'.length);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
      }`);
      await page.getByRole('button', { name: '数值和单位' }).click(PATIENCE);
      expect(await page.getByLabel('数值', { exact: true }).inputValue()).toBe('4.19');
      expect(await page.getByLabel('单位', { exact: true }).inputValue()).toBe('万亿元');
      await page.getByLabel('单位', { exact: true }).fill('亿元');
      await page.getByLabel('理由（确认时可不填）').fill('与版面核对');
      await page.getByRole('button', { name: '更正', exact: true }).click();
      await page.getByText('已记下').waitFor(PATIENCE);
      await expect.poll(() => page.locator('.mark-list li[data-chosen]').textContent(), PATIENCE).toContain('4.19亿元');
      expect(visitor.operations).toHaveLength(1);
      const overview = await come('/');
      await overview.page.getByRole('heading', { name: '最近的变化' }).waitFor(PATIENCE);
      expect(await overview.page.locator('main').innerText()).toMatch(
        /更正[\s\S]*4\.19万亿元[\s\S]*→[\s\S]*4\.19亿元/u,
      );
      await page.getByRole('button', { name: '撤回这次读入' }).click();
      await page.getByRole('button', { name: '确定撤回' }).click();
      await expect
        .poll(() => page.getByText('没有这个编号').or(page.locator('h1')).first().isVisible(), PATIENCE)
        .toBe(true);
      expect(visitor.complaints).toEqual([]);
    },
    LONG,
  );

  it(
    'shows hostile names and pages as they are',
    async () => {
      const words = listHostile();
      expect(words.length).toBeGreaterThan(40);
      const file = `a'b\u202E<i>.txt`;
      const text = `${words.join('\n\n')}\n\n2025年，浙江省出口4.19万亿元，增长7.2%。\n`;
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
        body: JSON.stringify({
          query: 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { page { id } } }',
          variables: { input: { file, text } },
        }),
      });
      const { data } = (await response.json()) as { data: { ingestPage: { page: { id: string } } } };
      const { page, complaints } = await come(`/node/${data.ingestPage.page.id}`);
      // What the name opens is closed, so that it does not reverse the words after it.
      expect(await page.locator('h1').textContent()).toBe(`${file}\u202C`);
      const shown = (await page.locator('.marked-text').allTextContents()).join('\n');
      expect(words.filter((each) => !shown.includes(each))).toEqual([]);
      expect(await page.locator('main i, main img, main script').count()).toBe(0);
      for (const each of words.slice(0, 4)) {
        await page.goto(`/search?q=${encodeURIComponent(each)}`);
        await expect.poll(() => page.locator('h1').first().textContent(), PATIENCE).toContain(closeBidi(each));
      }
      expect(complaints).toEqual([]);
    },
    LONG,
  );

  it('is served with a policy that allows nothing inline, and with files that may be cached forever', async () => {
    const response = await fetch(api.url, { headers: { accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    const [script] = /\/explorer\/assets\/[^"]+\.js/.exec(await response.text()) ?? [];
    const file = await fetch(`${api.url}${script}`);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  async function ask<Data>(query: string): Promise<Data> {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Data }).data;
  }

  async function findIds(): Promise<typeof ids> {
    const { region, country, organization, indicator, pages, restated, checks, part } = await ask<{
      region: { id: string };
      country: { id: string };
      organization: { id: string };
      indicator: { id: string };
      part: { id: string };
      checks: { nodes: { id: string }[] };
      restated: { nodes: { id: string; slots: { id: string }[] }[] };
      pages: { nodes: { id: string; articles: { nodes: { id: string; statistics: { nodes: Figure[] } }[] } }[] };
    }>(`{
      region(name: "浙江省") { id }
      country: region(name: "中国") { id }
      organization(name: "海关总署") { id }
      indicator(name: "货物贸易进出口总值") { id }
      part(name: "新三样") { id }
      checks(first: 1) { nodes { id } }
      restated: statistics(first: 1, filter: { verdict: RESTATED }) { nodes { id slots { id } } }
      pages(first: 1) { nodes { id articles(first: 1) { nodes { id statistics(first: 1) { nodes { id series { id } } } } } } }
    }`);
    const [page] = pages.nodes;
    const [article] = page?.articles.nodes ?? [];
    const [figure] = article?.statistics.nodes ?? [];
    return {
      region: region.id,
      country: country.id,
      organization: organization.id,
      indicator: indicator.id,
      page: page?.id ?? '',
      article: article?.id ?? '',
      figure: figure?.id ?? '',
      series: figure?.series[0]?.id ?? '',
      restated: restated.nodes[0]?.id ?? '',
      slot: restated.nodes[0]?.slots[0]?.id ?? '',
      check: checks.nodes[0]?.id ?? '',
      part: part.id,
    };
  }

  async function askText(id: string): Promise<string> {
    return (await ask<{ article: { page: { text: string } } }>(`{ article(id: "${id}") { page { text } } }`)).article
      .page.text;
  }
});

interface GrowthSeries {
  readonly id: string;
  readonly measure: string;
  readonly subject: { readonly name: string };
  readonly statistics: { readonly totalCount: number };
}

interface Figure {
  readonly id: string;
  readonly series: readonly { readonly id: string }[];
}

/** What hostile.json puts where names go, and the texts of its pages: one line each, as a page may print them. */
function listHostile(): readonly string[] {
  const entries = JSON.parse(readFileSync('tests/hostile/hostile.json', 'utf8')) as readonly {
    readonly cat: string;
    readonly body?: { readonly variables?: Readonly<Record<string, unknown>> };
    readonly file?: { readonly text?: string };
  }[];
  const words = entries.flatMap(({ cat, body, file }) =>
    cat === 'injection' ? Object.values(body?.variables ?? {}) : (file?.text?.split('\n') ?? []),
  );
  const isPrintable = (word: unknown): word is string =>
    typeof word === 'string' && word.trim() === word && /^[^\p{Cc}\p{Cs}«%]{3,400}$/u.test(word);
  return [...new Set(words.filter(isPrintable))];
}
