import type { RunStatement } from '../../neo4j/runQuery.ts';
import { listOrphaned } from '../clearPages.ts';
import type { PageRows, PageStep } from '../makePageRows.ts';
import type { Row, StepRow } from '../row.ts';
import { loadStatement, queueWrites } from '../loadStatement.ts';
import { joinWireTexts } from '../joinWireTexts.ts';
import { queueOwnerMoves } from './queueMoves.ts';

/** A page's rows as they were written, and as they are to be. */
export interface RowChange {
  readonly pageId: string;
  readonly before: PageRows;
  readonly after: PageRows;
}

/**
 * What each statement's rows belong to. If one of a node's rows changes, all its relationships are removed and written
 * again: they may be older than these rows.
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

/** Relationships between two shared nodes, or one and an article: removed one by one, by both ends. */
const LINKS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'named-in': ['entityId', 'articleId'],
  wrote: ['personId', 'articleId'],
  wired: ['organizationId', 'articleId'],
  'evidenced-by': ['postId', 'articleId'],
};

/**
 * The support that pages give to relationships between shared entities: all of a page's is removed and written again.
 */
const SUPPORTED = new Set(['undertakes', 'named-after']);

/**
 * Nodes that stay when a name means another entity, or are deleted with the last one that points to them
 * (prune-shared).
 */
const NODES = new Set(['articles', 'mentions', 'indicators', 'parts', 'sums', 'series', 'posts']);

/** Every statement that a page's rows may name: the rows of one missing here could not be removed. */
export const REPLACEABLE: ReadonlySet<string> = new Set([
  ...Object.keys(OWNERS),
  ...Object.keys(LINKS),
  ...SUPPORTED,
  ...NODES,
]);

/**
 * Writes what differs between two sets of rows of one page, and removes what only the first set has. Nodes that several
 * pages share stay: the caller prunes those that nothing supports any more.
 */
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
  const lost = listLost(before, after, added);
  const light = listLight(before, after, added, gone);
  const owned = listOwned([...added, ...gone], light);
  // A name that is made again needs all its relationships again.
  for (const id of lost.mentionIds) owned.mention.add(id);
  const prints = listPrints(before, after);
  const supports = [...added, ...gone].some(({ name, rows }) => SUPPORTED.has(name) && rows.length > 0);
  const orphaned = supports ? listOrphaned(await run(loadStatement('clear-supports', { pageIds: [pageId] }))) : [];

  const printed =
    prints.changedIds.length === 0 ? [] : await run(loadStatement('clear-prints', { articleIds: prints.changedIds }));

  const queue = queueWrites(run);
  const originIds = listMoved(before, after);
  if (originIds.length > 0) queue.send(loadStatement('clear-origins', { statisticIds: originIds }));
  if (Object.values(owned).some(({ size }: ReadonlySet<string>) => size > 0))
    queue.send(
      loadStatement('clear-links', {
        statisticIds: [...owned.statistic],
        quotationIds: [...owned.quotation],
        mentionIds: [...owned.mention],
        groupIds: [...owned.group],
      }),
    );
  if (Object.values(lost).some(({ length }: readonly string[]) => length > 0))
    queue.send(loadStatement('delete-facts', { ...lost }));
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
  queue.add(
    'change-statistics',
    listRows(after, 'statistics').filter(({ id }) => light.has(String(id))),
  );
  await queue.settle();
  await joinWireTexts(
    run,
    prints.rows,
    printed.map(({ id }) => String(id)),
  );
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

interface Lost {
  readonly statisticIds: readonly string[];
  readonly quotationIds: readonly string[];
  readonly mentionIds: readonly string[];
  readonly groupIds: readonly string[];
  readonly articleIds: readonly string[];
}

/** Lists the ids of a page's own nodes that it no longer has, and of those that are easier to make again than to change. */
function listLost(before: PageRows, after: PageRows, added: readonly PageStep[]): Lost {
  const changed = (name: string): ReadonlySet<string> =>
    new Set(added.flatMap((step) => (step.name === name ? step.rows.map(({ id }) => String(id)) : [])));
  const [mentions, articles] = [changed('mentions'), articlesOf(after, 'quotations')];
  const list = (name: string, isAgain: (row: StepRow) => boolean = () => false): string[] => {
    const left = listIds(after, name);
    return listRows(before, name).flatMap((row) =>
      left.has(String(row['id'])) && !isAgain(row) ? [] : [String(row['id'])],
    );
  };
  return {
    statisticIds: list('statistics'),
    quotationIds: list('quotations', ({ id, articleId }) => articles.get(String(id)) !== articleId),
    mentionIds: list('mentions', ({ id }) => mentions.has(String(id))),
    groupIds: list('groups'),
    articleIds: list('articles'),
  };
}

/** Lists the figures that say something else about the same subject: their relationships do not change. */
function listLight(
  before: PageRows,
  after: PageRows,
  added: readonly PageStep[],
  gone: readonly PageStep[],
): ReadonlySet<string> {
  const places = new Map(listRows(before, 'statistics').map((row) => [String(row['id']), printPlace(row)]));
  const light = new Set(
    listRows(after, 'statistics').flatMap((row) =>
      places.get(String(row['id'])) === printPlace(row) ? [String(row['id'])] : [],
    ),
  );
  for (const { name, rows } of [...added, ...gone]) {
    const owner = OWNERS[name];
    if (owner?.of === 'statistic' && name !== 'statistics')
      for (const row of rows) light.delete(String(row[owner.column]));
  }
  const changed = new Set(
    added.flatMap(({ name, rows }) => (name === 'statistics' ? rows.map(({ id }) => String(id)) : [])),
  );
  return light.intersection(changed);
}

/** Lists the figures that are in another article now, or measure another indicator. */
function listMoved(before: PageRows, after: PageRows): string[] {
  const places = new Map(
    listRows(before, 'statistics').map(({ id, articleId, indicatorId }) => [id, `${articleId} ${indicatorId}`]),
  );
  return listRows(after, 'statistics').flatMap(({ id, articleId, indicatorId }) => {
    const place = places.get(id);
    return place === undefined || place === `${articleId} ${indicatorId}` ? [] : [String(id)];
  });
}

/** Lists the articles whose text or date differ: the wire texts that they print must be found again. */
function listPrints(
  before: PageRows,
  after: PageRows,
): { readonly changedIds: readonly string[]; readonly rows: readonly Row[] } {
  const old = new Map(before.articles.map((row) => [row['id'], printPrint(row)]));
  const rows = after.articles.filter((row) => old.get(row['id']) !== printPrint(row));
  const kept = new Set(after.articles.map(({ id }) => id));
  const goneIds = [...old.keys()].filter((id) => !kept.has(id));
  return { changedIds: [...goneIds, ...rows.map(({ id }) => id)].map(String), rows };
}

function printPrint({ date, wireKey1, wireKey2, wireKey3, wireKey4, wireKey5 }: Row): string {
  return JSON.stringify([date, wireKey1, wireKey2, wireKey3, wireKey4, wireKey5]);
}

/** What determines the relationships of a figure that no row names: BELOW has its period. */
function printPlace({ subjectId, indicatorId, articleId, periodEnd }: StepRow): string {
  return JSON.stringify([subjectId, indicatorId, articleId, periodEnd ?? null]);
}

function articlesOf(rows: PageRows, name: string): ReadonlyMap<string, unknown> {
  return new Map(listRows(rows, name).map(({ id, articleId }) => [String(id), articleId]));
}

function listRows({ steps }: PageRows, name: string): readonly StepRow[] {
  return steps.find((step) => step.name === name)?.rows ?? [];
}

function listIds(rows: PageRows, name: string): ReadonlySet<string> {
  return new Set(listRows(rows, name).map(({ id }) => String(id)));
}

function listOwned(changed: readonly PageStep[], light: ReadonlySet<string>): Owned {
  const owned: Owned = { statistic: new Set(), quotation: new Set(), mention: new Set(), group: new Set() };
  for (const { name, rows } of changed) {
    const owner = OWNERS[name];
    if (owner !== undefined) for (const row of rows) owned[owner.of].add(String(row[owner.column]));
  }
  for (const id of light) owned.statistic.delete(id);
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
