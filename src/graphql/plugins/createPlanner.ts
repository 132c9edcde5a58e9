import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CompiledOperation } from '../../compile/compileOperation.ts';
import type { Variables } from '../../compile/parameters.ts';
import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';
import { emptyParameters } from './emptyParameters.ts';
import type { Turns } from './createTurns.ts';

/** A statement to plan, and values of the types that its parameters have. */
export interface PlannedStatement {
  readonly cypher: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** It runs in transactions that have written something: the graph keeps those plans apart. */
  readonly afterWrite?: boolean;
}

/** Runs a statement only to have the graph cache its plan. */
export type PlanStatement = (statement: PlannedStatement) => Promise<void>;

/** For whom a statement is planned. */
export interface Asker {
  readonly client: string;
  /** Fires when the asker no longer waits: statements that no one waits for are planned last. */
  readonly signal?: AbortSignal | undefined;
}

/** Ensures that the graph has a plan for an operation before it is read. */
export interface Planner {
  /** Gives what planning costs (thousands of characters of Cypher): 0 if the graph has planned this statement before. */
  readonly price: (compiled: CompiledOperation) => number;
  /** Waits until the graph has planned it. Throws ServiceUnavailableError if that takes longer than a client can wait. */
  readonly plan: (compiled: CompiledOperation, variables: Variables, asker: Asker) => Promise<void>;
  /**
   * Waits until the graph has planned a statement, however long that takes: for what is read in the background or bit by
   * bit. Throws only if the asker's signal fires or the graph fails.
   */
  readonly planPatiently: (statement: PlannedStatement, asker: Asker) => Promise<void>;
}

/** A statement that is being planned, or waits to be. */
interface Coming {
  planning?: Promise<void>;
  /** How many wait for it. */
  askers: number;
}

/** Neo4j caches a thousand plans. A smaller number is assumed here, so that what counts as planned really is. */
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
  const coming = new Map<string, Coming>();
  return {
    price: (compiled) =>
      compiled.cypher === undefined || planned.has(hashOf(compiled)) ? 0 : Math.ceil(compiled.cypher.length / 1000),
    async plan(compiled, variables, asker) {
      const { cypher } = compiled;
      if (cypher === undefined) return;
      const bind = (): PlannedStatement => ({ cypher, params: compiled.bindParameters(variables) });
      await ask(hashOf(compiled), bind, asker, (planning) => withPatience(planning, patience));
    },
    async planPatiently(statement, asker) {
      const hash = hashText(`${statement.afterWrite === true ? 'after a write: ' : ''}${statement.cypher}`);
      for (;;) {
        asker.signal?.throwIfAborted();
        try {
          return await ask(
            hash,
            () => statement,
            asker,
            (planning) => whileAsked(planning, asker.signal),
          );
        } catch (error) {
          if (!(error instanceof ServiceUnavailableError)) throw error;
          await sleep(1_000 * (error.retryAfter ?? 1), undefined, asker.signal && { signal: asker.signal });
        }
      }
    },
  };

  async function ask(
    hash: string,
    bind: () => PlannedStatement,
    { client, signal }: Asker,
    wait: (planning: Promise<void>) => Promise<void>,
  ): Promise<void> {
    if (planned.has(hash)) {
      turns.forgive(client);
      return keep(hash);
    }
    const under = coming.get(hash) ?? { askers: 0 };
    under.askers += 1;
    under.planning ??= start(hash, under, bind(), client);
    let isGone = false;
    const leave = (): void => {
      if (!isGone) under.askers -= 1;
      isGone = true;
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      await wait(under.planning);
    } finally {
      signal?.removeEventListener('abort', leave);
      leave();
      // Callers that give up waiting do not see a failure; the others do.
      under.planning.catch(() => undefined);
    }
  }

  function start(
    hash: string,
    under: Coming,
    { params, ...statement }: PlannedStatement,
    client: string,
  ): Promise<void> {
    coming.set(hash, under);
    return turns
      .take({
        client,
        size: statement.cypher.length,
        isAwaited: () => under.askers > 0,
        async work() {
          await planStatement({ ...statement, params: emptyParameters(params) });
          keep(hash);
        },
      })
      .finally(() => coming.delete(hash));
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
    const hash = hashText(compiled.cypher ?? '');
    hashes.set(compiled, hash);
    return hash;
  }
}

function hashText(cypher: string): string {
  return createHash('sha256').update(cypher).digest('base64');
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
  ).unref();
  try {
    await Promise.race([planning, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function whileAsked(planning: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  const { promise: left, reject } = Promise.withResolvers<never>();
  const leave = (): void => reject(signal?.reason as Error);
  signal?.addEventListener('abort', leave, { once: true });
  try {
    await Promise.race([planning, left]);
  } finally {
    signal?.removeEventListener('abort', leave);
  }
}
