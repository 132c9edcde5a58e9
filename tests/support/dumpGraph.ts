import type { Driver } from 'neo4j-driver';

/** What a graph contains apart from times and the order of loading: one line per node and per relationship, sorted. */
export interface GraphDump {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
}

/** Times differ from run to run, and a graph that was withdrawn and loaded again has a longer history. */
const LEFT_OUT = new Set(['at', 'withdrawnAt', 'undoneAt', 'byTime', 'byPage:Run', 'appliedAt', 'revision', 'lexicon']);

/** An archive takes longer than the driver's usual time limit. */
const AS_LONG_AS_IT_TAKES = { timeout: 0 };

/** Labels that describe how a graph was made, not what it says. */
const HISTORY = ['Run', 'Judgement'];

/**
 * Reads a whole graph as sorted lines, so that two graphs can be compared node for node. Regions and indicators of the
 * lexicon that nothing points to are left out unless `whole` is true; `history: false` leaves out loads and decisions.
 */
export async function dumpGraph(driver: Driver, { whole = false, history = true } = {}): Promise<GraphDump> {
  const session = driver.session();
  try {
    const nodes = await session.run(
      `MATCH (node) WHERE NOT node:Migration AND NOT node:Graph AND NOT node:GraphChange
       // Which series and posts there were before a move depends on what came first.
       AND NOT (node:FormerId AND (node.entityId STARTS WITH 'ser_' OR node.entityId STARTS WITH 'pst_'))
       AND ($whole OR NOT coalesce(node.source, '') = 'lexicon' OR EXISTS { (node)<-[:RESOLVES_TO|ABOUT|MEASURES|LOCATED_IN]-() })
       AND ($history OR NOT any(label IN labels(node) WHERE label IN $labels))
       RETURN labels(node) AS labels, properties(node) AS properties`,
      { whole, history, labels: HISTORY },
      AS_LONG_AS_IT_TAKES,
    );
    const links = await session.run(
      `MATCH (from)-[link]->(to) WHERE ($whole OR type(link) <> 'WITHIN' OR coalesce(from.source, '') = 'page')
       AND ($history OR NOT any(label IN labels(from) WHERE label IN $labels))
       RETURN from.id AS from, type(link) AS type, properties(link) AS properties, to.id AS to`,
      { whole, history, labels: HISTORY },
      AS_LONG_AS_IT_TAKES,
    );
    return {
      nodes: nodes.records.map((record) => print(record.get('labels'), record.get('properties'))).toSorted(),
      links: links.records
        .map(
          (record) =>
            `${record.get('from')} ${record.get('type')} ${record.get('to')} ${print([], record.get('properties'))}`,
        )
        .toSorted(),
    };
  } finally {
    await session.close();
  }
}

function print(labels: readonly string[], properties: Readonly<Record<string, unknown>>): string {
  const kept = Object.entries(properties)
    .filter(([name]) => !LEFT_OUT.has(name) && !labels.some((label) => LEFT_OUT.has(`${name}:${label}`)))
    .map(([name, value]) => [name, name === 'pageIds' ? (value as string[]).toSorted() : value])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return `${labels.toSorted().join(':')} ${JSON.stringify(kept, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value))}`;
}
