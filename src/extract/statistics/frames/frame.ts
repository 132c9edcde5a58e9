import type { QuantityMention } from '../../quantities/quantityMention.ts';
import type { Annotation } from '../annotate/annotation.ts';
import type { Referent } from '../annotate/referent.ts';
import type { Clause, Sentence } from '../annotate/sentences.ts';
import type { Naming } from '../naming/naming.ts';
import type { HeadParse } from './parseHead.ts';
import type { Item } from './parseItems.ts';
import type { LeftParse } from './parseLeft.ts';
import type { TotalParse } from './parseTotal.ts';

/** A run of figures with the words around it. Nothing in it comes from another sentence, and it is immutable. */
export interface Frame {
  readonly annotation: Annotation;
  readonly sentence: Sentence;
  readonly clause: Clause;
  readonly run: readonly QuantityMention[];
  /** The figure of the run for which slots are filled. */
  readonly place: number;
  readonly figure: QuantityMention;
  /** Where the words before the run begin: the clause, or the end of the run before. */
  readonly from: number;
  /** The words between `from` and the figure. */
  readonly before: string;
  readonly left: LeftParse;
  readonly head: HeadParse;
  /** The noun phrase without loose words at its ends. */
  readonly noun: string;
  /** The list that the figure sums up, if 合计 is before it. */
  readonly total: TotalParse | undefined;
  /** The counted noun after the run, and where it ends. */
  readonly counted: string;
  readonly end: number;
  /** The clause begins with 其中. */
  readonly isPart: boolean;
  /** The thing or time of a list (A、B分别增长1%、2%) that this figure is about. */
  readonly item: Item | null;
  readonly itemIndicator: string;
  readonly itemPeriod: string | null;
  readonly itemStart: number | null;
  readonly next: QuantityMention | undefined;
  /** No figure comes before it in the sentence. */
  readonly isFirst: boolean;
  /** Another figure of the clause was used before. */
  readonly isAfter: boolean;
  /** What the indicator's rules found, for the slots that are filled after it. */
  readonly naming: Naming | null;
  /** Names of the clause up to the figure, and of the clauses before it in the sentence. */
  readonly near: readonly Referent[];
  readonly earlier: readonly Referent[];
}
