import { describe, expect, it } from 'vitest';
import { LoadError } from '../../src/errors/LoadError.ts';
import { createLoader } from '../../src/host/createLoader.ts';
import type { LoadMany } from '../../src/host/createLoader.ts';
import type { LoadResult } from '../../src/load/loadPage.ts';
import type { PageLoad } from '../../src/load/loadPages.ts';
import { makeUpPage } from '../support/madeUpFacts.ts';

function makeLoad(name: string, regions = 1): PageLoad {
  const names = Array.from({ length: regions }, (_each, index) => `第${String(index)}市`);
  return {
    ...makeUpPage(`${name}.txt`, `${names.join('、')}。`, {
      regions: names.map((each) => ({ name: each, level: 'city', parent: null })),
    }),
    options: {},
  };
}

/** Loads of groups that end on request, and the files of each group. */
function createGroups() {
  const groups: string[][] = [];
  const ends: (() => void)[] = [];
  const loadMany: LoadMany = async (loads) => {
    groups.push(loads.map(({ page }) => page.file));
    await new Promise<void>((end) => ends.push(end));
    return loads.map(({ page }) =>
      page.file === 'bad.txt'
        ? { status: 'rejected', reason: new LoadError('bad.txt cannot be loaded.') }
        : { status: 'fulfilled', value: { pageId: page.file } as LoadResult },
    );
  };
  const end = async (): Promise<void> => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { groups, loadMany, end };
}

describe('a loader', () => {
  it('stores a page at once, and together what arrives in the meantime', async () => {
    const { groups, loadMany, end } = createGroups();
    const load = createLoader(loadMany);
    const all = ['a', 'b', 'c'].map(async (name) => load(makeLoad(name)));
    expect(groups).toEqual([['a.txt']]);
    await end();
    expect(groups).toEqual([['a.txt'], ['b.txt', 'c.txt']]);
    await end();
    expect((await Promise.all(all)).map(({ pageId }) => pageId)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  });

  it('puts no more into one transaction than its memory allows, and a large page alone', async () => {
    const { groups, loadMany, end } = createGroups();
    const load = createLoader(loadMany);
    const sizes = { a: 1, b: 150, c: 150, d: 150, e: 900, f: 1, g: 2 };
    const all = Object.entries(sizes).map(async ([name, regions]) => load(makeLoad(name, regions)));
    for (let group = 0; group < 5; group += 1) await end();
    expect(groups).toEqual([['a.txt'], ['b.txt', 'c.txt'], ['d.txt'], ['e.txt'], ['f.txt', 'g.txt']]);
    await Promise.all(all);
  });

  it('finishes the running transaction after a stop, and refuses the pages that wait for the next one', async () => {
    const { groups, loadMany, end } = createGroups();
    const stop = new AbortController();
    const load = createLoader(loadMany, stop.signal);
    const all = Promise.allSettled(['a', 'b', 'c'].map(async (name) => load(makeLoad(name))));
    stop.abort(new Error('Stopped.'));
    await end();
    expect((await all).map((each) => (each.status === 'rejected' ? String(each.reason) : each.value.pageId))).toEqual([
      'a.txt',
      'Error: Stopped.',
      'Error: Stopped.',
    ]);
    expect(groups).toEqual([['a.txt']]);
  });

  it('tells each caller what happened to its own page', async () => {
    const { loadMany, end } = createGroups();
    const load = createLoader(loadMany);
    const all = Promise.allSettled(['a', 'bad', 'c'].map(async (name) => load(makeLoad(name))));
    await end();
    await end();
    expect((await all).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const broken = createLoader(async () => Promise.reject(new Error('The graph is gone.')));
    await expect(broken(makeLoad('d'))).rejects.toThrow('gone');
    await expect(broken(makeLoad('e'))).rejects.toThrow('gone');
  });
});
