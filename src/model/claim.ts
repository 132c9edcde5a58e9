import { mintId } from './ids.ts';
import type { EntityKind } from './reading.ts';

/**
 * What a page says about one of its entities: enough to identify it and to describe it. Everything in it comes
 * from that page and the lexicons alone, so that a claim never changes because another page was loaded.
 */
export interface Claim {
  readonly kind: EntityKind;
  /** The name that brings claims together: as read, or the lexicon's own if it knows this one as an alias. */
  readonly name: string;
  /** The entity's id if the lexicon knows it: then no other page can change whom it means. */
  readonly lexiconId: string | null;
  /**
   * The nearest region of the lexicon that contains it, as an id; null if the page gives no place. People have none.
   */
  readonly scope: string | null;
  /** A person's bodies, each `["海关总署", <scope or null>]` as JSON, sorted. Empty for all others. */
  readonly affiliations: readonly string[];
  /** Named as the writer of an article, and nowhere else on the page. */
  readonly reporter: boolean;
  /** If a decision separates it from all other claims: the id of its page and, unless it is the whole page, a place there. */
  readonly apart: string | null;
  /** What the page says: kind of an organization or project, level of a region. */
  readonly saidKind: string | null;
  /** The region or parent that the page names: an id of the lexicon, or `["name", <scope>]` as JSON. */
  readonly saidRegion: string | null;
  readonly saidOfficial: boolean | null;
}

/** A claim, how many pages make it, and the entity it is currently linked to. */
export interface CountedClaim {
  readonly claim: Claim;
  readonly pages: number;
  readonly currentId: string | null;
}

/** Which entity a claim means, and why. */
export interface Resolution {
  readonly entityId: string;
  /** E.g. `lexicon`, `same-name`, `only-place`, `judgement`. */
  readonly rule: string;
  /** For people: what decided, in one sentence. */
  readonly why: string;
}

/** Mints the id of a claim: pages that say the same about a name share one claim. */
export function mintClaimId(claim: Claim): string {
  const { kind, name, scope, affiliations, reporter, apart, saidKind, saidRegion, saidOfficial } = claim;
  const said = JSON.stringify([affiliations, reporter, apart, saidKind, saidRegion, saidOfficial]);
  return mintId('Claim', kind, name, scope, said);
}

/**
 * Names the bucket of claims that may mean one another: kind and name (300 characters at most, so that it can be
 * indexed).
 */
export function printBucket({ kind, name }: Pick<Claim, 'kind' | 'name'>): string {
  return `${kind}|${name}`;
}

/** The beginning of a bucket that stands for an entity of the lexicon in a decision about names. Pages make no claims in it. */
export const LEXICON_BUCKET = 'lexicon|';

/** Names the bucket that stands for an entity of the lexicon. */
export function printLexiconBucket(id: string): string {
  return `${LEXICON_BUCKET}${id}`;
}
