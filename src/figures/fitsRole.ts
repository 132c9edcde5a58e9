import type { CheckInput } from './equationCheck.ts';
import type { Role } from './identities.ts';
import { isRest, isSamePeriod, liesWithin, opens, shiftYear } from './periods.ts';
import type { Saying, SlotIdentity, SlotPeriod } from './saying.ts';

/** Tells whether a saying is of the kind that a role requires, whatever its subject and time. */
export function isOfKind({ slot, status }: Saying, { kind, basis, status: wanted = 'actual' }: Role): boolean {
  return slot.kind === kind && status === wanted && (basis === undefined || basis === 'same' || slot.basis === basis);
}

/** Tells whether a saying can play a role next to those already cast; `anchor` is the number under test. */
export function fitsRole(saying: Saying, role: Role, cast: readonly CheckInput[], anchor: Saying): boolean {
  if (!isOfKind(saying, role)) return false;
  if (role.basis === 'same' && (saying.slot.basis === null || saying.slot.basis !== anchor.slot.basis)) return false;
  const of = (name: string): Saying | undefined => cast.find((each) => each.role === name)?.saying;
  return fitsPart(saying, role, anchor, of) && fitsPeriod(saying, role, anchor, of) && fitsUnit(saying, cast);
}

function fitsPart(
  { slot }: Saying,
  { part = 'same' }: Role,
  anchor: Saying,
  of: (name: string) => Saying | undefined,
): boolean {
  if (part === 'same') return slot.part === anchor.slot.part;
  if (part === 'none') return slot.part === null;
  if (part === 'other') return slot.part !== null;
  if (part === 'whole') return slot.part === (anchor.slot.whole?.part ?? null);
  return slot.part === of(part.slice(1))?.slot.part;
}

function fitsPeriod(
  { slot: { period } }: Saying,
  { period: wanted = 'same' }: Role,
  anchor: Saying,
  of: (name: string) => Saying | undefined,
): boolean {
  const own = anchor.slot.period;
  if (period === null || own === null) return false;
  switch (wanted) {
    case 'same':
      return isSamePeriod(period, own);
    case 'year-before':
      return isSamePeriod(period, shiftYear(own));
    case 'end':
      return isSamePeriod(period, own) || (period.end === own.end && (isMoment(period) || isMoment(own)));
    case 'around':
      return liesWithin(own, period);
    case 'opening':
      return opens(period, own);
    case 'rest': {
      const opening = of('opening')?.slot.period;
      return opening != null && isRest(period, own, opening);
    }
    default: {
      const other = of(wanted.slice(1))?.slot.period;
      return other != null && isSamePeriod(period, other);
    }
  }
}

function isMoment({ start, end }: SlotPeriod): boolean {
  return start === end;
}

/**
 * All amounts of one check are in one unit, and its rates belong to amounts in that currency: nothing is ever
 * converted.
 */
function fitsUnit({ slot }: Saying, cast: readonly CheckInput[]): boolean {
  const isAmount = ({ kind }: SlotIdentity): boolean => kind === 'level' || kind === 'increment';
  return cast.every(
    ({ saying: { slot: other } }) =>
      (!isAmount(slot) || !isAmount(other) || other.unit === slot.unit) &&
      ((other.currency ?? null) === (slot.currency ?? null) || other.kind === 'share' || slot.kind === 'share'),
  );
}
