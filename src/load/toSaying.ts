import { Exact, makeInterval } from '../figures/interval.ts';
import type { Interval } from '../figures/interval.ts';
import type { Saying, SayingKind, SlotIdentity } from '../figures/saying.ts';
import type { AgreementVerdict } from '../figures/compareSayings.ts';
import type { HedgeKind } from '../model/hedge.ts';
import type { Status } from '../model/pageFacts.ts';

/** A slot as the graph keeps it. */
export interface StoredSlot {
  readonly id: string;
  readonly subjectId: string;
  readonly indicatorId: string;
  readonly part?: string;
  readonly kind: SayingKind;
  readonly unit: string;
  readonly currency?: string;
  readonly basis?: string;
  readonly periodStart?: string;
  readonly periodEnd?: string;
  readonly wholeSubjectId?: string;
  readonly wholeIndicatorId?: string;
  readonly wholePart?: string;
  /** How its figures compared when it was last settled. */
  readonly verdict?: AgreementVerdict;
}

/** A saying as the relationship between a figure and its slot keeps it. */
export interface StoredSaying {
  readonly statisticId: string;
  readonly rank: string;
  readonly articleId: string;
  readonly pageId: string;
  readonly printedOn?: string;
  readonly status: Status;
  readonly value?: string;
  readonly hedge?: HedgeKind;
  readonly attributed: boolean;
  readonly digits: number;
  readonly printed: string;
  readonly byProgram: boolean;
  readonly low?: string;
  readonly high?: string;
  readonly lowIncluded: boolean;
  readonly highIncluded: boolean;
  readonly softLow?: string;
  readonly softHigh?: string;
  readonly softLowIncluded: boolean;
  readonly softHighIncluded: boolean;
}

/** Makes a slot's identity from its stored properties. */
function toSlotIdentity(slot: StoredSlot): SlotIdentity {
  const { subjectId, indicatorId, part = null, kind, unit, currency = null, basis = null } = slot;
  const { periodStart, periodEnd } = slot;
  const { wholeSubjectId, wholeIndicatorId, wholePart = null } = slot;
  return {
    subjectId,
    indicatorId,
    part,
    kind,
    unit,
    currency,
    basis,
    period: periodStart === undefined || periodEnd === undefined ? null : { start: periodStart, end: periodEnd },
    whole:
      wholeSubjectId === undefined || wholeIndicatorId === undefined
        ? null
        : { subjectId: wholeSubjectId, indicatorId: wholeIndicatorId, part: wholePart },
  };
}

/** Makes a saying from its stored properties. `witness` is the wire text of its article, if it has one. */
export function toSaying(slot: StoredSlot, stored: StoredSaying, witness = stored.articleId): Saying {
  return {
    slot: toSlotIdentity(slot),
    figureId: stored.statisticId,
    articleId: stored.articleId,
    pageId: stored.pageId,
    witness,
    printedOn: stored.printedOn ?? null,
    status: stored.status,
    value: stored.value === undefined ? null : new Exact(stored.value),
    hedge: stored.hedge ?? null,
    attributed: stored.attributed,
    digits: stored.digits,
    printed: stored.printed,
    byProgram: stored.byProgram,
    // Its rank begins with it.
    confirmed: stored.rank.startsWith('0'),
    hard: toInterval(stored.low, stored.high, stored.lowIncluded, stored.highIncluded),
    soft: toInterval(stored.softLow, stored.softHigh, stored.softLowIncluded, stored.softHighIncluded),
  };
}

function toInterval(
  low: string | undefined,
  high: string | undefined,
  lowIncluded: boolean,
  highIncluded: boolean,
): Interval {
  return { ...makeInterval(low ?? -Infinity, high ?? Infinity, '()'), lowIncluded, highIncluded };
}
