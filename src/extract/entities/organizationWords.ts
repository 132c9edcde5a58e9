import known from '../../../seeds/lexicons/organizations.json' with { type: 'json' };
import endings from '../../../seeds/lexicons/orgSuffixes.json' with { type: 'json' };
import weak from '../../../seeds/lexicons/weakNames.json' with { type: 'json' };
import type { OrganizationKind } from '../../model/pageFacts.ts';
import { PhraseIndex } from '../../util/PhraseIndex.ts';

/** A body that a reader knows by name before reading. */
export interface KnownBody {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly region: string | null;
}

/** What must be before a suffix for it to make a name (seeds/lexicons/orgSuffixes.json says what each means). */
export type SuffixHead = 'rare' | 'foreign' | 'name' | 'proper' | 'place' | 'known' | 'context';

/** An ending by which bodies are named, and what kind of body it makes. */
export interface OrgSuffix {
  readonly text: string;
  readonly kind: OrganizationKind;
  readonly head: SuffixHead;
}

/** Finds known bodies by any of their names. */
export const KNOWN_BODIES: PhraseIndex<KnownBody> = new PhraseIndex(
  (known.rows as [string, OrganizationKind, string | null, string[]][]).flatMap(([name, kind, region, aliases]) =>
    [name, ...aliases].map((surface) => [surface, { name, kind, region }] as const),
  ),
);

const knownNames: ReadonlySet<string> = new Set((known.rows as [string, ...unknown[]][]).map(([name]) => name));

/** Tells whether a name is the canonical name of a known body. */
export function isKnownBody(name: string): boolean {
  return knownNames.has(name);
}

/** Short names of firms that are words of their own (小米, 联想): read as firms only next to other signs of one. */
export const WEAK_NAMES: ReadonlySet<string> = new Set(weak.words);

/** Finds endings by which bodies are named, the longest at each place. */
export const ORG_SUFFIXES: PhraseIndex<OrgSuffix> = new PhraseIndex(
  (endings.rows as [string, OrganizationKind, SuffixHead][]).map(
    ([text, kind, head]) => [text, { text, kind, head }] as const,
  ),
);

const LONGEST_ENDING = Math.max(...(endings.rows as [string][]).map(([text]) => text.length));

/** Gives the kind of body that a name's ending makes (市人大常委会 a legislature); undefined if no ending is known. */
export function kindOfName(name: string): OrganizationKind | undefined {
  for (let length = Math.min(LONGEST_ENDING, name.length); length > 0; length--) {
    const kind = KIND_OF_ENDING.get(name.slice(-length));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

const KIND_OF_ENDING = new Map((endings.rows as [string, OrganizationKind][]).map(([text, kind]) => [text, kind]));

/** Tells whether a firm is one that others hire to audit or advise them, and so is never what a report means by 公司. */
export function isAdviser(name: string): boolean {
  return ADVISERS.some((word) => name.includes(word));
}

const ADVISERS: readonly string[] = endings.advisers;

/** An ending by which bodies are named, at a place of a text. */
export interface OrgEnding {
  readonly start: number;
  readonly end: number;
  readonly suffix: OrgSuffix;
}
