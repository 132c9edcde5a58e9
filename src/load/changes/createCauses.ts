import { printBucket } from '../../model/claim.ts';
import type { ClaimedPage } from '../../resolve/claimPage.ts';
import type { PageRows } from '../makePageRows.ts';

/** Finds the load that caused a change if several pages are loaded in one transaction. */
export interface Causes {
  /** By the bucket of an entity, or by its id in the lexicon. */
  readonly ofEntity: (bucketOrId: string) => string | null;
  /** By the id of a slot. */
  readonly ofSlot: (slotId: string) => string | null;
}

/** What each page says, and the load of each; `runId` is the load of all others. */
export interface CauseSource {
  readonly claimed: ReadonlyMap<string, ClaimedPage>;
  /** The rows of each page; filled before slots are looked up. */
  readonly written: ReadonlyMap<string, PageRows>;
  readonly runIds: ReadonlyMap<string, string>;
  readonly runId: string | null;
}

/**
 * Creates what finds the load that caused a change. Several pages may have caused it together: the first that names the
 * entity, or has a figure in the slot, represents them.
 */
export function createCauses({ claimed, written, runIds, runId }: CauseSource): Causes {
  const entities = new Map<string, string>();
  for (const [pageId, own] of runIds)
    for (const { claim } of claimed.get(pageId)?.claims ?? []) {
      const key = claim.lexiconId ?? printBucket(claim);
      if (!entities.has(key)) entities.set(key, own);
    }
  let slots: Map<string, string> | undefined;
  return {
    ofEntity: (bucketOrId) => entities.get(bucketOrId) ?? runId,
    ofSlot: (slotId) => (slots ??= listSlots()).get(slotId) ?? runId,
  };

  function listSlots(): Map<string, string> {
    const first = new Map<string, string>();
    for (const [pageId, own] of runIds)
      for (const { slotId } of written.get(pageId)?.steps.find(({ name }) => name === 'fills')?.rows ?? [])
        if (!first.has(String(slotId))) first.set(String(slotId), own);
    return first;
  }
}
