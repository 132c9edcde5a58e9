import { printRank } from '../../figures/preferSaying.ts';
import type { Interval } from '../../figures/interval.ts';
import type { Saying, SlotIdentity } from '../../figures/saying.ts';
import { printSlot } from '../../figures/settleSlots.ts';
import { mintId } from '../../model/ids.ts';
import { printKey, UNKNOWN_DATE } from '../../model/keys.ts';
import type { Row, StepRow } from '../row.ts';

/** One statement of a figure, to be put into the slot where it is compared with those of other figures. */
export type SlotRow = StepRow & { readonly slot: Row; readonly link: Row };

/** Makes the rows that put what a figure says into slots; `series` are those of its sayings, in their order. */
export function makeSlotRows(sayings: readonly Saying[], series: readonly { readonly id: string }[]): SlotRow[] {
  return sayings.flatMap((saying, index) => {
    const seriesId = series[index]?.id;
    if (seriesId === undefined) return [];
    const slotId = mintSlotId(saying.slot);
    return [
      {
        statisticId: saying.figureId,
        seriesId,
        slotId,
        seriesKey: printKey(seriesId, saying.slot.period?.end ?? UNKNOWN_DATE, slotId),
        slot: makeSlotProperties(saying.slot, slotId),
        link: makeSayingProperties(saying, slotId),
      },
    ];
  });
}

/** Mints a slot's id from all that figures must agree in to be compared as values. */
export function mintSlotId(slot: SlotIdentity): string {
  return mintId('Slot', printSlot(slot));
}

function makeSlotProperties(slot: SlotIdentity, id: string): Row {
  const { subjectId, indicatorId, part, kind, unit, basis, period, whole, currency } = slot;
  const end = period?.end ?? UNKNOWN_DATE;
  return {
    id,
    subjectId,
    indicatorId,
    part,
    kind,
    unit,
    currency: currency ?? null,
    basis,
    periodStart: period?.start ?? null,
    periodEnd: period?.end ?? null,
    wholeSubjectId: whole?.subjectId ?? null,
    wholeIndicatorId: whole?.indicatorId ?? null,
    wholePart: whole?.part ?? null,
    bySubject: printKey(subjectId, indicatorId, end, id),
    byIndicator: printKey(indicatorId, kind, end, id),
    byWhole: whole == null ? null : printKey(whole.subjectId, whole.indicatorId, end, id),
  };
}

/** What a saying needs to be read back from the graph; its key orders the sayings of a slot by preference. */
function makeSayingProperties(saying: Saying, slotId: string): Row {
  const { articleId, pageId, printedOn, status, value, hedge, attributed, digits, printed, byProgram } = saying;
  return {
    rank: printRank(saying),
    key: printKey(slotId, printRank(saying)),
    articleId,
    pageId,
    printedOn,
    status,
    value: value?.toFixed() ?? null,
    hedge,
    attributed,
    digits: BigInt(digits),
    printed,
    byProgram,
    ...makeIntervalProperties('', saying),
  };
}

/**
 * Prints what a number allows as properties: `${prefix}Low`, `${prefix}SoftHighIncluded` and so on. Infinite ends have
 * none.
 */
export function makeIntervalProperties(prefix: string, { hard, soft }: Pick<Saying, 'hard' | 'soft'>): Row {
  return { ...ends(prefix, hard), ...ends(prefix === '' ? 'soft' : `${prefix}Soft`, soft) };
}

function ends(prefix: string, { low, high, lowIncluded, highIncluded }: Interval): Row {
  const name = (end: string): string =>
    prefix === '' ? end.charAt(0).toLowerCase() + end.slice(1) : `${prefix}${end}`;
  return {
    [name('Low')]: low.isFinite() ? low.toFixed() : null,
    [name('High')]: high.isFinite() ? high.toFixed() : null,
    [name('LowIncluded')]: lowIncluded,
    [name('HighIncluded')]: highIncluded,
  };
}
