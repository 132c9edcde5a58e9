import { LoadError } from '../errors/LoadError.ts';
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
  /** The entity that all of them are now. */
  readonly entityId: string;
}

interface Bearer {
  readonly id: string;
  readonly entityId: string;
  readonly name: string;
  readonly bucket: string | null;
}

/**
 * Merges entities of one kind and name that the graph keeps apart: two 王军 who are one person. The decision holds in every
 * later load, and `undoJudgement` takes it back. Throws LoadError for ids that are not there, for entities of different
 * names, and for what the lexicon knows.
 */
export async function mergeEntities(deps: LoadDeps, ids: readonly string[], judge: Judge): Promise<MergeResult> {
  const result = await deps.write('merge entities', async (run) => {
    await lockGraph(run);
    const bearers = (await run(loadStatement('find-bearers', { ids: [...ids] }))) as unknown as readonly Bearer[];
    const bucket = checkBearers(ids, bearers);
    const entityIds = bearers.map(({ entityId }) => entityId).toSorted();
    const pageId = await findPageOf(run, bucket);
    const at = deps.now();
    const id = mintId('Judgement', bucket, at, ...entityIds);
    const row = { id, kind: 'merge', bucket, entityIds, pageId, ...judge, at, byTime: printKey(at, id) };
    await writeRows(run, 'judgements', [row]);
    await settleName(run, deps, bucket);
    const [now] = (await run(loadStatement('find-bearers', { ids: entityIds.slice(0, 1) }))) as unknown as Bearer[];
    return { judgementId: id, entityId: now?.entityId ?? entityIds[0] ?? '' };
  });
  await settleMoves(deps, { limit: MOVES_AFTER_LOAD });
  return result;
}

/** Decides again what a name means, as a load of one of its pages does. Runs in the caller's transaction. */
export async function settleName(run: RunStatement, deps: LoadDeps, bucket: string): Promise<void> {
  const pageId = await findPageOf(run, bucket);
  // What no page names any more is decided when a page names it again.
  if (pageId !== null) await rebuildPages(run, await queryStandingPages(run, [pageId]));
  await raiseRevision(run, deps);
}

async function findPageOf(run: RunStatement, bucket: string): Promise<string | null> {
  const [page] = await run(loadStatement('find-claiming-page', { bucket }));
  return (page?.['pageId'] ?? null) as string | null;
}

/** Gives the name, as a bucket, that all of them bear. */
function checkBearers(ids: readonly string[], bearers: readonly Bearer[]): string {
  const missing = ids.find((id) => !bearers.some((bearer) => bearer.id === id));
  if (missing !== undefined)
    throw new LoadError(
      `There is no entity ${missing} in the graph. Take the id of an organization, person or project.`,
    );
  const known = bearers.find(({ bucket }) => bucket === null);
  if (known !== undefined)
    throw new LoadError(
      `The lexicon knows ${known.name}, and decides what its names mean. Add the other name there as an alias.`,
    );
  const [first] = bearers;
  const other = bearers.find(({ bucket }) => bucket !== first?.bucket);
  if (first === undefined || other !== undefined)
    throw new LoadError(
      `${first?.name ?? ''} and ${other?.name ?? ''} have different names. Only entities of one kind and name can be merged; for different names, add an alias to the lexicon.`,
    );
  if (new Set(bearers.map(({ entityId }) => entityId)).size < 2)
    throw new LoadError(`${first.name} is one entity already. Give the ids of at least two.`);
  return first.bucket ?? '';
}
