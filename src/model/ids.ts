import { createHash } from 'node:crypto';

/** The prefix of each node's id says its type, so that `node(id:)` knows the label without querying the graph. */
export const ID_PREFIXES = {
  Publication: 'pub',
  Page: 'pag',
  Article: 'art',
  Region: 'reg',
  Organization: 'org',
  Person: 'per',
  Project: 'prj',
  Group: 'grp',
  Post: 'pst',
  Indicator: 'ind',
  Part: 'prt',
  Statistic: 'sta',
  Series: 'ser',
  Slot: 'slt',
  Check: 'chk',
  Derivation: 'drv',
  Quotation: 'quo',
  Mention: 'men',
  Run: 'run',
  Judgement: 'jdg',
  GraphChange: 'chg',
  SavedQuestion: 'qst',
  Claim: 'clm',
  Move: 'mov',
  WireText: 'wir',
} as const;

export type NodeLabel = keyof typeof ID_PREFIXES;

const LABELS = new Map<string, NodeLabel>(
  Object.entries(ID_PREFIXES).map(([label, prefix]) => [prefix, label as NodeLabel]),
);

/**
 * Mints a node's id from the fewest raw source fields that distinguish two things: the type's prefix and 24 hex digits
 * of a SHA-256 (96 bits), e.g. `reg_5f0c…`. Equal parts give equal ids on every machine, whatever the order of loading.
 */
export function mintId(label: NodeLabel, ...parts: ReadonlyArray<string | number | null>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([label, ...parts]))
    .digest('hex');
  return `${ID_PREFIXES[label]}_${digest.slice(0, 24)}`;
}

/** Finds which type an id belongs to, by its prefix; undefined for a text that is not an id of ours. */
export function findLabel(id: string): NodeLabel | undefined {
  return /^[a-z]{3}_[0-9a-f]{24}$/.test(id) ? LABELS.get(id.slice(0, 3)) : undefined;
}
