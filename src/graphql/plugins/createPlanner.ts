import { createHash } from 'node:crypto';
import type { CompiledOperation } from '../../compile/compileOperation.ts';
import type { Variables } from '../../compile/parameters.ts';
import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';
import { emptyParameters } from './emptyParameters.ts';
import type { Turns } from './createTurns.ts';

/** Runs a statement only to have the graph cache its plan. */
export type PlanStatement = (statement: {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
}) => Promise<void>;

/** Ensures that the graph has a plan for an operation before it is read. */
export interface Planner {
  /** Gives what planning costs (thousands of characters of Cypher): 0 if the graph has planned this statement before. */
  readonly price: (compiled: CompiledOperation) => number;
  /** Waits until the graph has planned it. Throws ServiceUnavailableError if that takes longer than a client can wait. */
  readonly plan: (compiled: CompiledOperation, variables: Variables, client: string) => Promise<void>;
}

/** Neo4j caches a thousand plans. A smaller number is assumed here, so that what counts as planned still is. */
const KEPT = 500;
/** A client is told to retry before its own deadline is over, in milliseconds. */
const PATIENCE = 6_000;

/**
 * Creates a planner. Planning a new statement can take Neo4j seconds of a core, whatever it then reads, and cannot be
 * stopped. It is therefore done in turns, a few at once, and continues after a client has disconnected, which makes the
 * next attempt fast.
 */
export function createPlanner(planStatement: PlanStatement, turns: Turns, patience: number = PATIENCE): Planner {
  const hashes = new WeakMap<CompiledOperation, string>();
  const planned = new Set<string>();
  const coming = new Map<string, Promise<void>>();
  return {
    price: (compiled) =>
      compiled.cypher === undefined || planned.has(hashOf(compiled)) ? 0 : Math.ceil(compiled.cypher.length / 1000),
    async plan(compiled, variables, client) {
      const { cypher } = compiled;
      if (cypher === undefined) return;
      const hash = hashOf(compiled);
      if (planned.has(hash)) {
        turns.forgive(client);
        return keep(hash);
      }
      const under = coming.get(hash) ?? start(hash, cypher, compiled.bindParameters(variables), client);
      await withPatience(under, patience);
    },
  };

  function start(
    hash: string,
    cypher: string,
    params: Readonly<Record<string, unknown>>,
    client: string,
  ): Promise<void> {
    const planning = turns
      .take(client, cypher.length, async () => {
        await planStatement({ cypher, params: emptyParameters(params) });
        keep(hash);
      })
      .finally(() => coming.delete(hash));
    coming.set(hash, planning);
    return planning;
  }

  function keep(hash: string): void {
    planned.delete(hash);
    planned.add(hash);
    const [oldest] = planned;
    if (planned.size > KEPT && oldest !== undefined) planned.delete(oldest);
  }

  function hashOf(compiled: CompiledOperation): string {
    const known = hashes.get(compiled);
    if (known !== undefined) return known;
    const hash = createHash('sha256')
      .update(compiled.cypher ?? '')
      .digest('base64');
    hashes.set(compiled, hash);
    return hash;
  }
}

async function withPatience(planning: Promise<void>, patience: number): Promise<void> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () =>
      reject(
        new ServiceUnavailableError(
          'This operation is new to the server, and the graph is still planning it. Send it again in a few seconds; it will then be answered quickly.',
          3,
        ),
      ),
    patience,
  );
  try {
    await Promise.race([planning, late]);
  } finally {
    clearTimeout(timer);
    // Callers that give up waiting do not see a failure; the others do.
    planning.catch(() => undefined);
  }
}
