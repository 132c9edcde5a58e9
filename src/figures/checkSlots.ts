import { castRoles } from './castRoles.ts';
import type { EquationCheck, CheckInput } from './equationCheck.ts';
import { parseFormula } from './formula.ts';
import type { Identities } from './identities.ts';
import { indexSayings } from './indexSayings.ts';
import type { Saying, SlotIdentity } from './saying.ts';
import { printSlot } from './settleSlots.ts';
import { tryEquation } from './tryEquation.ts';

/** What trying all equations over some slots gives. */
export interface CheckedSlots {
  /** All equalities and brackets, and the bounds that fail. */
  readonly checks: readonly EquationCheck[];
  /** How many bounds were tried, and how many of them fail. */
  readonly boundsTried: number;
  readonly boundsFailed: number;
}

/**
 * Tries every equation over the preferred sayings of some slots, each slot given once. `isTouched` narrows the answer
 * to equations that use a slot that it accepts.
 */
export function checkSlots(
  preferred: readonly Saying[],
  identities: Identities,
  isTouched: (slot: SlotIdentity) => boolean = () => true,
): CheckedSlots {
  const sayings = preferred.filter(({ slot }) => slot.period !== null);
  const index = indexSayings(sayings);
  const checks: EquationCheck[] = [];
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

function usesAll({ tested, inputs }: EquationCheck, cast: readonly CheckInput[]): boolean {
  const used = new Set([tested, ...inputs].map(({ saying }) => saying));
  return cast.every(({ saying }) => used.has(saying));
}
