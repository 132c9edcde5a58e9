import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/compile/catalogue.ts';
import { EXPORTERS } from '../../src/export/exporters.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import type { RunQuery } from '../../src/neo4j/runQuery.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

const schema = readSchema('schema');
const catalogue = readCatalogue('cypher');
/** The same walks, none of which knows an id: every entry is read as a whole. */
const followed: Catalogue = {
  ...catalogue,
  walks: new Map(Array.from(catalogue.walks, ([name, walk]) => [name, { ...walk, held: undefined }])),
};
const isHeld = Array.from(catalogue.walks.values()).filter(({ held }) => held !== undefined);

let graph: Graph;
beforeAll(async () => {
  graph = await openSeedGraph();
});
afterAll(() => graph.close());

interface Options {
  readonly walks?: Catalogue;
  readonly read?: RunQuery;
  readonly signal?: AbortSignal;
}

async function write(format: string, list: string, { walks = catalogue, read = graph.query, signal }: Options = {}) {
  const exporter = EXPORTERS.get(format);
  if (exporter === undefined) throw new Error(`There is no format ${format}.`);
  const { text } = await exporter.open(
    { schema, catalogue: walks, query: read },
    { list, under: null, arguments: {} },
    { base: 'http://127.0.0.1:4000/', depth: 1, signal },
  );
  return (await Array.fromAsync(text)).join('');
}

/** Runs statements on the graph, and lists their names. */
function watch(meet: (name: string, rows: readonly unknown[]) => readonly unknown[] = (_name, rows) => rows) {
  const names: string[] = [];
  const read: RunQuery = async (query, signal) => {
    names.push(query.name);
    return meet(query.name, await graph.query(query, signal)) as Awaited<ReturnType<typeof graph.query<never>>>;
  };
  return { names, read };
}

describe('what many entries of an export share', () => {
  it.each([
    ['csv', 'statistics'],
    ['jsonl', 'statistics'],
    ['jsonld', 'statistics'],
    ['csv', 'quotations'],
    ['jsonl', 'quotations'],
  ])('is written to %s of %s as if each entry had led to it', async (format, list) => {
    const { names, read } = watch();
    const written = await write(format, list, { read });
    expect(names).toContain('export-shared');
    expect(written.length).toBeGreaterThan(10_000);
    expect(written).toBe(await write(format, list, { walks: followed }));
  });

  it('is read as a whole for a batch from which something was removed between two statements', async () => {
    const { names, read } = watch((name, rows) => (name === 'export-shared' ? rows.slice(1) : rows));
    expect(await write('csv', 'statistics', { read })).toBe(await write('csv', 'statistics'));
    expect(names.filter((name) => name === 'export').length).toBeGreaterThan(1);
  });

  it('is not read for an export that was cancelled', async () => {
    const given = new AbortController();
    const { names, read } = watch((name, rows) => {
      if (name === 'export') given.abort(new Error('given up'));
      return rows;
    });
    await expect(write('csv', 'statistics', { read, signal: given.signal })).rejects.toThrow('given up');
    // It was asked for once, and refused.
    expect(names.filter((name) => name === 'export-shared').length).toBeLessThanOrEqual(1);
  });

  it.each(isHeld.map((walk) => [walk.name, walk] as const))(
    '%s leads where the id says that its parent holds',
    async (name, { body, gives, held }) => {
      const [owner = ''] = name.split('.');
      const property = held?.property ?? '';
      const { records } = await graph.driver.executeQuery(
        `MATCH (this:${owner}) OPTIONAL ${body}
RETURN count(${String(gives)}) AS led, count(this.${property}) AS held,
  sum(CASE WHEN ${String(gives)}.id = this.${property} AND ${String(gives)}:${held?.label ?? ''} THEN 1 ELSE 0 END) AS same`,
      );
      const { led, held: count, same } = records[0]?.toObject() as Record<string, bigint | number>;
      expect(Number(led)).toBeGreaterThan(0);
      expect([Number(count), Number(same)]).toEqual([Number(led), Number(led)]);
    },
  );
});
