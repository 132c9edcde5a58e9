/** Types whose nodes are also found by former ids, which are stored as separate nodes. */
export const FORMER_LABELS: ReadonlySet<string> = new Set([
  'Region',
  'Organization',
  'Person',
  'Project',
  'WireText',
  'Series',
  'Post',
]);

/** Matches a node by its id. A figure also keeps the id from when ids included the subject. */
export function matchById(self: string, label: string, id: string): string {
  return label === 'Statistic'
    ? `MATCH (${self}:Statistic) WHERE ${self}.id = ${id} OR ${self}.formerId = ${id}`
    : `MATCH (${self}:${label} {id: ${id}})`;
}
