import type { SubjectFact } from '../../../model/pageFacts.ts';
import type { Span } from '../../../model/span.ts';

/**
 * What a name does in its clause: a `subject` begins it, and is what figures are about; an `inner` one is in the
 * middle of it.
 */
export type Use =
  'subject' | 'inner' | 'owner' | 'place' | 'object' | 'compared' | 'source' | 'speaker' | 'listed' | 'aside';

/** A piece of text that may be the subject of a figure, with its meaning. */
export interface Referent {
  readonly span: Span;
  readonly surface: string;
  /**
   * `named`: an entity of the page; `deictic`: 全市, 我国; `definite`: 该公司, 电站; `thing`: a noun phrase or name in no list.
   */
  readonly kind: 'named' | 'deictic' | 'definite' | 'thing';
  readonly entity: 'region' | 'organization' | 'project' | 'person' | 'other';
  readonly subject: SubjectFact;
  /** How the meaning was found: `named`, `clause`, `office`, `home`, `nation`, `antecedent`, or `printed` if nothing says. */
  readonly meaning: string;
  readonly use: Use;
}
