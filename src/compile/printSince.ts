/** Prints what the ids of all changes after a revision are greater than (cypher/load/add-changes.cypher). */
export function printSince(revision: number | null | undefined): string {
  return revision == null ? 'chg_' : `chg_${String(Math.max(0, revision)).padStart(14, '0')}9999999999`;
}
