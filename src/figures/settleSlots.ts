import { compareSayings } from './compareSayings.ts';
import type { Agreement } from './compareSayings.ts';
import { explainPreference, printRank } from './preferSaying.ts';
import type { Preference } from './preferSaying.ts';
import type { Saying, SlotIdentity } from './saying.ts';

/** A slot with all its sayings. */
export interface SettledSlot {
  readonly slot: SlotIdentity;
  readonly preferred: Saying;
  readonly preferredBecause: Preference;
  /** Each other saying, compared with the preferred one: n − 1 comparisons. */
  readonly others: readonly { readonly saying: Saying; readonly agreement: Agreement }[];
  /** The preferred target or forecast next to the actual result, if there is one. */
  readonly aims: readonly Saying[];
  /** How many independent sources it has; a wire text counts once. */
  readonly witnesses: number;
}

/** Names a slot: equal texts are equal slots. */
export function printSlot({ subjectId, indicatorId, part, kind, unit, basis, period, currency }: SlotIdentity): string {
  const common = [subjectId, indicatorId, part, kind, unit, basis, period?.start ?? null, period?.end ?? null];
  // The unit of an amount already names its currency.
  return JSON.stringify(currency == null || unit === currency ? common : [...common, currency]);
}

/** Groups sayings by slot and settles each slot: which saying is preferred, and how the others compare with it. */
export function settleSlots(sayings: readonly Saying[]): SettledSlot[] {
  return [...Map.groupBy(sayings, ({ slot }) => printSlot(slot)).values()].flatMap((members) => {
    const ranked = members
      .map((saying) => ({ saying, rank: printRank(saying) }))
      .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
    const [first, second] = ranked;
    if (first === undefined) return [];
    return [
      {
        slot: first.saying.slot,
        preferred: first.saying,
        preferredBecause: explainPreference(first.rank, second?.rank),
        others: ranked.slice(1).map(({ saying }) => ({ saying, agreement: compareSayings(saying, first.saying) })),
        aims: (['target', 'forecast'] as const).flatMap(
          (status) => ranked.find(({ saying }) => saying !== first.saying && saying.status === status)?.saying ?? [],
        ),
        witnesses: new Set(members.map(({ witness }) => witness)).size,
      },
    ];
  });
}
