import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import type { ComponentType } from 'react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  createClient,
  FigureSource,
  RegionFigures,
  Search,
  SeriesFigures,
  Suggest,
} from '../../packages/client/index.ts';
import { type Api, startApi } from '../graphql/startApi.ts';

const run = promisify(execFile);

/** What the templates of Vite set, as far as it matters here. */
const TSCONFIG = {
  compilerOptions: {
    target: 'es2024',
    lib: ['es2024', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
  },
  files: ['figures.ts', 'Figures.tsx'],
};

/** As much of a page as the test looks at: the project's tests are compiled without the types of a browser. */
interface ParsedPage {
  readonly window: unknown;
  readonly document: {
    getElementById(id: string): unknown;
    querySelector(selector: string): { readonly textContent: string } | null;
    querySelectorAll(selector: string): Iterable<{ readonly textContent: string }>;
  };
}

describe('docs/client.md, followed by a stranger', () => {
  let api: Api;
  let project: string;
  beforeAll(async () => {
    api = await startApi({ queryDeadline: 60_000 });
    project = await mkdtemp(join(tmpdir(), 'econews-client-'));
    await mkdir(join(project, 'node_modules', '@types'), { recursive: true });
    for (const name of ['react', 'react-dom', '@types/react'])
      await symlink(resolve('node_modules', name), join(project, 'node_modules', name));
    // `npm install ../econews-graph/packages/client` makes the same link.
    await symlink(resolve('packages/client'), join(project, 'node_modules', 'econews-client'));
    const recipe = await readFile('docs/client.md', 'utf8');
    const files = { js: 'figures.mjs', ts: 'figures.ts', tsx: 'Figures.tsx' };
    for (const [language, file] of Object.entries(files)) {
      const blocks = [...recipe.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(
        ([, code]) => code,
      );
      if (blocks.length !== 1) throw new Error(`docs/client.md has ${String(blocks.length)} blocks of ${language}.`);
      await writeFile(join(project, file), String(blocks[0]).replaceAll('http://127.0.0.1:4000', api.url));
    }
    await writeFile(join(project, 'package.json'), '{ "type": "module" }');
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  });
  afterAll(async () => {
    vi.unstubAllGlobals();
    await api.stop();
    await rm(project, { recursive: true });
  });

  const client = () => createClient({ url: api.url });
  const zhejiang = async (first: number) => (await client().query(RegionFigures, { name: '浙江', first })).region;

  it('prints figures with nothing but fetch', async () => {
    const { stdout } = await run(process.execPath, ['figures.mjs'], { cwd: project });
    const figures = (await zhejiang(3))?.statistics.nodes ?? [];
    expect(figures).toHaveLength(3);
    const lines = figures.map(({ subject, indicator, display }) => `${subject.name} ${indicator.name} ${display}\n`);
    expect(stdout).toBe(lines.join(''));
  });

  it('runs the client in Node as it is installed', async () => {
    const { stdout } = await run(process.execPath, ['figures.ts'], { cwd: project });
    const [first] = (await zhejiang(1))?.statistics.nodes ?? [];
    const { statistic } = await client().query(FigureSource, { id: first?.id ?? '' });
    const total = await client().query<{ region: { statistics: { totalCount: number } } }>(
      '{ region(name: "浙江") { statistics(scope: BELOW) { totalCount } } }',
      {},
    );
    expect(stdout).toContain(`${String(total.region.statistics.totalCount)} figures\n`);
    expect(stdout).toContain(`${String(statistic?.display)} ${String(statistic?.source.quote)}`);
    for (const { role, name } of statistic?.attributions ?? []) expect(stdout).toContain(`${role} ${name}\n`);
    expect(stdout).toContain('浙江省 (REGION)');
    expect(stdout).toMatch(/^BAD_USER_INPUT .*进出囗总值/m);
  });

  it('type-checks', async () => {
    const checked = await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', project]).catch(
      (failure: unknown) => failure,
    );
    expect(checked).toMatchObject({ stdout: '' });
  }, 60_000);

  it('fails the type check if a field is misspelt', async () => {
    const code = await readFile(join(project, 'figures.ts'), 'utf8');
    await writeFile(join(project, 'figures.ts'), code.replace('statistic?.display', 'statistic?.displayed'));
    const checked = await run(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', project]).catch(
      (failure: unknown) => failure,
    );
    await writeFile(join(project, 'figures.ts'), code);
    expect(checked).toMatchObject({ stdout: expect.stringContaining("Property 'displayed' does not exist") as string });
  }, 60_000);

  it('shows figures with React, those of another region on request, and says if there is no such region', async () => {
    const { document, window } = parseHTML(
      '<!doctype html><html><body><div id="root"></div></body></html>',
    ) as unknown as ParsedPage;
    // They stay to the end of the file: React's scheduler still reads `window` after the root is removed.
    vi.stubGlobal('document', document);
    vi.stubGlobal('window', window);
    const [{ createElement }, { createRoot }] = [await import('react'), await import('react-dom/client')];
    const { Figures } = (await import(/* @vite-ignore */ join(project, 'Figures.tsx'))) as {
      Figures: ComponentType<{ region: string }>;
    };
    const root = createRoot(document.getElementById('root') as Element);
    const show = (region: string) => root.render(createElement(Figures, { region }));
    const shown = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
    const linesOf = async (name: string) => {
      const { region } = await client().query(RegionFigures, { name, first: 20 });
      return region?.statistics.nodes.map(
        ({ subject, indicator, display, period }) =>
          `${subject.name} ${indicator.name} ${display} ${period === null ? '' : `(${period.text})`}`,
      );
    };
    show('浙江');
    await expect.poll(shown, { timeout: 10_000 }).toEqual(await linesOf('浙江'));
    show('中国');
    await expect.poll(shown, { timeout: 10_000 }).toEqual(await linesOf('中国'));
    const alert = () => document.querySelector('[role=alert]')?.textContent ?? '';
    show('不存在省');
    await expect.poll(alert, { timeout: 10_000 }).toBe('No region is called 不存在省.');
    expect(shown()).toEqual([]);
    root.unmount();
  });

  it('pages the same list in small pages as in one', async () => {
    const ids: string[] = [];
    const pages = client().pages(RegionFigures, { name: '浙江', first: 3 }, ({ region }) => region?.statistics);
    for await (const { nodes } of pages) ids.push(...nodes.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(3);
    expect(ids).toEqual((await zhejiang(100))?.statistics.nodes.map(({ id }) => id));
  });

  it('answers each of its documents in one round trip', async () => {
    const { suggest } = await client().query(Suggest, { prefix: '浙' });
    expect(suggest.map(({ name }) => name)).toContain('浙江省');
    const { search } = await client().query(Search, { query: '进出口', types: ['STATISTIC'], first: 3 });
    expect(search.nodes.map(({ node }) => node.__typename)).toEqual(['Statistic', 'Statistic', 'Statistic']);
    const { statistic } = await client().query(FigureSource, { id: search.nodes[0]?.node.id ?? '' });
    expect(statistic?.series).not.toEqual([]);
    const before = api.statements.length;
    const { series } = await client().query(SeriesFigures, { id: statistic?.series[0]?.id ?? '' });
    expect(series?.statistics.nodes.map(({ id }) => id)).toContain(statistic?.id);
    expect(api.statements.length - before).toBe(1);
  });
});
