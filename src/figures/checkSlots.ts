import type { Decimal } from 'decimal.js';
import { evaluateFormula, listRoles, parseFormula, printFormula } from './formula.ts';
import type { Expression } from './formula.ts';
import type { Binding, Equation, Identities, Role } from './identities.ts';
import { findCentre, hull, makeInterval, measureGap, overlap, printInterval } from './interval.ts';
import type { Interval } from './interval.ts';
import { isRest, isSamePeriod, liesWithin, opens, shiftYear } from './periods.ts';
import type { Saying, SlotIdentity, SlotPeriod } from './saying.ts';
import { printSlot } from './settleSlots.ts';

export const CHECK_VERDICTS = [
  'CONSISTENT',
  'CONSISTENT_LITERALLY',
  'CONSISTENT_LOOSELY',
  'POSSIBLE_REVISION',
  'CONFLICT',
] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];

/** A saying in its role. */
export interface CheckInput {
  readonly role: string;
  readonly saying: Saying;
}

/** One equation held against printed numbers. */
export interface Check {
  readonly rule: string;
  readonly form: Equation['form'];
  /** The printed number under test. */
  readonly tested: CheckInput;
  /** What it is tested by, in the order of the equation's roles. */
  readonly inputs: readonly CheckInput[];
  /** The arithmetic with what the pages print: `(43.85万亿元 ÷ 41.76万亿元 − 1) × 100 = [4.98, 5.03], printed 5%`. */
  readonly arithmetic: string;
  readonly expected: Interval;
  readonly printed: Interval;
  readonly unit: string;
  readonly gap: Decimal;
  readonly verdict: CheckVerdict;
  /** What decided, in one sentence. */
  readonly why: string;
}

/** What trying all equations over some slots gives. */
export interface CheckedSlots {
  /** All equalities and brackets, and the bounds that fail. */
  readonly checks: readonly Check[];
  /** How many bounds were tried, and how many of them fail. */
  readonly boundsTried: number;
  readonly boundsFailed: number;
}

/** A subject's slots may have so many sayings for one role; beyond that an equation is not tried. */
const MOST_COMBINATIONS = 400;

/**
 * Tries every equation over the preferred sayings of some slots, given once a slot. `isTouched` narrows the answer to
 * equations in which a slot takes part that it accepts.
 */
export function checkSlots(
  preferred: readonly Saying[],
  identities: Identities,
  isTouched: (slot: SlotIdentity) => boolean = () => true,
): CheckedSlots {
  const sayings = preferred.filter(({ slot }) => slot.period !== null);
  const index = indexSayings(sayings);
  const checks: Check[] = [];
  const seen = new Set<string>();
  let boundsTried = 0;
  let boundsFailed = 0;
  for (const equation of identities.equations) {
    const formula = parseFormula(equation.formula);
    const bindings = equation.over === undefined ? [{}] : (identities.lists[equation.over] ?? []);
    for (const cast of bindings.flatMap((binding) => castRoles(equation, binding, sayings, index, identities))) {
      if (!cast.some(({ saying }) => isTouched(saying.slot))) continue;
      const key = `${equation.rule}|${cast.map(({ role, saying }) => `${role}${saying.status}${printSlot(saying.slot)}`).join('|')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      if (equation.unless !== undefined && checks.some((each) => each.rule === equation.unless && usesAll(each, cast)))
        continue;
      const check = tryEquation(equation, formula, cast);
      if (check === undefined) continue;
      if (equation.form === 'bound') {
        boundsTried += 1;
        if (check.verdict === 'CONSISTENT') continue;
        boundsFailed += 1;
      }
      checks.push(check);
    }
  }
  return { checks, boundsTried, boundsFailed };
}

function usesAll({ tested, inputs }: Check, cast: readonly CheckInput[]): boolean {
  const used = new Set([tested, ...inputs].map(({ saying }) => saying));
  return cast.every(({ saying }) => used.has(saying));
}

type Index = ReadonlyMap<string, readonly Saying[]>;

/** Keys sayings by subject and indicator; shares also by the whole they are part of. */
function indexSayings(sayings: readonly Saying[]): Index {
  const index = new Map<string, Saying[]>();
  const add = (key: string, saying: Saying): void => {
    const members = index.get(key);
    if (members === undefined) index.set(key, [saying]);
    else members.push(saying);
  };
  for (const saying of sayings) {
    const { subjectId, indicatorId, kind, whole } = saying.slot;
    add(`${subjectId}|${indicatorId}`, saying);
    if (kind === 'share' && whole != null) add(`share-of|${subjectId}|${whole.indicatorId}`, saying);
  }
  return index;
}

/** Finds every way to fill an equation's roles. The first role is the printed number under test. */
function castRoles(
  { roles, only }: Equation,
  binding: Binding,
  sayings: readonly Saying[],
  index: Index,
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
          .filter((saying) => fits(saying, role, cast, anchor))
          .map((saying) => [...cast, { role: name, saying }]);
      });
      if (casts.length > MOST_COMBINATIONS) return [];
    }
    return casts.filter((cast) => isAllowed(cast, only, identities));
  });
}

function isOfKind({ slot, status }: Saying, { kind, basis, status: wanted = 'actual' }: Role): boolean {
  return slot.kind === kind && status === wanted && (basis === undefined || basis === 'same' || slot.basis === basis);
}

function findPool(role: Role, binding: Binding, sayings: readonly Saying[], index: Index): readonly Saying[] {
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
  index: Index,
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

/** Fills a role that is a list: one saying for each bound name, in order; undefined where one is missing. */
function fillEach(
  role: Role,
  binding: Binding,
  cast: readonly CheckInput[],
  anchor: Saying,
  index: Index,
  identities: Identities,
): Saying[] | undefined {
  const names = [role.subject, role.indicator].map((selector) => bound(selector, binding)).find(Array.isArray) as
    readonly string[] | undefined;
  const filled: Saying[] = [];
  for (const nth of names?.keys() ?? []) {
    const found = candidates(role, binding, anchor, index, identities, nth).find((saying) =>
      fits(saying, role, cast, anchor),
    );
    if (found === undefined) return undefined;
    filled.push(found);
  }
  return filled.length === 0 ? undefined : filled;
}

function fits(saying: Saying, role: Role, cast: readonly CheckInput[], anchor: Saying): boolean {
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

/** All amounts of one check are in one unit: currencies are never converted. */
function fitsUnit({ slot }: Saying, cast: readonly CheckInput[]): boolean {
  const isAmount = ({ kind }: SlotIdentity): boolean => kind === 'level' || kind === 'increment';
  return !isAmount(slot) || cast.every(({ saying }) => !isAmount(saying.slot) || saying.slot.unit === slot.unit);
}

function isAllowed(cast: readonly CheckInput[], only: Equation['only'], identities: Identities): boolean {
  const ids = cast.filter(({ saying }) => saying.slot.kind !== 'share').map(({ saying }) => saying.slot.indicatorId);
  // One saying in two roles would prove itself.
  if (new Set(cast.map(({ saying }) => saying.status + printSlot(saying.slot))).size < cast.length) return false;
  if (only === 'own-growth') return ids.every(identities.hasOwnGrowth);
  if (only === 'additive') return ids.every((id) => identities.isAdditive(id));
  if (only === 'additive-flow') return ids.every((id) => identities.isAdditive(id) && !identities.isStock(id));
  return true;
}

function tryEquation(equation: Equation, formula: Expression, cast: readonly CheckInput[]): Check | undefined {
  const [tested, ...inputs] = cast;
  if (tested === undefined) return undefined;
  const lists = new Set(Object.entries(equation.roles).flatMap(([name, { each }]) => (each === true ? [name] : [])));
  const used = new Set(listRoles(formula));
  const evaluate = (read: (saying: Saying) => Interval): Interval | undefined => {
    const roles = new Map(
      [...Map.groupBy(cast, ({ role }) => role)]
        .filter(([role]) => used.has(role))
        .map(([role, members]) => [role, members.map(({ saying }) => read(saying))]),
    );
    if (equation.form === 'bracket') {
      const [first, ...rest] = [...roles.values()].flat();
      return first && hull([first, ...rest]);
    }
    const value = evaluateFormula(formula, roles, lists);
    return equation.form === 'bound' && value !== undefined
      ? { ...makeInterval(-Infinity, value.high, '(]'), highIncluded: value.highIncluded }
      : value;
  };
  const hard = evaluate((saying) => saying.hard);
  const soft = evaluate((saying) => saying.soft);
  if (hard === undefined || soft === undefined) return undefined;
  // 10万亿元以上 bounds nothing from above: a test by it could not fail.
  if (equation.form !== 'bound' && !(hard.low.isFinite() && hard.high.isFinite())) return undefined;
  if (equation.form === 'bound' && !hard.high.isFinite()) return undefined;
  const printed = tested.saying.hard;
  const texts = new Map(
    [...Map.groupBy(cast, ({ role }) => role)].map(([role, members]) => [
      role,
      members.map(({ saying }) => show(saying)),
    ]),
  );
  const sign = { equality: '=', bracket: 'between', bound: '≤' }[equation.form];
  const left =
    equation.form === 'bound'
      ? `${show(tested.saying)} ≤ ${printFormula(formula, texts)}`
      : equation.form === 'bracket'
        ? `${inputs.map(({ saying }) => show(saying)).join('; ')} give ${printInterval(hard)}`
        : `${printFormula(formula, texts)} ${sign} ${printInterval(hard)}`;
  const judged = judge(equation, cast, hard, soft);
  return {
    rule: equation.rule,
    form: equation.form,
    tested,
    inputs,
    arithmetic: `${left}, printed ${show(tested.saying)} ${printInterval(printed)}`,
    expected: hard,
    printed,
    unit: tested.saying.slot.unit,
    gap: measureGap(hard, printed),
    ...judged,
  };
}

function judge(
  equation: Equation,
  cast: readonly CheckInput[],
  hard: Interval,
  soft: Interval,
): Pick<Check, 'verdict' | 'why'> {
  const tested = cast[0]?.saying;
  if (tested === undefined) return { verdict: 'CONSISTENT', why: '' };
  if (overlap(hard, tested.hard)) {
    if (equation.form !== 'equality' || overlap(soft, tested.soft))
      return { verdict: 'CONSISTENT', why: 'The numbers agree as printed.' };
    return cast.some(({ saying }) => saying.hedge !== null)
      ? { verdict: 'CONSISTENT_LOOSELY', why: 'The numbers agree only beyond what a hedge suggests.' }
      : {
          verdict: 'CONSISTENT_LITERALLY',
          why: 'The numbers agree by the letter, not by how the article prints rates.',
        };
  }
  const revision = findRevision(equation, cast);
  return revision === undefined
    ? { verdict: 'CONFLICT', why: 'No values that the pages allow fit together.' }
    : { verdict: 'POSSIBLE_REVISION', why: revision };
}

/** Official totals are revised by up to almost 1 %: a base of another article that lies so near was perhaps revised. */
const REVISED = '0.015';

function findRevision({ roles, implies }: Equation, cast: readonly CheckInput[]): string | undefined {
  const tested = cast[0]?.saying;
  const base = cast.find(({ role }) => roles[role]?.revisable === true);
  if (implies === undefined || tested === undefined || base === undefined) return undefined;
  if (base.saying.articleId === tested.articleId) return undefined;
  const others = cast.filter(({ role }) => role !== base.role);
  const implied = evaluateFormula(
    parseFormula(implies),
    new Map(others.map(({ role, saying }) => [role, [saying.hard]])),
    new Set(),
  );
  const centre = findCentre(base.saying.hard).abs();
  if (implied === undefined || centre.isZero()) return undefined;
  const off = measureGap(implied, base.saying.hard).div(centre);
  if (off.gt(REVISED)) return undefined;
  return `The other numbers imply ${printInterval(implied)}, ${off.times(100).toSignificantDigits(2).toFixed()} % off ${show(base.saying)} of another article, which may have been revised since.`;
}

function show({ printed, value }: Saying): string {
  return printed === '' ? (value?.toFixed() ?? '') : printed;
}
