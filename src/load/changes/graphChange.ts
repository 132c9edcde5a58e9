/** What can happen to a node; the words of the schema (GraphChangeKind), as the graph stores them. */
export type ChangeKind = 'added' | 'gone' | 'corrected' | 'merged' | 'split' | 'verdict';

/** One change of one node, before it is written: the revision and the time come with the transaction. */
export interface GraphChange {
  readonly kind: ChangeKind;
  readonly nodeId: string;
  /** What the node said before; of an entity that was merged or split off, the id of the other one. */
  readonly before: string | null;
  readonly after: string | null;
  /** The load that caused it, if a transaction contains several. */
  readonly runId?: string | null;
}
