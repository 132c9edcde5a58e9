import { readFile } from 'node:fs/promises';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import type { Query, RunStatement } from '../../src/neo4j/runQuery.ts';
import { type Batch, type PartName, PARTS } from './batch.ts';

/** How a load went: rows, and the seconds that the database took for them (reading and converting is not counted). */
export interface LoadReport {
  readonly rows: number;
  readonly seconds: number;
  /** The same by part. */
  readonly parts: ReadonlyMap<PartName, { readonly rows: number; readonly seconds: number }>;
}

/** `product` writes with the files of cypher/load; `bare` with UNWIND and CREATE alone, into a graph that must be empty. */
export type LoadWay = 'product' | 'bare';

const LOAD = new URL('../../cypher/load/', import.meta.url);

/** Loads batches, each in one transaction. `report` receives the progress. */
export async function loadGraph(
  graph: Graph,
  batches: AsyncIterable<Batch>,
  way: LoadWay,
  report: (load: LoadReport) => void = () => undefined,
): Promise<LoadReport> {
  const statements = new Map<PartName, string>();
  for (const part of Object.keys(PARTS) as PartName[])
    statements.set(part, way === 'bare' ? printCreate(part) : await readProduct(part));
  const parts = new Map<PartName, { rows: number; seconds: number }>();
  let load: LoadReport = { rows: 0, seconds: 0, parts };
  for await (const { part, rows } of batches) {
    const statement = statements.get(part);
    // The file of another part has written these with its own: they count, but took no time of their own.
    if (statement === undefined || statement === '') {
      load = { ...load, rows: load.rows + rows.length };
      continue;
    }
    const start = performance.now();
    await graph.executeWrite(part, (run: RunStatement) => run(write(part, statement, rows)));
    const seconds = (performance.now() - start) / 1000;
    const { rows: before = 0, seconds: spent = 0 } = parts.get(part) ?? {};
    parts.set(part, { rows: before + rows.length, seconds: spent + seconds });
    load = { rows: load.rows + rows.length, seconds: load.seconds + seconds, parts };
    report(load);
  }
  return load;
}

function write(name: string, cypher: string, rows: Batch['rows']): Query<void> {
  return { name, cypher, params: { rows }, decode: () => undefined };
}

async function readProduct(name: PartName): Promise<string> {
  const { file } = PARTS[name];
  return file === null ? '' : readFile(new URL(`${file}.cypher`, LOAD), 'utf8');
}

/** Prints the plainest statement that creates the rows of a part. */
function printCreate(name: PartName): string {
  const part = PARTS[name];
  if ('labels' in part) return `UNWIND $rows AS row CREATE (node:${part.labels}) SET node = row`;
  const [[fromLabel, fromKey], [toLabel, toKey]] = [part.from, part.to];
  const properties = part.properties.map((property) => `${property}: row.${property}`).join(', ');
  return [
    'UNWIND $rows AS row',
    `MATCH (from:${fromLabel} {id: row.${fromKey}})`,
    `MATCH (to:${toLabel} {id: row.${toKey}})`,
    `CREATE (from)-[:${part.type} {${properties}}]->(to)`,
  ].join('\n');
}
