import { printKey, UNKNOWN_DATE } from '../model/keys.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { electValue } from '../resolve/electValue.ts';
import type { UnitVote } from './makePageRows.ts';
import type { Row } from './row.ts';
import { loadStatement, writeRows } from './loadStatement.ts';
import type { PlainRecord } from './loadStatement.ts';

/** What a transaction touched of what pages share. */
interface Touched {
  readonly postIds: readonly string[];
  readonly organizationIds: readonly string[];
  /** Entities that figures are about or said by, and those that were. */
  readonly speakerIds: readonly string[];
  /** Every series that gained or lost a figure. */
  readonly seriesIds: readonly string[];
  /** Figures that came, and (negative) figures that went, on indicators without a lexicon. */
  readonly units: readonly UnitVote[];
}

/**
 * Recomputes what all pages together say: how many figures entities have, and what is known about posts, bodies that
 * are part of others, and indicators without a lexicon.
 */
export async function refreshShared(
  run: RunStatement,
  { postIds, organizationIds, speakerIds, units }: Touched,
): Promise<void> {
  const indicatorIds = [...new Set(units.map(({ id }) => id))];
  const [, indicators] = await Promise.all([
    refreshPosts(run, postIds),
    indicatorIds.length === 0 ? [] : run(loadStatement('find-indicators', { ids: indicatorIds })),
    speakerIds.length === 0 ? [] : run(loadStatement('refresh-statistic-counts', { ids: [...new Set(speakerIds)] })),
    organizationIds.length === 0 ? [] : run(loadStatement('part-of', { ids: [...new Set(organizationIds)] })),
  ]);
  const votes = Map.groupBy(units, ({ id }) => id);
  await writeRows(
    run,
    'refresh-indicators',
    indicators.map((each) => makeUnitRow(each, votes.get(each['id'] as string) ?? [])),
  );
}

/** Recomputes when posts were first and last seen, and whether they are public. */
export async function refreshPosts(run: RunStatement, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return;
  const posts = await run(loadStatement('find-posts', { ids: [...new Set(postIds)] }));
  await writeRows(run, 'refresh-posts', posts.map(makePostRow));
}

/** Bodies whose posts are public offices if the page calls the holder an official. */
const PRIVATE_KINDS = new Set(['enterprise', 'media']);

function makePostRow(answer: PlainRecord): Row {
  const { id, title, personId, organizationId, organizationKind, first, last, official } = answer as Record<
    string,
    string | null
  > & { readonly official: boolean };
  const seenTo = findDate(last);
  return {
    id: id ?? '',
    title: title ?? '',
    personId: personId ?? '',
    organizationId: organizationId ?? null,
    seenFrom: findDate(first),
    seenTo,
    public: official && !PRIVATE_KINDS.has(organizationKind ?? ''),
    byPerson: printKey(personId ?? '', seenTo ?? UNKNOWN_DATE, id ?? ''),
    byOrganization: organizationId == null ? null : printKey(organizationId, title ?? '', id ?? ''),
  };
}

/** Finds the date in a key of EVIDENCED_BY: postId|date|articleId. */
function findDate(key: string | null | undefined): string | null {
  return key?.split('|')[1] ?? null;
}

/**
 * Adds figures to the counts of an indicator's units, and elects one: dimension and unit together, since money in the
 * unit of a count would make no sense.
 */
function makeUnitRow({ id, unitNames, unitFigures }: PlainRecord, votes: readonly UnitVote[]): Row {
  const names = unitNames as readonly string[];
  const counts = new Map(names.map((name, index) => [name, (unitFigures as readonly number[])[index] ?? 0]));
  for (const { dimension, unit, figures } of votes) {
    const name = JSON.stringify([dimension, unit]);
    counts.set(name, (counts.get(name) ?? 0) + figures);
  }
  const left = [...counts].filter(([, figures]) => figures > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const elected = electValue(left.map(([name, figures]) => [hasDimension(name) ? name : null, figures]));
  const [dimension, baseUnit] = elected === null ? [null, null] : (JSON.parse(elected) as [string, string]);
  return {
    id: id as string,
    dimension,
    baseUnit,
    unitNames: left.map(([name]) => name),
    unitFigures: left.map(([, figures]) => BigInt(figures)),
  };
}

function hasDimension(name: string): boolean {
  return (JSON.parse(name) as [string | null, string | null])[0] !== null;
}
