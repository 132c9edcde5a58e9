import { readFileSync } from 'node:fs';
import type { Query, Run } from '../neo4j/query.ts';
import type { Row } from './row.ts';

/** A record as plain values: whole numbers as numbers, lists as arrays. */
export type Answer = Readonly<Record<string, unknown>>;

const FOLDER = new URL('../../cypher/load/', import.meta.url);
const texts = new Map<string, string>();

/** Makes a query of a file of cypher/load, by its name without the ending. */
export function loadStatement(name: string, params: Readonly<Record<string, unknown>> = {}): Query<Answer> {
  const cypher = texts.get(name) ?? readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8');
  texts.set(name, cypher);
  return { name: `load/${name}`, cypher, params, decode: (record) => toPlain(record.toObject()) as Answer };
}

/** Rows go in pieces of this size: larger ones hold more memory in Neo4j and are no faster. */
const BATCH = 2_000;

/** Runs a statement that takes `$rows`, in batches; none where there are no rows. */
export async function writeRows(run: Run, name: string, rows: readonly Row[]): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH)
    await run(loadStatement(name, { rows: rows.slice(start, start + BATCH) }));
}

function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  if ('toNumber' in value && typeof value.toNumber === 'function') return (value.toNumber as () => number)();
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toPlain(each)]));
}
