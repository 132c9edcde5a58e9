import { LoadError } from '../errors/LoadError.ts';
import { printBucket } from '../model/claim.ts';
import { mintId } from '../model/ids.ts';
import { printKey } from '../model/keys.ts';
import type { EntityKind } from '../model/reading.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import { recordChanges } from './changes/recordChanges.ts';
import { toNameSplit } from './claimPages.ts';
import type { LoadDeps } from './loadDeps.ts';
import { lockGraph } from './lockGraph.ts';
import { MOVES_AFTER_LOAD, settleMoves } from './moves/settleMoves.ts';
import { rebuildPages } from './rebuildPages.ts';
import { queryStandingPages } from './queryStandingPages.ts';
import { loadStatement, writeRows } from './loadStatement.ts';
import type { PlainRecord } from './loadStatement.ts';

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
  readonly entityKind: EntityKind | 'group';
  /** The name of the record that it was read as. */
  readonly name: string;
  readonly surface: string;
  /** Where it is on the page, or where its article begins. */
  readonly place: number;
  readonly bucket: string | null;
  /** What its claim says if it was separated, and the name of that claim. */
  readonly apart: string | null;
  readonly claimName: string | null;
  readonly entityId: string | null;
  readonly entityName: string | null;
  /** Whether another article names the same entity. */
  readonly isElsewhere: boolean;
}

/**
 * Separates a name in an article from the entity it is linked to: it becomes an entity of its own, in this load and
 * every later one. The short forms that the article has for a name go with it; a short form alone becomes an entity of
 * that name. Throws LoadError if the name does not exist, is not linked, is already separated, is the only one, or is
 * in the lexicon.
 */
export async function unmergeMention(deps: LoadDeps, mentionId: string, judge: Judge): Promise<JudgeResult> {
  const result = await deps.executeWrite('unmerge a name', async (run) => {
    await lockGraph(run);
    const mention = await queryMention(run, mentionId);
    checkSeparable(mention, await queryStandingSplits(run, mention));
    const { entityKind, name, surface, place } = mention;
    return recordJudgement(deps, run, mention, judge, {
      kind: 'different',
      surface,
      place: BigInt(place),
      bucket: printBucket({ kind: entityKind as EntityKind, name }),
      ...(surface !== name && { otherBucket: printBucket({ kind: entityKind as EntityKind, name: surface }) }),
    });
  });
  await settleMoves(deps, { limit: MOVES_AFTER_LOAD });
  return result;
}

/** Undoes a separation with another decision; both stay on record. Throws LoadError if there is none in force. */
export async function remergeMention(deps: LoadDeps, mentionId: string, judge: Judge): Promise<JudgeResult> {
  const result = await deps.executeWrite('remerge a name', async (run) => {
    await lockGraph(run);
    const mention = await queryMention(run, mentionId);
    const standing = findSplit(mention, await queryStandingSplits(run, mention));
    if (standing === undefined)
      throw new LoadError(`${mention.name} was not separated on this page, so there is nothing to undo.`, 'NOT_SPLIT');
    return undoSplit(deps, run, standing, judge);
  });
  await settleMoves(deps, { limit: MOVES_AFTER_LOAD });
  return result;
}

/** Undoes a decision that separated a name, as the graph has it. Runs in the caller's transaction. */
export async function undoSplit(
  deps: LoadDeps,
  run: RunStatement,
  decision: PlainRecord,
  judge: Judge,
): Promise<JudgeResult> {
  await run(loadStatement('undo-judgement', { id: decision['id'], at: deps.now() }));
  const [now] = await run(loadStatement('find-mention', { id: decision['mentionId'] }));
  const about = { ...decision, id: decision['mentionId'], entityId: now?.['entityId'] ?? null };
  const { bucket, otherBucket } = decision;
  return recordJudgement(deps, run, about as unknown as KnownMention, judge, {
    kind: 'same',
    undoes: String(decision['id']),
    bucket: bucket as string,
    ...(typeof otherBucket === 'string' && { otherBucket }),
  });
}

function checkSeparable(mention: KnownMention, standing: readonly PlainRecord[]): void {
  const { name, surface, entityId, entityKind, entityName, bucket, apart, claimName, isElsewhere } = mention;
  if (entityId === null)
    throw new LoadError(`${name || surface} is not linked to any entity, so there is nothing to undo.`, 'NOT_LINKED');
  if (entityKind === 'group')
    throw new LoadError(
      `${name} is a phrase of this page alone, not a name, so nothing else is linked to it. There is nothing to split.`,
      'NOTHING_TO_SPLIT',
    );
  if (bucket === null)
    throw new LoadError(
      `The lexicon knows ${name}. If this page means a different one, give it another name or region in the page's facts.`,
      'IN_LEXICON',
    );
  if (apart !== null && surface === claimName)
    throw new LoadError(
      `${name} was already separated on this page, by ${String(findSplit(mention, standing)?.['id'])}. That decision can be undone.`,
      'ALREADY_SPLIT',
    );
  if (surface === name && !isElsewhere)
    throw new LoadError(
      `Only this article names ${entityName ?? name}, so nothing would stay behind. To separate a short form of the name, split that mention.`,
      'NOTHING_TO_SPLIT',
    );
}

async function queryMention(run: RunStatement, id: string): Promise<KnownMention> {
  const [found] = await run(loadStatement('find-mention', { id }));
  if (found === undefined)
    throw new LoadError(
      `There is no mention ${id} in the graph. Use the id of a Mention of an article or entity.`,
      'NO_MENTION',
    );
  return found as unknown as KnownMention;
}

/** Queries the decisions in force that separate what has the mention's name on its page. */
async function queryStandingSplits(run: RunStatement, mention: KnownMention): Promise<readonly PlainRecord[]> {
  const decisions = await run(loadStatement('find-judgements', { pageIds: [mention.pageId] }));
  return decisions.filter(
    ({ kind, standing, entityKind, name }) =>
      kind === 'different' && standing === true && entityKind === mention.entityKind && name === mention.name,
  );
}

/** Finds the decision that separated a mention. */
function findSplit({ apart }: KnownMention, standing: readonly PlainRecord[]): PlainRecord | undefined {
  return standing.find((decision) => toNameSplit(decision).apart === apart);
}

async function recordJudgement(
  deps: LoadDeps,
  run: RunStatement,
  mention: KnownMention,
  { who, why }: Judge,
  decision: Readonly<Record<string, string | bigint>> & { readonly kind: 'different' | 'same' },
): Promise<JudgeResult> {
  const { id: mentionId, pageId, entityKind, name, entityId } = mention;
  const earlier = await run(loadStatement('find-judgements', { pageIds: [pageId] }));
  const id = mintId('Judgement', pageId, earlier.length + 1);
  const at = deps.now();
  await writeRows(run, 'judgements', [
    { ...decision, id, mentionId, entityId, pageId, entityKind, name, who, why, at, byTime: printKey(at, id) },
  ]);
  await rebuildPages(run, await queryStandingPages(run, [pageId]));
  const [now] = await run(loadStatement('find-mention', { id: mentionId }));
  const nowId = (now?.['entityId'] ?? null) as string | null;
  if (entityId !== null && nowId !== null && entityId !== nowId) {
    const isSplit = decision.kind === 'different';
    const nodeId = isSplit ? nowId : entityId;
    await recordChanges(run, [{ kind: isSplit ? 'split' : 'merged', nodeId, before: entityId, after: nowId }]);
  }
  await raiseRevision(run, deps);
  return { judgementId: id, entityId: nowId };
}
