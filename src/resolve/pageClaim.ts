import type { Claim } from '../model/claim.ts';
import type { Span } from '../model/span.ts';

/** Ways in which the lexicon knows a name. */
export type LexiconRule = 'lexicon' | 'lexicon-alias' | 'lexicon-parent' | 'lexicon-context';

/** A claim with where it is on its page. */
export interface PageClaim {
  /** Unique on the page: kind and place in its list, e.g. `organization 3`. */
  readonly key: string;
  readonly claim: Claim;
  /** The name as read: the record's own, before any lexicon. */
  readonly name: string;
  /**
   * The name of the record that it was read as, if a decision says that this other surface of it means someone else.
   */
  readonly readAs?: string;
  /** Surfaces that mean it on this page, besides the name. */
  readonly aliases: readonly string[];
  /** The articles it is named in, by their ids on the page (`a1`). */
  readonly articles: readonly string[];
  /** The quote of the record, if it has one. */
  readonly span: Span | null;
  /** How the lexicon matched it, if it did. */
  readonly lexiconRule: LexiconRule | null;
}

/** What a name in a record refers to: a claim of the page, or a region of the lexicon. */
export type Reference =
  { readonly kind: 'claim'; readonly key: string } | { readonly kind: 'region'; readonly id: string };
