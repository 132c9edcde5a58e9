import type { LoadDeps } from '../load/loadDeps.ts';
import type { Graph } from '../neo4j/openGraph.ts';

/** Gives what loads and decisions need of a graph, with the clock of this machine. */
export function toLoadDeps({ query, executeWrite, changesKept }: Graph): LoadDeps {
  return {
    query,
    executeWrite,
    now: () => new Date().toISOString(),
    ...(changesKept !== undefined && { changesKept }),
  };
}
