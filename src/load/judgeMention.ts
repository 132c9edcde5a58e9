import { LoadError } from '../errors/LoadError.ts';
import { mintId } from '../model/ids.ts';
import { printKey } from '../model/keys.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import { recordChanges } from './changes/recordChanges.ts';
import type { LoadDeps } from './loadDeps.ts';
import { lockGraph } from './lockGraph.ts';
import { MOVES_AFTER_LOAD, settleMoves } from './moves/settleMoves.ts';
import { rebuildPages } from './rebuildPages.ts';
import { queryStandingPages } from './queryStandingPages.ts';
import { loadStatement, writeRows } from './loadStatement.ts';

/** Who decided, and why. */
export interface Judge {
  readonly who: string;
  readonly why: string;
}

export interface JudgeResult {
  readonly judgementId: string;
  /** The entity that the name is linked to now. */
  readonly entityId: string | null;
}

interface KnownMention {
  readonly id: string;
  readonly pageId: string;
  readonly entityKind: string;
  readonly name: string;
  readonly bucket: string | null;
  readonly entityId: string | null;
  readonly entityName: string | null;
}

/**
 * Separates a name from the entity it is linked to: on this page the name becomes an entity of its own, in this load and
 * every later one. Throws LoadError if the name does not exist, is not linked, is already separated, or is in the lexicon.
 */
export async function unmergeMention(deps: LoadDeps, mentionId: string, judge: Judge): Promise<JudgeResult> {
  const result = await deps.executeWrite('unmerge a name', async (run) => {
    await lockGraph(run);
    const mention = await queryMention(run, mentionId);
    if (mention.entityId === null)
      throw new LoadError(`${mention.name || 'This name'} is not linked to any entity, so there is nothing to undo.`);
    if (mention.entityKind === 'group')
      throw new LoadError(
        `${mention.name} is a phrase of this page alone, not a name, so nothing else is linked to it. There is nothing to split.`,
      );
    if (mention.bucket === null)
      throw new LoadError(
        `The lexicon knows ${mention.name}. If this page means a different one, give it another name or region in the page's facts.`,
      );
    const [standing] = await run(loadStatement('find-judgement', { ...mention }));
    if (standing !== undefined)
      throw new LoadError(
        `${mention.name} was already separated on this page, by ${String(standing['id'])}. That decision can be undone.`,
      );
    return recordJudgement(deps, run, mention, judge, 'different');
  });
  await settleMoves(deps, { limit: MOVES_AFTER_LOAD });
  return result;
}

/** Undoes a separation with another decision; both stay on record. Throws LoadError if there is none in force. */
export async function remergeMention(deps: LoadDeps, mentionId: string, judge: Judge): Promise<JudgeResult> {
  const result = await deps.executeWrite('remerge a name', async (run) => {
    await lockGraph(run);
    const mention = await queryMention(run, mentionId);
    const [standing] = await run(loadStatement('find-judgement', { ...mention }));
    if (standing === undefined)
      throw new LoadError(`${mention.name} was not separated on this page, so there is nothing to undo.`);
    await run(loadStatement('undo-judgement', { id: standing['id'], at: deps.now() }));
    return recordJudgement(deps, run, mention, judge, 'same');
  });
  await settleMoves(deps, { limit: MOVES_AFTER_LOAD });
  return result;
}

async function queryMention(run: RunStatement, id: string): Promise<KnownMention> {
  const [found] = await run(loadStatement('find-mention', { id }));
  if (found === undefined)
    throw new LoadError(`There is no mention ${id} in the graph. Use the id of a Mention of an article or entity.`);
  return found as unknown as KnownMention;
}

async function recordJudgement(
  deps: LoadDeps,
  run: RunStatement,
  mention: KnownMention,
  { who, why }: Judge,
  kind: 'different' | 'same',
): Promise<JudgeResult> {
  const { id: mentionId, pageId, entityKind, name, entityId } = mention;
  const earlier = await run(loadStatement('find-judgements', { pageIds: [pageId] }));
  const id = mintId('Judgement', pageId, earlier.length + 1);
  const at = deps.now();
  await writeRows(run, 'judgements', [
    { id, kind, mentionId, entityId, pageId, entityKind, name, who, why, at, byTime: printKey(at, id) },
  ]);
  await rebuildPages(run, await queryStandingPages(run, [pageId]));
  const [now] = await run(loadStatement('find-mention', { id: mentionId }));
  const nowId = (now?.['entityId'] ?? null) as string | null;
  if (entityId !== null && nowId !== null && entityId !== nowId) {
    const isSplit = kind === 'different';
    const nodeId = isSplit ? nowId : entityId;
    await recordChanges(run, [{ kind: isSplit ? 'split' : 'merged', nodeId, before: entityId, after: nowId }]);
  }
  await raiseRevision(run, deps);
  return { judgementId: id, entityId: nowId };
}
