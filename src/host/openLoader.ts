import { loadPages } from '../load/loadPages.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { createLoader, type LoadOne } from './createLoader.ts';
import { toLoadDeps } from './toLoadDeps.ts';

/**
 * Opens a loader on a graph: pages that are ready at the same time are stored together. After `signal` fires, no further
 * transaction is started.
 */
export function openLoader(graph: Graph, signal?: AbortSignal): LoadOne {
  const deps = { ...toLoadDeps(graph), query: graph.queryPatiently };
  return createLoader(async (loads) => loadPages(deps, loads), signal);
}
