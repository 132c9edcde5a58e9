import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

const DOCUMENT = readFileSync('docs/graph.md', 'utf8');
/** A numbered line (`2. What it asks, with `{ … }``) and the Cypher below it. */
const QUERIES = Array.from(
  DOCUMENT.matchAll(/^\d+\. ([^\n]*?)(?:, with `(\{[^\n]*\})`)?\n\n```cypher\n([^`]*)```$/gmu),
  ([, title = '', params = '{}', cypher = '']) => ({ title, params: JSON.parse(params) as object, cypher }),
);

describe('docs/graph.md', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await openSeedGraph();
  });
  afterAll(() => graph.close());

  it('has ten queries', () => {
    expect(QUERIES).toHaveLength(10);
  });

  it.each(QUERIES)('answers: $title', async ({ cypher, params }) => {
    const { records, summary } = await graph.driver.executeQuery(cypher, params);
    expect(records).not.toEqual([]);
    // Every column says something somewhere: a property of another name would be null in all rows.
    for (const column of records[0]?.keys ?? [])
      expect(
        records.some((record) => record.get(column) !== null && JSON.stringify(record.get(column)) !== '[]'),
        String(column),
      ).toBe(true);
    expect(summary.gqlStatusObjects.filter(({ gqlStatus }) => gqlStatus.startsWith('01'))).toEqual([]);
  });

  it('lists every property of every label', async () => {
    const { records } = await graph.driver.executeQuery(
      "MATCH (node) UNWIND labels(node) AS label UNWIND keys(node) AS property WITH DISTINCT label, property WHERE NOT label IN ['Entity', 'Official'] RETURN label, property",
    );
    expect(records.length).toBeGreaterThan(200);
    const left = records
      .map((record) => ({ label: String(record.get('label')), property: String(record.get('property')) }))
      .filter(({ label, property }) => !new RegExp(`\`${property}(?:\\[\\])?\``, 'u').test(findSection(label)));
    expect(left).toEqual([]);
  });

  it('names every type of relationship, with its properties', async () => {
    const { records } = await graph.driver.executeQuery(
      'MATCH ()-[link]->() UNWIND CASE keys(link) WHEN [] THEN [type(link)] ELSE keys(link) END AS word WITH DISTINCT type(link) AS type, word RETURN type, collect(word) AS words',
    );
    expect(records.length).toBeGreaterThan(30);
    const relationships = DOCUMENT.slice(DOCUMENT.indexOf('## Relationships'));
    const left = records.flatMap((record) =>
      [`:${String(record.get('type'))}`, ...(record.get('words') as string[])].filter(
        (word) => !new RegExp(`${word}\\b`, 'u').test(relationships) && !word.endsWith('Included'),
      ),
    );
    expect(left).toEqual([]);
  });

  it('has no line that a terminal wraps more than twice', () => {
    expect(DOCUMENT.split('\n').filter((line) => line.length > 240)).toEqual([]);
  });
});

function findSection(label: string): string {
  const start = DOCUMENT.indexOf(`### \`${label}\``);
  return start < 0 ? '' : DOCUMENT.slice(start, DOCUMENT.indexOf('\n##', start + 1));
}
