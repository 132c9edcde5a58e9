/** What every view of a node gets. */
export interface NodeViewProps {
  readonly id: string;
}
