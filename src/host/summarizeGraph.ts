import { countMoves } from '../load/moves/settleMoves.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import type { Query } from '../neo4j/runQuery.ts';

/** What a graph contains. */
export interface GraphSummary {
  /** How many nodes have each label, most first. */
  readonly labels: ReadonlyArray<readonly [label: string, nodes: number]>;
  readonly relationships: number;
  readonly migrations: ReadonlyArray<string>;
  /** The updates that loads have left pending. */
  readonly pendingMoves: number;
  readonly pages: ReadonlyArray<{ readonly id: string; readonly file: string }>;
}

const labels: Query<readonly [string, number]> = {
  name: 'status labels',
  cypher: 'MATCH (node) UNWIND labels(node) AS label RETURN label, count(*) AS nodes ORDER BY nodes DESC, label',
  params: {},
  decode: (record) => [record.get('label'), record.get('nodes')],
};
const relationships: Query<number> = {
  name: 'status relationships',
  cypher: 'MATCH ()-[relationship]->() RETURN count(relationship) AS relationships',
  params: {},
  decode: (record) => record.get('relationships'),
};
const migrations: Query<string> = {
  name: 'status migrations',
  cypher: 'MATCH (migration:Migration) RETURN migration.name AS name ORDER BY migration.number',
  params: {},
  decode: (record) => record.get('name'),
};
/** Enough to list a small graph; use GraphQL for a large one. */
const pages: Query<GraphSummary['pages'][number]> = {
  name: 'status pages',
  cypher: 'MATCH (page:Page) RETURN page.id AS id, page.file AS file ORDER BY page.byFile LIMIT $limit',
  params: { limit: 50n },
  decode: (record) => ({ id: record.get('id'), file: record.get('file') }),
};

/** Counts what a graph contains, and lists its first fifty pages. */
export async function summarizeGraph({ query }: Graph): Promise<GraphSummary> {
  const [countedLabels, [counted = 0], applied, listed, pendingMoves] = await Promise.all([
    query(labels),
    query(relationships),
    query(migrations),
    query(pages),
    countMoves({ query }),
  ]);
  return { labels: countedLabels, relationships: counted, migrations: applied, pendingMoves, pages: listed };
}
