import type { FigureCorrection, FigureDecision } from '../figures/judgeFact.ts';
import { KnowledgeGraphError } from '../errors/KnowledgeGraphError.ts';
import { LoadError } from '../errors/LoadError.ts';
import { DIRECTIONS, STATUSES } from '../model/pageFacts.ts';
import { mintId } from '../model/ids.ts';
import { printKey } from '../model/keys.ts';
import { normalizeQuantity } from '../model/normalizeQuantity.ts';
import { parsePeriod } from '../model/parsePeriod.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { undoSplit } from './judgeMention.ts';
import type { Judge } from './judgeMention.ts';
import { raiseRevision } from './changes/raiseRevision.ts';
import { settleNames } from './mergeEntities.ts';
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
  /** The figure decided about; null if no page states it any more. */
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
  return deps.executeWrite(`${decision} a figure`, async (run) => {
    await lockGraph(run);
    const [figure] = await run(loadStatement('find-statistic', { id: statisticId }));
    if (figure === undefined)
      throw new LoadError(`There is no figure ${statisticId} in the graph. Use the id of a Statistic.`);
    if (printedIn !== undefined && (await run(loadStatement('find-article', { id: printedIn }))).length === 0)
      throw new LoadError(
        `There is no article ${printedIn} in the graph. Use the id of the article that prints the correction.`,
      );
    if (decision === 'correct') checkRest(correction, figure);
    const id = await record(deps, run, String(figure['pageId']), judge, {
      kind: decision,
      statisticId,
      place: BigInt(Number(figure['place'])),
      correction: decision === 'correct' ? JSON.stringify(completeChange(correction)) : null,
      printedIn: printedIn ?? null,
    });
    return { judgementId: id, statisticId };
  });
}

/**
 * Undoes a decision about a figure, a split or a merge, with another decision; both stay on record. Throws LoadError if
 * the decision does not exist, is about anything else, or was already undone.
 */
export async function undoJudgement(deps: LoadDeps, judgementId: string, judge: Judge): Promise<FigureJudged> {
  const result = await deps.executeWrite('undo a decision', async (run): Promise<FigureJudged> => {
    await lockGraph(run);
    const [earlier] = await run(loadStatement('find-decision', { id: judgementId }));
    if (earlier === undefined)
      throw new LoadError(
        `There is no decision ${judgementId} in the graph. Statistic.judgements lists those about a figure.`,
      );
    const isMerge = earlier['kind'] === 'merge';
    const isSplit = earlier['kind'] === 'different';
    if (!isMerge && !isSplit && (typeof earlier['statisticId'] !== 'string' || earlier['kind'] === 'undo'))
      throw new LoadError(`${judgementId} undoes another decision. Decide again instead.`, 'NOT_UNDOABLE');
    if (earlier['undoneAt'] !== null)
      throw new LoadError(`${judgementId} was already undone, at ${String(earlier['undoneAt'])}.`, 'ALREADY_UNDONE');
    if (isSplit) {
      const undone = await undoSplit(deps, run, { ...earlier, id: judgementId }, judge);
      return { judgementId: undone.judgementId, statisticId: null };
    }
    await run(loadStatement('undo-judgement', { id: judgementId, at: deps.now() }));
    if (isMerge) {
      const buckets = [earlier['bucket'], earlier['otherBucket']].filter((bucket) => typeof bucket === 'string');
      return undoMerge(deps, run, judgementId, buckets, judge);
    }
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
  buckets: readonly string[],
  { who, why }: Judge,
): Promise<FigureJudged> {
  const at = deps.now();
  const [bucket = ''] = buckets;
  const id = mintId('Judgement', bucket, undoes);
  await writeRows(run, 'judgements', [{ id, kind: 'undo', undoes, bucket, who, why, at, byTime: printKey(at, id) }]);
  await settleNames(run, deps, buckets);
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
  const earlier = await run(loadStatement('find-judgements', { pageIds: [pageId] }));
  const id = mintId('Judgement', pageId, earlier.length + 1);
  const at = deps.now();
  await writeRows(run, 'judgements', [{ ...row, id, pageId, who, why, at, byTime: printKey(at, id) }]);
  await rebuildPages(run, await queryStandingPages(run, [pageId]));
  await raiseRevision(run, deps);
  return id;
}

/**
 * Throws LoadError for a correction that is empty or does not fit a figure: from a command line, it may be any JSON.
 */
function checkCorrection(correction: FigureCorrection): void {
  if (Object.keys(correction).length === 0)
    throw new LoadError(
      'The correction is empty. Give at least one field: value, unit, indicator, breakdown, period, status, change.',
    );
  for (const [field, value] of Object.entries(correction)) checkField(field, value);
  const { value, valueTo, unit, period, change } = correction;
  if (change != null) checkChange(change);
  try {
    if (value != null) normalizeQuantity({ value, valueTo, unit: unit ?? null });
    if (change?.value != null)
      normalizeQuantity({ value: change.value, valueTo: change.valueTo ?? null, unit: change.unit });
    if (period != null) parsePeriod(period);
  } catch (cause) {
    if (cause instanceof KnowledgeGraphError) throw new LoadError(`The correction is not valid: ${cause.message}`);
    throw cause;
  }
}

/** The fields of a correction by type. All but the first two may be null: the page says nothing. */
const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  indicator: (value) => typeof value === 'string' && value.trim() !== '',
  status: (value) => STATUSES.some((status) => status === value),
  value: isNumberOrNull,
  valueTo: isNumberOrNull,
  unit: isTextOrNull,
  qualifier: isTextOrNull,
  breakdown: isTextOrNull,
  period: isTextOrNull,
  change: (value) => typeof value === 'object' && !Array.isArray(value),
};

function checkField(field: string, value: unknown): void {
  if (FIELDS[field]?.(value) === true) return;
  throw new LoadError(
    `The correction is not valid: ${field} cannot be ${JSON.stringify(value)}. Omit it to keep what was read.`,
  );
}

/** The fields of a change by type. A change is corrected as a whole. */
const CHANGE_FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  value: isNumberOrNull,
  valueTo: isNumberOrNull,
  unit: isTextOrNull,
  direction: (value) => DIRECTIONS.some((direction) => direction === value),
  basis: isTextOrNull,
};

function checkChange(change: object): void {
  const given = { ...EMPTY_CHANGE, direction: undefined, ...change };
  for (const [field, value] of Object.entries(given)) {
    if (CHANGE_FIELDS[field]?.(value) === true) continue;
    throw new LoadError(
      `The correction is not valid: change.${field} cannot be ${JSON.stringify(value) ?? 'left out'}. Write {"value":5,"unit":"%","direction":"up"}, with "basis" as printed.`,
    );
  }
}

/** A change is corrected as a whole: what is left out is not on the page. */
function completeChange(correction: FigureCorrection): FigureCorrection {
  const { change } = correction;
  return change == null ? correction : { ...correction, change: { ...EMPTY_CHANGE, ...change } };
}

const EMPTY_CHANGE = { value: null, unit: null, basis: null } as const;

function isNumberOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'number' && Number.isFinite(value));
}

function isTextOrNull(value: unknown): boolean {
  return value === null || (typeof value === 'string' && value.trim() !== '');
}

/** Throws LoadError if a correction would leave a figure that says nothing. */
function checkRest(correction: FigureCorrection, { hasValue, hasChange }: Readonly<Record<string, unknown>>): void {
  const keepsValue = correction.value === undefined ? hasValue === true : correction.value !== null;
  const keepsChange = correction.change === undefined ? hasChange === true : correction.change !== null;
  if (!keepsValue && !keepsChange)
    throw new LoadError(
      'The correction is not valid: the figure would have neither a value nor a change. Give one of them, or reject the figure.',
    );
}
