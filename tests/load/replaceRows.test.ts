import { expect, it } from 'vitest';
import { claimPages } from '../../src/load/claimPages.ts';
import { makePageRows } from '../../src/load/makePageRows.ts';
import { REPLACEABLE } from '../../src/load/moves/replaceRows.ts';
import { placeArticles } from '../../src/load/rows/placeArticles.ts';
import { createWorld } from '../../src/load/world.ts';
import { printBucket } from '../../src/model/claim.ts';
import { resolveBucket } from '../../src/resolve/resolveBucket.ts';
import { HOMONYM_PAGES } from '../support/homonymPages.ts';

it('a page has no rows that a move could not undo', async () => {
  for (const { page, facts } of HOMONYM_PAGES) {
    const claimed = claimPages(new Map([['pag_x', { page, facts }]]), []).get('pag_x');
    if (claimed === undefined) throw new Error(`${page.file} claims nothing.`);
    const counted = claimed.claims.map(({ claim }) => ({ claim, pages: 1, currentId: null }));
    const buckets = Map.groupBy(counted, ({ claim }) => printBucket(claim));
    const resolved = new Map([...buckets].map(([bucket, members]) => [bucket, resolveBucket(members)]));
    const { steps } = await makePageRows({
      page,
      pageId: 'pag_x',
      publicationId: null,
      facts,
      claimed,
      articles: placeArticles('pag_x', page.text, facts),
      judgements: [],
      world: createWorld(resolved),
      resolve(key) {
        const index = claimed.claims.findIndex((each) => each.key === key);
        const [claim] = claimed.claims.slice(index);
        const [resolution] = claim === undefined ? [] : resolveBucket(counted.slice(index, index + 1)).resolutions;
        return resolution ?? { entityId: '', rule: '', why: '' };
      },
    });
    expect(steps.map(({ name }) => name).filter((name) => !REPLACEABLE.has(name))).toEqual([]);
    expect(steps.length).toBeGreaterThan(10);
  }
});
