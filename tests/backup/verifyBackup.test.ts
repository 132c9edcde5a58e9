import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIdSet } from '../../src/backup/createIdSet.ts';
import { verifyBackup } from '../../src/backup/verifyBackup.ts';
import { readMigrations } from '../../src/neo4j/readMigrations.ts';
import { listLabels } from '../../src/neo4j/deleteGraph.ts';

interface Line {
  readonly kind: string;
  readonly from?: string;
  readonly to?: string;
  readonly labels?: readonly string[];
  readonly properties?: { readonly id?: string; readonly sha256?: string };
}

let folder: string;
let lines: readonly Line[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-verify-'));
  const text = gunzipSync(await readFile('tests/backup/dumps/schema-005.jsonl.gz')).toString();
  lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes lines as a backup whose last line agrees with them, and verifies it. */
async function verify(records: readonly Line[]): Promise<unknown> {
  const body = records.map((line) => `${JSON.stringify(line)}\n`).join('');
  const count = (kind: string): number => records.filter((line) => line.kind === kind).length;
  const [nodes, relationships] = [count('node'), count('relationship')];
  const trailer = { kind: 'trailer', nodes, relationships, sha256: createHash('sha256').update(body).digest('hex') };
  const path = join(folder, 'made.jsonl');
  await writeFile(path, `${body}${JSON.stringify(trailer)}\n`);
  const migrations = await readMigrations('cypher/schema');
  const labels = listLabels(migrations.flatMap(({ statements }) => statements));
  return verifyBackup(path, { labels, migrations, signal: new AbortController().signal, onProgress: () => undefined });
}

describe('a backup whose checksum is right', () => {
  it('is accepted if it is complete', async () => {
    expect(await verify(lines.slice(0, -1))).toMatchObject({ header: { kind: 'header' } });
  });

  it('is refused before anything is deleted if a relationship leads nowhere', async () => {
    const { to } = lines.find(({ kind }) => kind === 'relationship') ?? {};
    const without = lines.slice(0, -1).filter(({ kind, properties }) => kind !== 'node' || properties?.id !== to);
    await expect(verify(without)).rejects.toThrow(`leads to ${String(to)}, a node that is not in the backup`);
  });

  it('is refused if two nodes share a key that the schema requires to be unique', async () => {
    const page = lines.find(({ labels }) => labels?.includes('Page') === true);
    if (page === undefined) throw new Error('The backup holds no page.');
    const again = { ...page, properties: { ...page.properties, id: 'page_made' } };
    const at = lines.indexOf(page);
    await expect(verify(lines.slice(0, -1).toSpliced(at, 0, again))).rejects.toThrow(
      `line ${at + 2}, is a second Page with the same sha256`,
    );
  });

  it.each([
    ['a list in a list', [['a']]],
    ['a list of several types', [1, 'a']],
    ['a day that no calendar has', { date: [2024, 2, 31] }],
  ])('is refused if a property is %s, which Neo4j does not store', async (_what, value) => {
    const node = lines.find(({ kind }) => kind === 'node');
    if (node === undefined) throw new Error('The backup holds no node.');
    const changed = { ...node, properties: { ...node.properties, odd: value } };
    await expect(verify(lines.slice(0, -1).with(lines.indexOf(node), changed))).rejects.toThrow(
      'has a property odd that is not understood',
    );
  });

  it('is refused if two nodes share an id', async () => {
    const node = lines.find(({ kind, properties }) => kind === 'node' && properties?.id !== undefined);
    if (node === undefined) throw new Error('The backup holds no node with an id.');
    const at = lines.indexOf(node);
    await expect(verify(lines.slice(0, -1).toSpliced(at, 0, node))).rejects.toThrow(
      `line ${at + 2}, is a second node with the id ${String(node.properties?.id)}`,
    );
  });
});

it('keeps a set of ids as large as a graph', () => {
  const ids = createIdSet();
  for (let at = 0; at < 20_000; at++) expect(ids.add(`stat_${at}`)).toBe(true);
  expect([ids.add('stat_7'), ids.has('stat_19999'), ids.has('stat_20000')]).toEqual([false, true, false]);
});
