import type { Discourse } from '../discourse.ts';
import type { Frame } from '../frames/frame.ts';
import type { RuleExample } from '../rule.ts';
import type { Statement } from '../statement.ts';

/** How a run of figures changes earlier statements. */
export interface Relation {
  /** Statements that the run completes, and what each becomes. */
  readonly completed: readonly (readonly [Statement, Statement])[];
  /** Statements of its own that are made from others: the same measure of an earlier time. */
  readonly added: readonly Statement[];
}

/** One way in which figures belong together. */
export interface RelationRule {
  readonly name: string;
  readonly example: RuleExample;
  readonly find: (frame: Frame, discourse: Discourse) => Relation | undefined;
}
