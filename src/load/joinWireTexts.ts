import { mintId } from '../model/ids.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { groupByShared } from '../util/groupByShared.ts';
import type { Row } from './row.ts';
import { loadStatement, writeRows } from './loadStatement.ts';

/**
 * Joins articles that print one text to one node, a WireText: as many relationships as articles, however many papers
 * print it. It follows from the keys of the texts alone (src/resolve/listWireKeys.ts), so it does not matter which came
 * first, and no body is read. `articles` are rows just written; `beforeIds` are the wire texts that the same pages
 * printed until now.
 */
export async function joinWireTexts(
  run: RunStatement,
  articles: readonly Row[],
  beforeIds: readonly string[],
): Promise<void> {
  if (beforeIds.length > 0) await splitWireTexts(run, beforeIds);
  const rows = articles.filter(({ wireKey1 }) => typeof wireKey1 === 'string');
  if (rows.length === 0) return;
  const found = (await run(
    loadStatement('find-wire-texts', {
      rows: rows.map(({ id, wireKey1, wireKey2, wireKey3, wireKey4, wireKey5 }) => ({
        id,
        wireKey1,
        wireKey2,
        wireKey3,
        wireKey4,
        wireKey5,
      })),
    }),
  )) as unknown as readonly FoundArticle[];
  if (found.length === 0) return;
  const openings = new Map(rows.map(({ id, wireKey1 }) => [String(id), String(wireKey1)]));
  for (const { otherId, opening } of found) openings.set(otherId, opening);
  const wireTexts = new Map<string, string>();
  for (const { wireTextId, wireOpening } of found)
    if (wireTextId !== null && wireOpening !== null) wireTexts.set(wireTextId, wireOpening);
  const groups = groupByShared(
    found.map(({ id, otherId, wireTextId }) => (wireTextId === null ? [id, otherId] : [id, otherId, wireTextId])),
  );
  await writeRows(
    run,
    'join-wire-texts',
    groups.map((members): Row => {
      const articleIds = members.filter((id) => openings.has(id));
      return makeRow(
        members.filter((id) => wireTexts.has(id)),
        articleIds,
        members.flatMap((id) => openings.get(id) ?? wireTexts.get(id) ?? []),
      );
    }),
  );
}

interface FoundArticle {
  readonly id: string;
  readonly otherId: string;
  readonly opening: string;
  readonly wireTextId: string | null;
  readonly wireOpening: string | null;
}

/** Recomputes wire texts that lost an article: what is left may fall apart, or be a single article. */
async function splitWireTexts(run: RunStatement, ids: readonly string[]): Promise<void> {
  const answers = (await run(loadStatement('find-wire-articles', { ids }))) as unknown as readonly WireArticle[];
  const [gone, rows, kept]: [string[], Row[], Row[]] = [[], [], []];
  for (const [wireTextId, members] of Map.groupBy(answers, (each) => each.wireTextId)) {
    const left = members.filter((each): each is WireArticle & { id: string } => each.id !== null);
    const keysOf = new Map(left.map(({ id, keys }) => [id, keys]));
    const groups = groupByShared(
      left.map(({ id, keys }) => [id, ...keys.map((key, index) => `${String(index)} ${key}`)]),
    )
      .map((group) => group.filter((each) => keysOf.has(each)))
      .filter((group) => group.length > 1);
    const fresh = groups.map((group) =>
      makeRow(
        [],
        group,
        group.map((id) => keysOf.get(id)?.[0] ?? ''),
      ),
    );
    const [only] = fresh;
    if (fresh.length === 1 && only?.['id'] === wireTextId && groups[0]?.length === left.length) {
      kept.push({ id: wireTextId, kept: only['formerIds'] ?? [] });
      continue;
    }
    kept.push({ id: wireTextId, kept: [] });
    gone.push(wireTextId);
    rows.push(...fresh);
  }
  await writeRows(run, 'drop-wire-ids', kept);
  if (gone.length > 0) await run(loadStatement('delete-wire-texts', { ids: gone }));
  await writeRows(run, 'join-wire-texts', rows);
}

interface WireArticle {
  readonly wireTextId: string;
  readonly id: string | null;
  readonly keys: readonly string[];
}

/**
 * A wire text is named by the smallest of its articles' openings, and is also found by the id that each of the others
 * would give it; of several that become one, one keeps its node.
 */
function makeRow(knownIds: readonly string[], articleIds: readonly string[], openings: readonly string[]): Row {
  const [opening = '', ...others] = [...new Set(openings)].toSorted();
  const newId = mintId('WireText', opening);
  const id = knownIds.includes(newId) ? newId : (knownIds.toSorted()[0] ?? newId);
  return {
    id,
    newId,
    opening,
    articleIds,
    mergedIds: knownIds.filter((each) => each !== id),
    formerIds: others.map((each) => mintId('WireText', each)),
  };
}
