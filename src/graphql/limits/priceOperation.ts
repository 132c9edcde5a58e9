import type { Limits } from './limits.ts';
import type { OperationMeasure } from './measureOperation.ts';

/** What an operation costs, as every answer says it in `extensions.cost`. */
export interface OperationCost {
  /** Nodes that may come back, and how many may at most. */
  readonly nodes: number;
  readonly nodesLimit: number;
  readonly depth: number;
  readonly depthLimit: number;
  /**
   * Thousands of characters of Cypher that the graph had to plan first, because nobody has sent such an operation
   * lately; 0 if it is known.
   */
  readonly planning: number;
  /** Hundreds of pages read, at least 1, and the price of planning: the figure to add up when callers are compared. */
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
