import { findGravest } from '../figures/findGravest.ts';
import { settleSlots } from '../figures/settleSlots.ts';
import type { SettledSlot } from '../figures/settleSlots.ts';
import { printKey } from '../model/keys.ts';
import type { RunStatement } from '../neo4j/runQuery.ts';
import { listVerdictChanges } from './changes/listVerdictChanges.ts';
import { recordChanges } from './changes/recordChanges.ts';
import type { ChangeCause } from './changes/recordChanges.ts';
import { checkFigures } from './checkFigures.ts';
import { toSaying } from './toSaying.ts';
import type { StoredSaying, StoredSlot } from './toSaying.ts';
import { mintSlotId } from './rows/slotRows.ts';
import { loadStatement, queueWrites, writeRows } from './loadStatement.ts';

/** Slots that are settled at a time: a page has about a hundred. */
const SLOTS_AT_A_TIME = 1_000;
/**
 * Sayings of a slot that are compared: the most preferred ones. The others keep their places, and are not compared. A
 * later page's figure is preferred to an earlier one's, so that in an archive nearly every page has a slot's
 * comparisons written again: this bounds what one figure costs, and the memory of its transaction.
 */
const MOST_SAYINGS = 32;

/**
 * Settles every slot that a change of the graph touched: which figure is preferred, how the others compare with it, and
 * what equations say about it. What it writes follows from the figures in the graph alone, so the order of loading does
 * not matter. Slots whose figures now compare differently are noted in the log of changes. Runs inside the caller's
 * transaction.
 */
export async function settleFigures(run: RunStatement, cause: ChangeCause = null): Promise<void> {
  for (;;) {
    const stale = await run(
      loadStatement('find-stale-slots', { limit: BigInt(SLOTS_AT_A_TIME), most: BigInt(MOST_SAYINGS) }),
    );
    if (stale.length === 0) return;
    const read = stale.map((answer) => ({
      slot: answer['slot'] as StoredSlot,
      sayings: answer['sayings'] as readonly StoredSaying[],
    }));
    const empty = read.filter(({ sayings }) => sayings.length === 0).map(({ slot }) => slot.id);
    if (empty.length > 0) await run(loadStatement('delete-slots', { ids: empty }));
    const filled = read.filter(({ sayings }) => sayings.length > 0);
    const witnesses = await queryWitnesses(
      run,
      filled.filter(({ sayings }) => sayings.length > 1).flatMap(({ sayings }) => sayings),
    );
    const settled = settleSlots(
      filled.flatMap(({ slot, sayings }) =>
        sayings.map((saying) => toSaying(slot, saying, witnesses.get(saying.articleId))),
      ),
    );
    await writeSettled(run, settled);
    await recordChanges(
      run,
      listVerdictChanges(
        read.map(({ slot }) => slot),
        settled,
      ),
      cause,
    );
    await checkFigures(
      run,
      settled.map(({ slot }) => slot),
    );
  }
}

/** Articles of one wire text are one witness; it matters only if a slot has several figures. */
async function queryWitnesses(
  run: RunStatement,
  sayings: readonly StoredSaying[],
): Promise<ReadonlyMap<string, string>> {
  const articleIds = [...new Set(sayings.map(({ articleId }) => articleId))];
  if (articleIds.length === 0) return new Map();
  const answers = await run(loadStatement('find-witnesses', { articleIds }));
  return new Map(answers.map(({ articleId, witness }) => [articleId as string, witness as string]));
}

async function writeSettled(run: RunStatement, settled: readonly SettledSlot[]): Promise<void> {
  const queue = queueWrites(run);
  queue.add(
    'settle-slots',
    settled.map(({ slot, preferred, preferredBecause, aims, others, witnesses }) => ({
      id: mintSlotId(slot),
      properties: {
        preferredId: preferred.figureId,
        preferredBecause,
        aimIds: aims.map(({ figureId }) => figureId),
        witnesses: BigInt(witnesses),
        verdict: findGravest(others.map(({ agreement }) => agreement.verdict)) ?? null,
      },
    })),
  );
  await queue.settle();
  await writeRows(
    run,
    'compared',
    settled.flatMap(({ slot, preferred, others }) =>
      others.map(({ saying, agreement: { verdict, gap, reason, values, why } }) => ({
        fromId: saying.figureId,
        toId: preferred.figureId,
        link: {
          slotId: mintSlotId(slot),
          key: printKey(preferred.figureId, verdict, saying.figureId),
          verdict: verdict.toLowerCase().replaceAll('_', '-'),
          kind: slot.kind,
          gap: gap?.toFixed() ?? null,
          unit: slot.unit,
          reason,
          values: [...values],
          why,
        },
      })),
    ),
  );
}
