import { castRoles } from './castRoles.ts';
import type { CheckInput } from './equationCheck.ts';
import { evaluateFormula, parseFormula, printFormula } from './formula.ts';
import type { Identities, Role } from './identities.ts';
import { indexSayings } from './indexSayings.ts';
import { printInterval } from './interval.ts';
import type { Interval } from './interval.ts';
import { shiftYear } from './periods.ts';
import type { Saying, SlotIdentity } from './saying.ts';
import { printSlot } from './settleSlots.ts';

/**
 * A level as an equation gives it: it is shown as derived if no page prints one, is never compared, and tests nothing.
 */
export interface DerivedValue {
  readonly rule: string;
  /** The slot it would have if a page printed it. */
  readonly slot: SlotIdentity;
  /** The printed numbers it follows from, in the order of the equation's roles. */
  readonly inputs: readonly CheckInput[];
  /** The arithmetic with what the pages print: `43.85万亿元 ÷ (1 + 5% ÷ 100) = [41.5639, 41.9665)`. */
  readonly arithmetic: string;
  readonly value: Interval;
}

/**
 * Derives levels from printed numbers, and from these alone: chained, derived values gave every false conflict of the
 * first trial. Those of slots that pages fill are among them, so that the answer does not depend on the order of
 * loading. `isTouched` narrows it to derivations that use a slot that it accepts.
 */
export function deriveValues(
  preferred: readonly Saying[],
  identities: Identities,
  isTouched: (slot: SlotIdentity) => boolean = () => true,
): DerivedValue[] {
  const sayings = preferred.filter(({ slot }) => slot.period !== null);
  const index = indexSayings(sayings);
  const derived = new Map<string, DerivedValue>();
  for (const equation of identities.equations) {
    for (const [name, text] of Object.entries(equation.derives ?? {})) {
      const { [name]: role, ...roles } = equation.roles;
      if (role === undefined) continue;
      const formula = parseFormula(text);
      for (const inputs of castRoles({ ...equation, roles }, {}, sayings, index, identities)) {
        if (!inputs.some(({ saying }) => isTouched(saying.slot))) continue;
        const slot = findSlot(role, inputs);
        if (slot === undefined) continue;
        const value = evaluateFormula(
          formula,
          new Map(inputs.map((input) => [input.role, [input.saying.hard]])),
          new Set(),
        );
        if (value === undefined || !value.low.isFinite() || !value.high.isFinite()) continue;
        const texts = new Map(inputs.map((input) => [input.role, [input.saying.printed]]));
        const key = JSON.stringify([equation.rule, name, ...inputs.map(({ saying }) => printSlot(saying.slot))]);
        derived.set(key, {
          rule: equation.rule,
          slot,
          inputs,
          arithmetic: `${printFormula(formula, texts)} = ${printInterval(value)}`,
          value,
        });
      }
    }
  }
  return [...derived.values()];
}

/**
 * Finds the slot that a number in a role would have, next to the numbers that are there: the first of them is the
 * anchor.
 */
function findSlot({ subject, indicator, part, period }: Role, inputs: readonly CheckInput[]): SlotIdentity | undefined {
  const anchor = inputs[0]?.saying.slot;
  const amount = inputs.find(({ saying }) => saying.slot.kind === 'level')?.saying.slot;
  if (anchor?.period == null || amount === undefined) return undefined;
  const { whole = null } = anchor;
  if ([subject, indicator, part].includes('whole') && whole === null) return undefined;
  return {
    ...amount,
    subjectId: subject === 'whole' && whole !== null ? whole.subjectId : anchor.subjectId,
    indicatorId: indicator === 'whole' && whole !== null ? whole.indicatorId : anchor.indicatorId,
    part: part === 'whole' && whole !== null ? whole.part : anchor.part,
    period: period === 'year-before' ? shiftYear(anchor.period) : anchor.period,
  };
}
