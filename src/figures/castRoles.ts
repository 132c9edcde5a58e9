import type { CheckInput } from './equationCheck.ts';
import { fitsRole, isOfKind } from './fitsRole.ts';
import type { Binding, Equation, Identities, Role } from './identities.ts';
import type { SayingIndex } from './indexSayings.ts';
import type { Saying, SlotIdentity } from './saying.ts';
import { printSlot } from './settleSlots.ts';

/** The most sayings that a subject's slots may have for one role; beyond that an equation is not tried. */
const MOST_COMBINATIONS = 400;

/** Finds every way to fill an equation's roles. The first role is the printed number under test. */
export function castRoles(
  { roles, only }: Equation,
  binding: Binding,
  sayings: readonly Saying[],
  index: SayingIndex,
  identities: Identities,
): CheckInput[][] {
  const [[first, firstRole] = ['', undefined], ...rest] = Object.entries(roles);
  if (firstRole === undefined) return [];
  const pool = findPool(firstRole, binding, sayings, index);
  return pool.flatMap((anchor) => {
    if (!isOfKind(anchor, firstRole) || !isBoundTo(anchor.slot, firstRole, binding)) return [];
    if (firstRole.part === 'none' && anchor.slot.part !== null) return [];
    if (firstRole.part === 'other' && anchor.slot.part === null) return [];
    let casts: CheckInput[][] = [[{ role: first, saying: anchor }]];
    for (const [name, role] of rest) {
      casts = casts.flatMap((cast) => {
        if (role.each === true) {
          const all = fillEach(role, binding, cast, anchor, index, identities);
          return all === undefined ? [] : [[...cast, ...all.map((saying) => ({ role: name, saying }))]];
        }
        return candidates(role, binding, anchor, index, identities)
          .filter((saying) => fitsRole(saying, role, cast, anchor))
          .map((saying) => [...cast, { role: name, saying }]);
      });
      if (casts.length > MOST_COMBINATIONS) return [];
    }
    return casts.filter((cast) => isAllowed(cast, only, identities));
  });
}

function findPool(role: Role, binding: Binding, sayings: readonly Saying[], index: SayingIndex): readonly Saying[] {
  const subject = bound(role.subject, binding);
  const indicator = bound(role.indicator, binding);
  if (typeof subject === 'string' && typeof indicator === 'string') return index.get(`${subject}|${indicator}`) ?? [];
  return sayings;
}

function bound(selector: string | undefined, binding: Binding): string | readonly string[] | undefined {
  return selector?.startsWith('$') === true ? binding[selector.slice(1)] : undefined;
}

function isBoundTo(slot: SlotIdentity, role: Role, binding: Binding): boolean {
  const subject = bound(role.subject, binding);
  const indicator = bound(role.indicator, binding);
  return (
    (subject === undefined || [subject].flat().includes(slot.subjectId)) &&
    (indicator === undefined || [indicator].flat().includes(slot.indicatorId))
  );
}

/** The sayings of the subject and indicator that a role means; of the nth of bound lists. */
function candidates(
  role: Role,
  binding: Binding,
  { slot }: Saying,
  index: SayingIndex,
  identities: Identities,
  nth = 0,
): readonly Saying[] {
  const choose = (selector: string | undefined, own: string, ofWhole: string | undefined): string | undefined => {
    if (selector === undefined || selector === 'same' || selector === 'share-of') return own;
    if (selector === 'whole') return ofWhole;
    const value = bound(selector, binding);
    return typeof value === 'string' || value === undefined ? value : value[nth];
  };
  const indicator = choose(role.indicator, slot.indicatorId, slot.whole?.indicatorId) ?? '';
  if (role.subject === 'above')
    return identities.listAbove(slot.subjectId).flatMap((id) => index.get(`${id}|${indicator}`) ?? []);
  const subject = choose(role.subject, slot.subjectId, slot.whole?.subjectId) ?? '';
  return index.get(`${role.indicator === 'share-of' ? 'share-of|' : ''}${subject}|${indicator}`) ?? [];
}

/** Fills a role that is a list: one saying for each bound name, in order; undefined if one is missing. */
function fillEach(
  role: Role,
  binding: Binding,
  cast: readonly CheckInput[],
  anchor: Saying,
  index: SayingIndex,
  identities: Identities,
): Saying[] | undefined {
  const names = [role.subject, role.indicator].map((selector) => bound(selector, binding)).find(Array.isArray) as
    readonly string[] | undefined;
  const filled: Saying[] = [];
  for (const nth of names?.keys() ?? []) {
    const found = candidates(role, binding, anchor, index, identities, nth).find((saying) =>
      fitsRole(saying, role, cast, anchor),
    );
    if (found === undefined) return undefined;
    filled.push(found);
  }
  return filled.length === 0 ? undefined : filled;
}

function isAllowed(cast: readonly CheckInput[], only: Equation['only'], identities: Identities): boolean {
  const ids = cast.filter(({ saying }) => saying.slot.kind !== 'share').map(({ saying }) => saying.slot.indicatorId);
  // A saying in two roles would confirm itself.
  if (new Set(cast.map(({ saying }) => saying.status + printSlot(saying.slot))).size < cast.length) return false;
  if (only === 'own-growth') return ids.every(identities.hasOwnGrowth);
  if (only === 'additive') return ids.every((id) => identities.isAdditive(id));
  if (only === 'additive-flow') return ids.every((id) => identities.isAdditive(id) && !identities.isStock(id));
  return true;
}
