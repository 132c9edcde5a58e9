import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { claimPages, listClaims } from '../../src/load/claimPages.ts';
import { loadStatement } from '../../src/load/loadStatement.ts';
import { makeStoredRows } from '../../src/load/makeStoredRows.ts';
import { ROWS_VERSION } from '../../src/load/rowsVersion.ts';
import { type EntityView, findEntityView } from '../../src/load/world.ts';
import { mintId } from '../../src/model/ids.ts';
import { readSeedPages } from '../support/seedPages.ts';

/** What ROWS_VERSION covers: the properties of each statement's rows, and the statements themselves. */
const SHAPE = { version: 9, sha256: '7b2b10b87847216b' };

it('the rows of a page have a version, which is increased when they change', async () => {
  const shapes = new Map<string, Set<string>>();
  for (const { page, facts } of await readSeedPages()) {
    const pageId = mintId('Page', page.sha256);
    const claimed = claimPages(new Map([[pageId, { page, facts }]]), []).get(pageId);
    if (claimed === undefined) throw new Error(`${page.file} claims nothing.`);
    const claims = listClaims(claimed.claims.map(({ claim }) => claim));
    const entities = new Map(Array.from(claims, ([id, { kind, name }]) => [id, viewEntity(id, kind, name)]));
    const { steps } = await makeStoredRows(
      pageId,
      { page, facts },
      {
        claimed,
        judgements: [],
        entities: new Map(Array.from(entities.keys(), (id) => [id, id])),
        world: { find: (id) => entities.get(id) ?? findEntityView(id), listRegions: (id) => (id === null ? [] : [id]) },
      },
    );
    for (const { name, rows } of steps) {
      const properties = shapes.get(name) ?? new Set();
      for (const row of rows) for (const property of Object.keys(row)) properties.add(property);
      shapes.set(name, properties);
    }
  }
  const printed = Array.from(shapes, ([name, properties]) => [
    name,
    [...properties].toSorted(),
    loadStatement(name)
      .cypher.replaceAll(/^\s*\/\/.*$/gmu, '')
      .replaceAll(/\s+/gu, ' '),
  ]);
  const sha256 = createHash('sha256').update(JSON.stringify(printed)).digest('hex').slice(0, 16);
  // If this fails, increase ROWS_VERSION in src/load/rowsVersion.ts, unless the graph stays the same, and write both here.
  expect({ version: ROWS_VERSION, sha256 }).toEqual(SHAPE);
});

function viewEntity(id: string, kind: string, name: string): EntityView {
  const label = { region: 'Region', organization: 'Organization', person: 'Person', project: 'Project' }[kind];
  return {
    ...{ id, name, kind: null, regionId: null, official: true, source: 'page', aliases: [] },
    label: label as EntityView['label'],
  };
}
