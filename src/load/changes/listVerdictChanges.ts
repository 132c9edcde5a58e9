import { findGravest } from '../../figures/findGravest.ts';
import type { SettledSlot } from '../../figures/settleSlots.ts';
import type { StoredSlot } from '../toSaying.ts';
import { mintSlotId } from '../rows/slotRows.ts';
import type { GraphChange } from './graphChange.ts';

/**
 * Lists the slots whose figures compare differently than before they were settled: come to agree, restated, in
 * conflict, or alone again. A slot that lost its last figure is not a change of its own: the figure is gone.
 */
export function listVerdictChanges(
  stored: readonly Pick<StoredSlot, 'id' | 'verdict'>[],
  settled: readonly SettledSlot[],
): GraphChange[] {
  const after = new Map(
    settled.map(({ slot, others }) => [
      mintSlotId(slot),
      findGravest(others.map(({ agreement }) => agreement.verdict)) ?? null,
    ]),
  );
  return stored.flatMap(({ id, verdict = null }): GraphChange[] => {
    const now = after.get(id);
    return now === undefined || now === verdict ? [] : [{ kind: 'verdict', nodeId: id, before: verdict, after: now }];
  });
}
