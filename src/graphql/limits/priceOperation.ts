import type { Limits } from './limits.ts';
import type { OperationMeasure } from './measureOperation.ts';

/** What an operation costs, as shown in `extensions.cost` of every answer. */
export interface OperationCost {
  /** Nodes that may be returned, and the limit. */
  readonly nodes: number;
  readonly nodesLimit: number;
  readonly depth: number;
  readonly depthLimit: number;
  /**
   * Thousands of characters of Cypher that the graph had to plan first, because no such operation was sent
   * recently; 0 if the plan was known.
   */
  readonly planning: number;
  /** Hundreds of pages read, at least 1, plus the price of planning: the number to add up to compare callers. */
  readonly points: number;
}

/** Prices a measured operation, points by GitHub's formula: a point for a hundred pages, rounded, at least one. */
export function priceOperation({ nodes, depth, pages }: OperationMeasure, limits: Limits): OperationCost {
  return {
    nodes,
    nodesLimit: limits.nodes,
    depth,
    depthLimit: limits.depth,
    planning: 0,
    points: Math.max(1, Math.round(pages / 100)),
  };
}
