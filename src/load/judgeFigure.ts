import type { FigureCorrection, FigureDecision } from '../figures/judgeFact.ts';
import { KnowledgeGraphError } from '../errors/KnowledgeGraphError.ts';
import { LoadError } from '../errors/LoadError.ts';
import { mintId } from '../model/ids.ts';
import { printKey } from '../model/keys.ts';
import { normalizeQuantity } from '../model/normalizeQuantity.ts';
import { parsePeriod } from '../model/parsePeriod.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import type { Judge } from './judgeMention.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import { settleName } from './mergeEntities.ts';
import type { LoadDeps } from './loadDeps.ts';
import { lockGraph } from './lockGraph.ts';
import { MOVES_AFTER_LOAD, settleMoves } from './moves/settleMoves.ts';
import { rebuildPages } from './rebuildPages.ts';
import { queryStandingPages } from './queryStandingPages.ts';
import { loadStatement, writeRows } from './loadStatement.ts';

/** What a person decides about a figure. */
export interface FigureVerdict {
  readonly decision: FigureDecision;
  /** The corrected fields, for a correction. */
  readonly correction?: FigureCorrection;
  /** The newspaper itself printed the correction (更正), in this article. */
  readonly printedIn?: string;
}

export interface FigureJudged {
  readonly judgementId: string;
  /** The figure decided about; null if no page says it any more. */
  readonly statisticId: string | null;
}

/**
 * Records a person's decision about a figure and rebuilds its page. The decision applies to every later load and every new
 * reading of the page. Throws LoadError for an unknown figure, or an empty or invalid correction.
 */
export async function judgeFigure(
  deps: LoadDeps,
  statisticId: string,
  { decision, correction = {}, printedIn }: FigureVerdict,
  judge: Judge,
): Promise<FigureJudged> {
  if (decision === 'correct') checkCorrection(correction);
  return deps.write(`${decision} a figure`, async (run) => {
    await lockGraph(run);
    const [figure] = await run(loadStatement('find-statistic', { id: statisticId }));
    if (figure === undefined)
      throw new LoadError(`There is no figure ${statisticId} in the graph. Use the id of a Statistic.`);
    if (printedIn !== undefined && (await run(loadStatement('find-article', { id: printedIn }))).length === 0)
      throw new LoadError(
        `There is no article ${printedIn} in the graph. Use the id of the article that prints the correction.`,
      );
    const id = await record(deps, run, String(figure['pageId']), judge, {
      kind: decision,
      statisticId,
      place: BigInt(Number(figure['place'])),
      correction: decision === 'correct' ? JSON.stringify(correction) : null,
      printedIn: printedIn ?? null,
    });
    return { judgementId: id, statisticId };
  });
}

/**
 * Undoes a decision about a figure, or a merge, by a decision of its own; both stay on record. Throws LoadError if the decision
 * is not there, is about anything else, or was undone already.
 */
export async function undoJudgement(deps: LoadDeps, judgementId: string, judge: Judge): Promise<FigureJudged> {
  const result = await deps.write('undo a decision', async (run): Promise<FigureJudged> => {
    await lockGraph(run);
    const [earlier] = await run(loadStatement('find-decision', { id: judgementId }));
    if (earlier === undefined)
      throw new LoadError(
        `There is no decision ${judgementId} in the graph. Statistic.judgements lists those about a figure.`,
      );
    const isMerge = earlier['kind'] === 'merge';
    if (!isMerge && (typeof earlier['statisticId'] !== 'string' || earlier['kind'] === 'undo'))
      throw new LoadError(
        `${judgementId} is neither a decision about a figure nor a merge. Only those can be undone here.`,
      );
    if (earlier['undoneAt'] !== null)
      throw new LoadError(`${judgementId} was already undone, at ${String(earlier['undoneAt'])}.`);
    await run(loadStatement('undo-judgement', { id: judgementId, at: deps.now() }));
    if (isMerge) return undoMerge(deps, run, judgementId, String(earlier['bucket']), judge);
    const statisticId = String(earlier['statisticId']);
    const id = await record(deps, run, String(earlier['pageId']), judge, {
      kind: 'undo',
      undoes: judgementId,
      statisticId,
      place: BigInt(Number(earlier['place'])),
    });
    const [figure] = await run(loadStatement('find-statistic', { id: statisticId }));
    return { judgementId: id, statisticId: figure === undefined ? null : statisticId };
  });
  await settleMoves(deps, { limit: MOVES_AFTER_LOAD });
  return result;
}

async function undoMerge(
  deps: LoadDeps,
  run: RunStatement,
  undoes: string,
  bucket: string,
  { who, why }: Judge,
): Promise<FigureJudged> {
  const at = deps.now();
  const id = mintId('Judgement', bucket, undoes);
  await writeRows(run, 'judgements', [{ id, kind: 'undo', undoes, bucket, who, why, at, byTime: printKey(at, id) }]);
  await settleName(run, deps, bucket);
  return { judgementId: id, statisticId: null };
}

type Recorded = Readonly<Record<string, string | bigint | null>>;

async function record(
  deps: LoadDeps,
  run: RunStatement,
  pageId: string,
  { who, why }: Judge,
  row: Recorded,
): Promise<string> {
  const earlier = await run(loadStatement('read-judgements', { pageIds: [pageId] }));
  const id = mintId('Judgement', pageId, earlier.length + 1);
  const at = deps.now();
  await writeRows(run, 'judgements', [{ ...row, id, pageId, who, why, at, byTime: printKey(at, id) }]);
  await rebuildPages(run, await queryStandingPages(run, [pageId]));
  await raiseRevision(run, deps);
  return id;
}

function checkCorrection(correction: FigureCorrection): void {
  if (Object.keys(correction).length === 0)
    throw new LoadError(
      'The correction is empty. Give at least one field: value, unit, indicator, breakdown, period, status.',
    );
  try {
    const { value, valueTo, unit, period } = correction;
    if (value != null) normalizeQuantity({ value, valueTo, unit: unit ?? null });
    if (period != null) parsePeriod(period);
  } catch (cause) {
    if (cause instanceof KnowledgeGraphError) throw new LoadError(`The correction is not valid: ${cause.message}`);
    throw cause;
  }
}
