import type { Discourse } from './discourse.ts';
import type { Frame } from './frames/frame.ts';

/**
 * One way to fill a slot. A slot is a frozen list of them: the first that finds something decides, and its name is
 * stored in the fact.
 */
export interface Rule<Value> {
  /** Unique within its slot, e.g. `deictic-of-office`. */
  readonly name: string;
  /** A text that the rule decides, and its result there: `tests/extract/statisticRules.test.ts` reads it. */
  readonly example: RuleExample;
  readonly find: (frame: Frame, discourse: Discourse) => Value | undefined;
}

export interface RuleExample {
  readonly text: string;
  /**
   * The value of the slot in the first statistic that this rule decided, printed: the name, the period, the sources
   * joined by 、.
   */
  readonly gives: string;
}

/** A value with the rule that found it. */
export interface Decision<Value> {
  readonly value: Value;
  readonly rule: string;
}

/** Tries the rules in order; undefined if none finds anything. */
export function decide<Value>(
  rules: readonly Rule<Value>[],
  frame: Frame,
  discourse: Discourse,
): Decision<Value> | undefined {
  for (const { name, find } of rules) {
    const value = find(frame, discourse);
    if (value !== undefined) return { value, rule: name };
  }
  return undefined;
}
