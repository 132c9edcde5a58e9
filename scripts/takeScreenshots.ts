// `npm run screenshots`: takes the pictures of the explorer in docs/screenshots, from a running `npm start` (or the address in
// EXPLORER_URL); `-- series graph` takes those alone. Needs Chromium and a Chinese font (Debian: chromium, fonts-noto-cjk).
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../tests/support/findChromium.ts';
import { WEBGL_FLAGS } from '../tests/support/chromiumFlags.ts';

const origin = process.env['EXPLORER_URL'] ?? 'http://127.0.0.1:4000';
const FOLDER = 'docs/screenshots';

interface Ids {
  readonly region: { readonly id: string };
  readonly indicator: { readonly id: string };
  readonly article: string;
  readonly figure: string;
  readonly series: string;
}

const { region, indicator, article, figure, series } = await findIds();
const SHOTS = [
  ['overview', '/', false],
  ['region', `/node/${region.id}?indicator=${indicator.id}`, false],
  ['article', `/node/${article}?at=${figure}`, false],
  ['figure', `/node/${figure}`, true],
  ['series', `/node/${series}`, false],
  ['graph', `/graph?n=${region.id}&open=${region.id}.organizations.20,${region.id}.articles.20&at=${region.id}`, true],
] as const;

await mkdir(FOLDER, { recursive: true });
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('There is no Chromium. Install it, or set CHROMIUM to its path.');
const browser = await chromium.launch({ executablePath, args: WEBGL_FLAGS });
const wanted = process.argv.slice(2);
for (const [name, path, isDark] of SHOTS) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const page = await browser.newPage({
    viewport: { width: 1200, height: 780 },
    colorScheme: isDark ? 'dark' : 'light',
  });
  await page.goto(origin + path);
  await page.locator('h1').first().waitFor({ timeout: 60_000 });
  // The page's policy does not allow evaluating text, so conditions are checked from outside.
  const waiting = page.locator('.notice[data-kind="waiting"], [aria-busy="true"]');
  for (let tries = 0; tries < 120 && (await waiting.count()) > 0; tries += 1) await page.waitForTimeout(500);
  // Waits until the layout of the graph has settled.
  await page.waitForTimeout(name === 'graph' ? 4_000 : 500);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  console.log(`${FOLDER}/${name}.png`);
  await page.close();
}
await browser.close();

async function findIds(): Promise<Ids> {
  const ask = (): Promise<Response> =>
    fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `{
        region(name: "浙江省") { id }
        indicator(name: "货物贸易进出口总值") {
          id
          series(filter: { measure: LEVEL, periodKind: YEAR }) { nodes { id breakdown subject { name } } }
        }
        pages(first: 1) { nodes { articles(first: 1) { nodes { id statistics(first: 1) { nodes { id } } } } } }
      }`,
      }),
    });
  let response = await ask();
  // A server that has just started plans a new query first, and says that it is to be sent again.
  for (let tries = 0; tries < 20 && response.status === 503; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    response = await ask();
  }
  const { data } = (await response.json()) as {
    data: {
      region: { id: string };
      indicator: {
        id: string;
        series: { nodes: { id: string; breakdown: string | null; subject: { name: string } }[] };
      };
      pages: { nodes: { articles: { nodes: { id: string; statistics: { nodes: { id: string }[] } }[] } }[] };
    };
  };
  const [first] = data.pages.nodes[0]?.articles.nodes ?? [];
  return {
    region: data.region,
    indicator: data.indicator,
    article: first?.id ?? '',
    figure: first?.statistics.nodes[0]?.id ?? '',
    series:
      data.indicator.series.nodes.find(({ subject, breakdown }) => subject.name === '中国' && breakdown === null)?.id ??
      '',
  };
}
