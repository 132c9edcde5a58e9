import type { Status } from '../model/pageFacts.ts';
import type { SayingKind } from './saying.ts';

/** Which sayings may play a part in an equation, relative to those of the parts before it. */
export interface Role {
  /** What it must say. */
  readonly kind: SayingKind;
  /**
   * `same` as the first role's (by default), `whole` for the whole of the first role's share, `above` for any region
   * that contains it, or `$name` for a name that the equation's lists bind.
   */
  readonly subject?: string;
  /** The same, except for `above`; `share-of` is any share whose whole is the first role's indicator. */
  readonly indicator?: string;
  /** `same` (by default), `none` for all of the subject, `other` for any part, `whole` for that of the share's whole, or `@role`. */
  readonly part?: string;
  /** `same` (by default), `year-before`, `around` (a longer one), `end` (a moment at its end, too), `opening`, `rest` (what is left after the opening), or `@role`. */
  readonly period?: string;
  /** Of a change: `year-before`, `period-before`, or `same` as the first role's. Any by default. */
  readonly basis?: string;
  /** `actual` by default. */
  readonly status?: Status;
  /** Every bound name must have its saying: then the role is a list. */
  readonly each?: boolean;
  /** Its article need not be that of the printed number, and may have been revised since. */
  readonly revisable?: boolean;
}

/** One way to test figures by others, as `seeds/lexicons/identities.json` has it. */
export interface Equation {
  readonly rule: string;
  /** `equality` and `bracket` are always kept, a `bound` only if it fails. */
  readonly form: 'equality' | 'bracket' | 'bound';
  /** What it says, in one sentence with an example from the pages. */
  readonly says: string;
  readonly roles: Readonly<Record<string, Role>>;
  /** The arithmetic over the roles: + − * / ( ), `sum`, `least`, `most`. The first role is what is expected. */
  readonly formula: string;
  /** Which lists bind its `$names`; none for an equation within one indicator. */
  readonly over?: string;
  /**
   * Indicators it applies to: `own-growth` (growth is the published level's own), `additive` (parts add up, none is
   * negative), `additive-flow` (periods add up, too).
   */
  readonly only?: 'own-growth' | 'additive' | 'additive-flow';
  /** It says less than this rule, and is left out if that one tested the same numbers. */
  readonly unless?: string;
  /** What the other numbers imply for the role that is `revisable`, as a formula without it: `level / (1 + growth / 100)`. */
  readonly implies?: string;
  /**
   * What the other roles give for a role that no page prints, as formulas without it. Shown, but never used to judge
   * figures.
   */
  readonly derives?: Readonly<Record<string, string>>;
}

/** One binding of an equation's `$names` to ids, lists of ids in the order of their terms. */
export type Binding = Readonly<Record<string, string | readonly string[]>>;

/** The equations with everything they need to know about names, as ids. */
export interface Identities {
  readonly equations: readonly Equation[];
  readonly lists: Readonly<Record<string, readonly Binding[]>>;
  /** Tells whether an indicator's growth is that of its own published level. */
  readonly hasOwnGrowth: (indicatorId: string) => boolean;
  /** Tells whether the parts of an indicator add up and none is negative. */
  readonly isAdditive: (indicatorId: string) => boolean;
  /** Tells whether an indicator counts a stock at a moment, so that months do not add up to a year. */
  readonly isStock: (indicatorId: string) => boolean;
  /** Lists the regions that contain a subject. */
  readonly listAbove: (subjectId: string) => readonly string[];
}
