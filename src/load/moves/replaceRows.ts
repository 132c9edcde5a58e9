import type { RunStatement } from '../../neo4j/runQuery.ts';
import { listOrphaned } from '../clearPages.ts';
import type { PageRows, PageStep } from '../makePageRows.ts';
import type { Row, StepRow } from '../row.ts';
import { loadStatement, queueWrites } from '../loadStatement.ts';
import { queueOwnerMoves } from './queueMoves.ts';

/** A page's rows as they were written, and as they are to be. */
export interface RowChange {
  readonly pageId: string;
  readonly before: PageRows;
  readonly after: PageRows;
}

/**
 * What each statement's rows belong to. Where one of a thing's rows changes, its relationships are taken out as a whole and written again:
 * they may be older than these rows.
 */
const OWNERS: Readonly<
  Record<string, { readonly column: string; readonly of: 'statistic' | 'quotation' | 'mention' | 'group' }>
> = {
  statistics: { column: 'id', of: 'statistic' },
  'attributed-to': { column: 'statisticId', of: 'statistic' },
  'relayed-by': { column: 'statisticId', of: 'statistic' },
  covers: { column: 'statisticId', of: 'statistic' },
  of: { column: 'statisticId', of: 'statistic' },
  fills: { column: 'statisticId', of: 'statistic' },
  'concerns-figure': { column: 'statisticId', of: 'statistic' },
  'statistics-in-region': { column: 'id', of: 'statistic' },
  below: { column: 'id', of: 'statistic' },
  quotations: { column: 'id', of: 'quotation' },
  'resolves-to': { column: 'mentionId', of: 'mention' },
  groups: { column: 'id', of: 'group' },
  'belongs-to': { column: 'groupId', of: 'group' },
};

/** Relationships between two shared things, or one and an article: taken out one by one, by both ends. */
const LINKS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'named-in': ['entityId', 'articleId'],
  wrote: ['personId', 'articleId'],
  wired: ['organizationId', 'articleId'],
  'evidenced-by': ['postId', 'articleId'],
};

/** What pages support of relationships between shared entities: all of a page's are taken back and written again. */
const SUPPORTED = new Set(['undertakes', 'named-after']);

/** Nodes that stay when a name means another entity, or go with the last that points at them (prune-shared). */
const NODES = new Set(['articles', 'mentions', 'indicators', 'parts', 'sums', 'series', 'posts']);

/** Every statement that a page's rows may name: one that is missing here could not be taken back. */
export const REPLACEABLE: ReadonlySet<string> = new Set([
  ...Object.keys(OWNERS),
  ...Object.keys(LINKS),
  ...SUPPORTED,
  ...NODES,
]);

/** Writes what differs between two sets of rows of one page. */
export async function replaceRows(run: RunStatement, { pageId, before, after }: RowChange): Promise<void> {
  const old = new Map(before.steps.map((step) => [step.name, new Set(step.rows.map(printRow))]));
  const fresh = new Map(after.steps.map((step) => [step.name, new Set(step.rows.map(printRow))]));
  const added = after.steps.map(({ name, rows }) => ({
    name,
    rows: rows.filter((row) => old.get(name)?.has(printRow(row)) !== true),
  }));
  const gone = before.steps.map(({ name, rows }) => ({
    name,
    rows: rows.filter((row) => fresh.get(name)?.has(printRow(row)) !== true),
  }));
  const owned = listOwned([...added, ...gone]);
  const supports = [...added, ...gone].some(({ name, rows }) => SUPPORTED.has(name) && rows.length > 0);
  const orphaned = supports ? listOrphaned(await run(loadStatement('clear-supports', { pageIds: [pageId] }))) : [];

  const queue = queueWrites(run);
  queue.send(
    loadStatement('clear-links', {
      statisticIds: [...owned.statistic],
      quotationIds: [...owned.quotation],
      mentionIds: [...owned.mention],
      groupIds: [...owned.group],
    }),
  );
  for (const { name, rows } of gone) {
    const ends = LINKS[name];
    if (ends === undefined || rows.length === 0) continue;
    const links = rows.map((row): Row => ({ fromId: String(row[ends[0]]), toId: String(row[ends[1]]) }));
    queue.add(`clear-${name}`, links);
  }
  for (const { name, rows } of after.steps)
    queue.add(
      name,
      rows.filter((row) => isToWrite(name, row)),
    );
  await queue.settle();
  if (!supports) return;
  const projectIds = listProjects(after);
  await queueOwnerMoves(run, [...orphaned, ...projectIds], []);

  function isToWrite(name: string, row: StepRow): boolean {
    const owner = OWNERS[name];
    if (owner !== undefined) return owned[owner.of].has(String(row[owner.column]));
    if (SUPPORTED.has(name)) return supports;
    return old.get(name)?.has(printRow(row)) !== true;
  }
}

interface Owned {
  readonly statistic: Set<string>;
  readonly quotation: Set<string>;
  readonly mention: Set<string>;
  readonly group: Set<string>;
}

function listOwned(changed: readonly PageStep[]): Owned {
  const owned: Owned = { statistic: new Set(), quotation: new Set(), mention: new Set(), group: new Set() };
  for (const { name, rows } of changed) {
    const owner = OWNERS[name];
    if (owner !== undefined) for (const row of rows) owned[owner.of].add(String(row[owner.column]));
  }
  return owned;
}

function listProjects({ steps }: PageRows): string[] {
  return steps.flatMap(({ name, rows }) =>
    name === 'undertakes' ? rows.map(({ projectId }) => String(projectId)) : [],
  );
}

function printRow(row: StepRow): string {
  return JSON.stringify(row, (_key, value: unknown) => (typeof value === 'bigint' ? `${String(value)}n` : value));
}
