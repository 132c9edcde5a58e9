import { readFileSync } from 'node:fs';
import type { Query, RunStatement } from '../neo4j/runQuery.ts';

/** A record as plain values: whole numbers as numbers, lists as arrays. */
export type PlainRecord = Readonly<Record<string, unknown>>;

const FOLDER = new URL('../../cypher/load/', import.meta.url);
const texts = new Map<string, string>();

/** Makes a query from a file of cypher/load, given by its name without extension. */
export function loadStatement(name: string, params: Readonly<Record<string, unknown>> = {}): Query<PlainRecord> {
  const cypher = texts.get(name) ?? readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8');
  texts.set(name, cypher);
  return { name: `load/${name}`, cypher, params, decode: (record) => toPlain(record.toObject()) as PlainRecord };
}

/** Rows are sent in batches of this size: larger ones use more memory in Neo4j and are not faster. */
const BATCH = 2_000;

/** Sends the statements of one transaction without waiting for answers in between; a page has about thirty. */
export interface WriteQueue {
  readonly send: (query: Query<PlainRecord>) => void;
  /** Sends a statement that takes `$rows`, in batches; none if there are no rows. */
  readonly add: (name: string, rows: readonly object[]) => void;
  /** Waits until all that was sent is done; throws what the first to fail threw. */
  readonly settle: () => Promise<void>;
}

/** Opens a queue on a transaction. Neo4j runs what it gets in the order in which it was sent. */
export function queueWrites(run: RunStatement): WriteQueue {
  let pending: Promise<unknown>[] = [];
  const send = (query: Query<PlainRecord>): void => {
    const sent = run(query);
    // It may fail before anyone waits for it; settle rethrows the error.
    sent.catch(() => undefined);
    pending.push(sent);
  };
  return {
    send,
    add(name, rows) {
      for (let start = 0; start < rows.length; start += BATCH)
        send(loadStatement(name, { rows: rows.slice(start, start + BATCH) }));
    },
    async settle() {
      const waiting = pending;
      pending = [];
      await Promise.all(waiting);
    },
  };
}

/** Runs a statement that takes `$rows`, in batches, and waits for it. */
export async function writeRows(run: RunStatement, name: string, rows: readonly object[]): Promise<void> {
  const queue = queueWrites(run);
  queue.add(name, rows);
  await queue.settle();
}

function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value !== 'object' || value === null) return value;
  if ('toNumber' in value && typeof value.toNumber === 'function') return (value.toNumber as () => number)();
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toPlain(each)]));
}
