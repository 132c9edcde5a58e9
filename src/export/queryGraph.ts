import { ExportError } from '../errors/ExportError.ts';
import { LimitExceededError } from '../errors/LimitExceededError.ts';
import { findLabel, type NodeLabel } from '../model/ids.ts';
import type { RunQuery } from '../neo4j/runQuery.ts';

/** A node of the graph, as drawing programs take it. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly date: string | null;
}

/** A relationship of the graph. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** A piece of a graph: edges may name nodes of a later piece. */
export interface GraphPiece {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** The labels that are drawn. Pages, mentions and runs are provenance, not content. */
const LABELS: readonly NodeLabel[] = [
  ...(['Region', 'Organization', 'Person', 'Project', 'Group', 'Post'] as const),
  ...(['Indicator', 'Publication', 'Article', 'Statistic'] as const),
];

/** Relationships between what is drawn. Derived ones (IN_REGION, NAMED_IN) repeat what these say. */
const TYPES = [
  ...['WITHIN', 'LOCATED_IN', 'PART_OF', 'UNDERTAKES', 'HOLDS', 'AT', 'WROTE', 'WIRED', 'REPRINTS'],
  ...['ABOUT', 'MEASURES', 'REPORTED_IN', 'ATTRIBUTED_TO'],
];
const BATCH = 2_000;
/** Drawing programs can show no more; a larger result is refused rather than truncated. */
export const MAXIMUM_WALK = 2_000;
const DEEPEST = 3;

/** Reads the whole graph, a batch of one label at a time, in order of id. */
export async function* queryWholeGraph(
  query: RunQuery,
  signal?: AbortSignal,
): AsyncGenerator<GraphPiece, void, undefined> {
  for (const label of LABELS) {
    let after = '';
    for (;;) {
      const nodes = await queryNodes(query, label, 'node.id > $after', { after }, signal);
      const last = nodes.at(-1);
      if (last === undefined) break;
      yield { nodes, edges: await queryEdges(query, label, nodes, '(node)-[link]->(other)', signal) };
      if (nodes.length < BATCH) break;
      after = last.id;
    }
  }
}

/**
 * Reads what lies within a number of steps of a node. Throws ExportError for an unknown id, LimitExceededError beyond
 * 2,000 nodes.
 */
export async function queryWalk(
  query: RunQuery,
  start: string,
  depth: number,
  signal?: AbortSignal,
): Promise<GraphPiece> {
  if (!Number.isInteger(depth) || depth < 1 || depth > DEEPEST)
    throw new ExportError(`depth is ${String(depth)}; it must be from 1 to ${String(DEEPEST)}.`);
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  let border = await queryById(query, [start], signal);
  if (border.length === 0) throw new ExportError(`No node that can be drawn has the id "${start}".`, 'NOT_FOUND');
  for (let step = 0; ; step += 1) {
    for (const node of border) nodes.set(node.id, node);
    if (nodes.size > MAXIMUM_WALK)
      throw new LimitExceededError(
        'MAXIMUM_WALK',
        MAXIMUM_WALK,
        nodes.size,
        `More than ${String(MAXIMUM_WALK)} nodes lie within ${String(step)} steps. Use fewer steps, or export the whole graph.`,
      );
    if (step === depth || border.length === 0) break;
    for (const [label, group] of Map.groupBy(border, (node) => node.label))
      for (const edge of await queryEdges(query, label, group, '(node)-[link]-(other)', signal))
        edges.set(`${edge.from} ${edge.type} ${edge.to}`, edge);
    const met = [...edges.values()].flatMap(({ from, to }) => [from, to]).filter((id) => !nodes.has(id));
    border = await queryById(query, [...new Set(met)], signal);
  }
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
  };
}

async function queryById(query: RunQuery, ids: readonly string[], signal?: AbortSignal): Promise<readonly GraphNode[]> {
  const found: GraphNode[] = [];
  for (const [label, group] of Map.groupBy(ids, findLabel)) {
    if (label === undefined || !LABELS.includes(label)) continue;
    // One more than may be drawn is enough to know that it is too much.
    const some = group.slice(0, MAXIMUM_WALK + 1);
    found.push(...(await queryNodes(query, label, 'node.id IN $ids', { ids: some }, signal)));
  }
  return found;
}

// Labels and types come from the tables above, never from a request.
async function queryNodes(
  query: RunQuery,
  label: string,
  condition: string,
  params: Readonly<Record<string, unknown>>,
  signal: AbortSignal | undefined,
): Promise<readonly GraphNode[]> {
  return query(
    {
      name: 'export-nodes',
      cypher: `MATCH (node:${label}) WHERE ${condition}
RETURN node.id AS id, coalesce(node.name, node.headline, node.title, node.printedValue, node.changeText, '') AS name,
  coalesce(node.date, node.periodEnd) AS date
ORDER BY id LIMIT $limit`,
      params: { ...params, limit: BigInt(BATCH + 1) },
      decode: (record) => ({
        id: String(record.get('id')),
        label,
        name: String(record.get('name')),
        date: record.get('date') as string | null,
      }),
    },
    signal,
  );
}

async function queryEdges(
  query: RunQuery,
  label: string,
  nodes: readonly GraphNode[],
  pattern: string,
  signal: AbortSignal | undefined,
): Promise<readonly GraphEdge[]> {
  return query(
    {
      name: 'export-edges',
      cypher: `MATCH (node:${label}) WHERE node.id IN $ids
MATCH ${pattern} WHERE type(link) IN $types
RETURN startNode(link).id AS from, endNode(link).id AS to, type(link) AS type LIMIT $limit`,
      params: { ids: nodes.map(({ id }) => id), types: TYPES, limit: BigInt(100 * BATCH) },
      decode: (record) => ({
        from: String(record.get('from')),
        to: String(record.get('to')),
        type: String(record.get('type')),
      }),
    },
    signal,
  );
}
