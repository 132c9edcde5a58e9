import { loadPages } from '../load/loadPages.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { createLoader, type LoadOne } from './createLoader.ts';

/**
 * Opens a loader on a graph: pages that are ready at the same time are stored together. After `signal` fires, no further
 * transaction is started.
 */
export function openLoader({ queryPatiently: query, executeWrite, changesKept }: Graph, signal?: AbortSignal): LoadOne {
  const now = (): string => new Date().toISOString();
  return createLoader(async (loads) => loadPages({ query, executeWrite, changesKept, now }, loads), signal);
}
