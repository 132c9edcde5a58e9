import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/page.ts';
import { parsePageFacts } from '../../src/model/parsePageFacts.ts';
import { validatePageFacts } from '../../src/locate/validatePageFacts.ts';
import { extractFacts, rulesReader } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';
import { lexiconNames } from '../../src/resolve/lexiconNames.ts';
import { LAYOUTS, parseMadeUpPage, setPage } from '../support/madeUpPage.ts';

const seeds = new URL('../../seeds/pages/', import.meta.url);
const madeUp = new URL('../segment/pages/', import.meta.url);
const [layout] = LAYOUTS;
const pages: readonly Page[] = [
  ...readdirSync(seeds).map((name) => readPage(name, readFileSync(new URL(name, seeds)))),
  ...readdirSync(madeUp).map((name) => {
    const lines = parseMadeUpPage(readFileSync(new URL(name, madeUp), 'utf8'));
    return readPage(name, Buffer.from(layout === undefined ? '' : setPage(lines, layout).text));
  }),
];

describe('what the rules read', () => {
  it.each(pages.map((page) => [page.file, page] as const))('of %s may be loaded as it is', (file, page) => {
    const { facts, issues } = parsePageFacts(JSON.stringify(extractFacts(page)), file);
    const checked = facts === null ? [] : validatePageFacts(facts, page, lexiconNames, file).issues;
    expect([...issues, ...checked].filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is the same whenever it is read', () => {
    for (const page of pages) expect(extractFacts(page)).toEqual(extractFacts(page));
  });

  it('reports progress, and stops if cancelled', async () => {
    const [page] = pages;
    if (page === undefined) throw new Error('There are no pages.');
    const seen: number[] = [];
    await rulesReader.read(page, { onProgress: ({ done }) => seen.push(done) });
    expect(seen.length).toBeGreaterThan(0);
    await expect(rulesReader.read(page, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});
