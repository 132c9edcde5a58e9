import type { EquationCheck, CheckInput } from './equationCheck.ts';
import { evaluateFormula, listRoles, parseFormula, printFormula } from './formula.ts';
import type { Expression } from './formula.ts';
import type { Equation } from './identities.ts';
import { findCentre, hull, makeInterval, measureGap, overlap, printInterval } from './interval.ts';
import type { Interval } from './interval.ts';
import type { Saying } from './saying.ts';

/**
 * Checks an equation against the sayings in its roles, the printed number under test first. Undefined if nothing
 * could fail.
 */
export function tryEquation(
  equation: Equation,
  formula: Expression,
  cast: readonly CheckInput[],
): EquationCheck | undefined {
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
  // 10万亿元以上 sets no upper bound: a test with it could not fail.
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
): Pick<EquationCheck, 'verdict' | 'why'> {
  const tested = cast[0]?.saying;
  if (tested === undefined) return { verdict: 'CONSISTENT', why: '' };
  if (overlap(hard, tested.hard)) {
    if (equation.form !== 'equality' || overlap(soft, tested.soft))
      return { verdict: 'CONSISTENT', why: 'The numbers agree as printed.' };
    return cast.some(({ saying }) => saying.hedge !== null)
      ? {
          verdict: 'CONSISTENT_LOOSELY',
          why: 'The numbers agree only if a hedge is stretched beyond its usual meaning.',
        }
      : {
          verdict: 'CONSISTENT_LITERALLY',
          why: 'The numbers agree if read literally, but not at the precision of the other rates of the article.',
        };
  }
  const revision = findRevision(equation, cast);
  return revision === undefined
    ? { verdict: 'CONFLICT', why: 'No combination of values allowed by the pages satisfies the equation.' }
    : { verdict: 'POSSIBLE_REVISION', why: revision };
}

/**
 * Official totals are revised by up to almost 1 %: a base from another article that is this close may have been
 * revised.
 */
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
  return `The other numbers imply ${printInterval(implied)}, ${off.times(100).toSignificantDigits(2).toFixed()} % off ${show(base.saying)} from another article, which may have been revised since.`;
}

function show({ printed, value }: Saying): string {
  return printed === '' ? (value?.toFixed() ?? '') : printed;
}
