import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestFacts } from '../../src/host/ingestFacts.ts';
import { createReadPool, type ReadPool } from '../../src/host/reading/createReadPool.ts';
import { ingestFile } from '../../src/host/reading/ingestFile.ts';
import type { Page } from '../../src/model/page.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { readPdfPage } from '../../src/read/pdf/readPdfPage.ts';
import { type Api, startApi } from '../graphql/startApi.ts';
import { setColumn, writePdf } from '../support/writePdf.ts';

const NEWS =
  '　　本报宁波5月12日电（记者 王一平）宁波海关发布数据，2026年一季度，宁波市进出口总值3500.2亿元，同比增长6.1%。';

let api: Api;
let pool: ReadPool;
let folder: string;

beforeAll(async () => {
  api = await startApi();
  pool = createReadPool(1);
  folder = await mkdtemp(join(tmpdir(), 'econews-documents-'));
});
afterAll(async () => {
  await pool.close();
  await rm(folder, { recursive: true, force: true });
  await api.stop();
});

interface AnsweredPage {
  readonly file: string;
  readonly text: string;
  readonly supersedes: { readonly file: string } | null;
  readonly origin: { readonly kind: string; readonly part: number; readonly parts: number } | null;
  readonly lines: readonly { readonly start: number; readonly end: number; readonly y: number }[];
}

async function readPages(): Promise<readonly AnsweredPage[]> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query:
        '{ pages(first: 50) { nodes { file text supersedes { file } origin { kind part parts } lines { start end y } } } }',
    }),
  });
  const { data } = (await response.json()) as { data: { pages: { nodes: AnsweredPage[] } } };
  return data.pages.nodes.filter(({ file }) => file.startsWith('paper.pdf'));
}

const first = [
  { text: '宁波外贸首季开门红', x: 120, y: 70, size: 26 },
  ...setColumn(NEWS, { x: 40, y: 130, length: 24 }),
];

describe('a PDF of several pages', () => {
  it('goes into the graph page by page, with the box of every line, and says which page is a scan', async () => {
    const path = join(folder, 'paper.pdf');
    await writeFile(path, writePdf([first, [], [{ text: '第三页有一句话：出口增长5%。', x: 40, y: 60 }]]));
    const outcome = await ingestFile(api.graph, pool, path, { name: '浙江日报', date: '2026-05-13' });
    expect(outcome).toMatchObject({ event: 'ingested', status: 'loaded' });
    expect('issues' in outcome ? outcome.issues.join(' ') : '').toContain('page 2 is a PDF without text (a scan)');
    const pages = await readPages();
    expect(pages.map(({ file, origin }) => [file, origin])).toEqual([
      ['paper.pdf#1', { kind: 'PDF', part: 1, parts: 3 }],
      ['paper.pdf#3', { kind: 'PDF', part: 3, parts: 3 }],
    ]);
    const [page] = pages;
    expect(page?.lines.map(({ start, end }) => page.text.slice(start, end))[0]).toBe('宁波外贸首季开门红');
    expect(page?.lines[0]?.y).toBe(70);
    expect(await ingestFile(api.graph, pool, path, { name: '浙江日报', date: '2026-05-13' })).toMatchObject({
      status: 'unchanged',
    });
  });

  it('is replaced by a better extraction of the same document, as a scan is by a better one', async () => {
    const page = await readPdfPage(
      'paper.pdf',
      writePdf([first, [], [{ text: '第三页有一句话：出口增长5%。', x: 40, y: 60 }]]),
      1,
    );
    const text = page.text.replace('开门红', '开门红！');
    const better: Page = { ...page, text, sha256: createHash('sha256').update(text).digest('hex') };
    await ingestFacts(api.graph, { page: better, facts: extractFacts(better) });
    const pages = await readPages();
    expect(pages.find((each) => each.text === text)?.supersedes).toEqual({ file: 'paper.pdf#1' });
  });
});

describe('a folder of an edition', () => {
  it('becomes pages with newspaper, date and page number, which citations name', async () => {
    const edition = join(folder, '宁波日报', '20260513');
    await mkdir(edition, { recursive: true });
    const second = [
      { text: '宁波港口首季更忙', x: 120, y: 70, size: 26 },
      ...setColumn(NEWS.replace('进出口总值3500.2亿元', '港口吞吐量1.6亿吨'), { x: 40, y: 130, length: 24 }),
    ];
    await writeFile(join(edition, '02.pdf'), writePdf([second]));
    expect(await ingestFile(api.graph, pool, join(edition, '02.pdf'), {})).toMatchObject({ status: 'loaded' });
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          '{ publication(name: "宁波日报") { pages { nodes { date pageNumber articles(first: 1) { nodes { id } } } } } }',
      }),
    });
    const { data } = (await response.json()) as {
      data: { publication: { pages: { nodes: { articles: { nodes: { id: string }[] } }[] } } };
    };
    const [page] = data.publication.pages.nodes;
    expect(page).toMatchObject({ date: '2026-05-13', pageNumber: '2' });
    const id = page?.articles.nodes[0]?.id ?? '';
    const cite = async (style: string): Promise<string> => (await fetch(`${api.url}/cite/${id}?style=${style}`)).text();
    expect(await cite('gbt7714')).toMatch(/宁波港口首季更忙\[N\/OL\]\. 宁波日报, 2026-05-1[23]\(2\)\[/u);
    expect(await cite('text')).toMatch(/（宁波日报，2026-05-1[23]，第2版，《/u);
    expect(JSON.parse(await cite('csl-json'))).toMatchObject([{ page: '2' }]);
  });
});
