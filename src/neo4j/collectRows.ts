import type { Result } from 'neo4j-driver';
import type { Neo4jRecord } from './runQuery.ts';

/** What a statement has answered so far, and who waits for it. */
interface Collected<Row> {
  readonly rows: Row[];
  readonly resolve: (rows: ReadonlyArray<Row>) => void;
  readonly reject: (cause: unknown) => void;
  failure?: { readonly cause: unknown };
}

/**
 * Decodes each record as it arrives, and gives all of them when the answer is complete. What the driver keeps is
 * emptied then: it moves to V8's old heap with every statement, and whatever it still refers to moves with it. An
 * answer that does so costs more than decoding it (half of the server's CPU for 40 kB of nested lists), which is why
 * `await session.run()` is not used here.
 */
export function collectRows<Row>(result: Result, decode: (record: Neo4jRecord) => Row): Promise<ReadonlyArray<Row>> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadonlyArray<Row>>();
  const held: { collected: Collected<Row> | undefined } = { collected: { rows: [], resolve, reject } };
  const release = (): Collected<Row> | undefined => {
    const { collected } = held;
    held.collected = undefined;
    return collected;
  };
  result.subscribe({
    onNext(record) {
      const { collected } = held;
      if (collected === undefined || collected.failure !== undefined) return;
      try {
        collected.rows.push(decode(record));
      } catch (cause) {
        // Thrown from here, it would end the connection and with it the process.
        collected.failure = { cause };
      }
    },
    onError: (error) => release()?.reject(error),
    onCompleted() {
      const collected = release();
      if (collected?.failure === undefined) collected?.resolve(collected.rows);
      else collected.reject(collected.failure.cause);
    },
  });
  return promise;
}
