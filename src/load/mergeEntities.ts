import { LoadError } from '../errors/LoadError.ts';
import { printLexiconBucket } from '../model/claim.ts';
import { mintId } from '../model/ids.ts';
import { printKey } from '../model/keys.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import type { Judge } from './judgeMention.ts';
import type { LoadDeps } from './loadDeps.ts';
import { loadStatement, writeRows } from './loadStatement.ts';
import { lockGraph } from './lockGraph.ts';
import { MOVES_AFTER_LOAD, settleMoves } from './moves/settleMoves.ts';
import { queryStandingPages } from './queryStandingPages.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import { rebuildPages } from './rebuildPages.ts';

export interface MergeResult {
  readonly judgementId: string;
  /** The entity that all of them now are. */
  readonly entityId: string;
}

interface Bearer {
  readonly id: string;
  readonly entityId: string;
  readonly name: string;
  readonly label: string;
  /** Null if the lexicon knows the entity. */
  readonly bucket: string | null;
}

/** What is merged: all entities have the name of `bucket`, or some have that of `otherBucket`. */
interface Merger {
  readonly bucket: string;
  readonly otherBucket: string | null;
  /** Of two names, the entity that is kept comes first. */
  readonly entityIds: readonly string[];
}

/**
 * Merges entities of one kind that the graph keeps apart: two 王军 who are one person, or 工信部 and 工业和信息化部. Of two names
 * the entity given first keeps its name, unless the lexicon knows the other one; the other name becomes an alias. The
 * decision applies to every later load, and `undoJudgement` undoes it. Throws LoadError for ids that are not there, for
 * entities of different kinds or more than two names, for two that the lexicon knows, and for regions of different
 * names.
 */
export async function mergeEntities(deps: LoadDeps, ids: readonly string[], judge: Judge): Promise<MergeResult> {
  const result = await deps.executeWrite('merge entities', async (run) => {
    await lockGraph(run);
    const bearers = (await run(loadStatement('find-bearers', { ids: [...ids] }))) as unknown as readonly Bearer[];
    const { bucket, otherBucket, entityIds } = checkBearers(ids, bearers);
    const buckets = [bucket, ...(otherBucket === null ? [] : [otherBucket])];
    const pageId = (await listPagesOf(run, buckets))[0] ?? null;
    const at = deps.now();
    const id = mintId('Judgement', bucket, at, ...entityIds);
    const row = {
      id,
      kind: 'merge',
      bucket,
      ...(otherBucket !== null && { otherBucket }),
      entityIds: [...entityIds],
      pageId,
      ...judge,
      at,
      byTime: printKey(at, id),
    };
    await writeRows(run, 'judgements', [row]);
    await settleNames(run, deps, buckets);
    const [now] = (await run(loadStatement('find-bearers', { ids: entityIds.slice(0, 1) }))) as unknown as Bearer[];
    return { judgementId: id, entityId: now?.entityId ?? entityIds[0] ?? '' };
  });
  await settleMoves(deps, { limit: MOVES_AFTER_LOAD });
  return result;
}

/** Decides again what names mean, as loading one of their pages does. Runs in the caller's transaction. */
export async function settleNames(run: RunStatement, deps: LoadDeps, buckets: readonly string[]): Promise<void> {
  const pageIds = await listPagesOf(run, buckets);
  // What no page names any more is decided when a page names it again.
  if (pageIds.length > 0) await rebuildPages(run, await queryStandingPages(run, pageIds));
  await raiseRevision(run, deps);
}

/** Lists one page for each name that pages have. */
async function listPagesOf(run: RunStatement, buckets: readonly string[]): Promise<readonly string[]> {
  const pageIds = new Set<string>();
  for (const bucket of buckets) {
    const [page] = await run(loadStatement('find-claiming-page', { bucket }));
    if (page !== undefined) pageIds.add(page['pageId'] as string);
  }
  return [...pageIds];
}

function checkBearers(ids: readonly string[], bearers: readonly Bearer[]): Merger {
  const missing = ids.find((id) => !bearers.some((bearer) => bearer.id === id));
  if (missing !== undefined)
    throw new LoadError(
      `There is no entity ${missing} in the graph. Take the id of an organization, person or project.`,
      'NO_ENTITY',
    );
  const [first] = bearers;
  if (first === undefined || new Set(bearers.map(({ entityId }) => entityId)).size < 2)
    throw new LoadError(`${first?.name ?? 'That'} is one entity already. Give the ids of at least two.`, 'ALREADY_ONE');
  const stranger = bearers.find(({ label }) => label !== first.label);
  if (stranger !== undefined)
    throw new LoadError(
      `${first.name} (${first.label}) and ${stranger.name} (${stranger.label}) are of different kinds. Only entities of one kind can be merged.`,
      'DIFFERENT_KINDS',
    );
  if (first.label === 'Group')
    throw new LoadError(
      `${first.name} is an unnamed group of one page. Only organizations, people and projects can be merged.`,
      'NOT_MERGEABLE',
    );
  const known = new Map(
    bearers.flatMap((bearer) => (bearer.bucket === null ? [[bearer.entityId, bearer] as const] : [])),
  );
  const [lexical, otherLexical] = known.values();
  if (lexical !== undefined && otherLexical !== undefined)
    throw new LoadError(
      `The lexicon knows ${lexical.name} and ${otherLexical.name} as two bodies. If they are one, correct the lexicon.`,
      'IN_LEXICON',
    );
  // The lexicon decides what its own names mean, so its entity is the one that is kept.
  const sorted = lexical === undefined ? bearers : [lexical, ...bearers.filter(({ bucket }) => bucket !== null)];
  const buckets = [...new Set(sorted.map(({ bucket, entityId }) => bucket ?? printLexiconBucket(entityId)))];
  const [bucket = '', otherBucket = null] = buckets;
  const entityIds = [...new Set(sorted.map(({ entityId }) => entityId))];
  if (otherBucket === null) return { bucket, otherBucket, entityIds: entityIds.toSorted() };
  if (buckets.length > 2)
    throw new LoadError(
      `${[...new Set(sorted.map(({ name }) => name))].join(', ')} are more than two names. Merge two names at a time.`,
      'TOO_MANY_NAMES',
    );
  if (first.label === 'Region')
    throw new LoadError(
      `${sorted.map(({ name }) => name).join(' and ')} are regions of different names. Add one of the names to the lexicon as an alias of the other.`,
      'NOT_MERGEABLE',
    );
  return { bucket, otherBucket, entityIds };
}
