import { parse, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Catalogue } from '../../compile/catalogue.ts';
import { createCompiler } from '../../compile/createCompiler.ts';
import { printCursor } from '../../compile/cursor.ts';
import type { EventStream } from '../context.ts';
import type { MemoryBudget } from '../../util/createMemoryBudget.ts';
import type { QueryEvent } from './createEventQuery.ts';

/** What a subscription to changes asks for. */
export interface FollowedChanges {
  readonly since?: number | null;
  readonly filter?: Readonly<Record<string, unknown>> | null;
}

/** Follows the changes of the graph; gives their ids, in order, for as long as `signal` does not fire. */
export type FollowChanges = (
  wanted: FollowedChanges,
  stream: EventStream | undefined,
  asker: { readonly client: string; readonly signal: AbortSignal },
) => AsyncGenerator<string, void, void>;

/** Milliseconds between two checks of the log while nothing happens. */
const LOOK_EVERY = 1_000;
/** Milliseconds between two checks of what a client has not read yet. */
const WAIT_FOR_READER = 50;
/** Events that may wait for a client: a slow client receives them as fast as it reads. */
const MOST_WAITING = 200;

const CHANGES = parse(`query followChanges($since: Int, $after: String, $filter: GraphChangeFilter) {
  changes(since: $since, after: $after, filter: $filter, first: 100) { nodes { id } }
}`);
const LATEST = parse(
  'query latestChange { changes(first: 1, orderBy: { field: REVISION, direction: DESC }) { nodes { id } } }',
);

/**
 * Creates what follows the changes of the graph. The log is read like any list, in its own order: no client misses a
 * change, whichever process wrote it, and a client that was away continues where it stopped.
 */
export function createChangeFollower(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  query: QueryEvent,
  budget?: MemoryBudget,
): FollowChanges {
  const compile = createCompiler(schema, catalogue, budget);
  return async function* follow({ since = null, filter = null }, stream, asker) {
    const { signal } = asker;
    const narrowed = filter === null ? {} : { filter };
    const seen = stream?.lastEventId;
    // A client that requests nothing older starts after the latest change of all.
    let last = seen ?? (since === null ? ((await list(LATEST, {}, asker)).at(-1) ?? 'chg_') : undefined);
    while (!signal.aborted) {
      const begin = last === undefined ? { since } : { after: printCursor('change.id', last) };
      const ids = await list(CHANGES, { ...begin, ...narrowed }, asker);
      for (const id of ids) {
        while ((stream?.waiting.length ?? 0) >= MOST_WAITING) await sleep(WAIT_FOR_READER, undefined, { signal });
        stream?.waiting.push(id);
        yield id;
        last = id;
      }
      if (ids.length === 0) await sleep(LOOK_EVERY, undefined, { signal });
    }
  };

  async function list(
    document: typeof CHANGES,
    variables: Readonly<Record<string, unknown>>,
    { client, signal }: Parameters<FollowChanges>[2],
  ): Promise<readonly string[]> {
    const operation = document.definitions[0] as OperationDefinitionNode;
    const compiled = compile(document, operation, variables);
    const name = operation.name?.value ?? 'changes';
    const params = compiled.bindParameters(variables);
    const columns = await query({ name, cypher: compiled.cypher ?? '', params, signal }, { client, nodes: 0 });
    const { data, errors } = compiled.decode(columns, variables);
    if (errors[0] !== undefined) throw errors[0];
    return (data?.['changes'] as { readonly nodes: readonly { readonly id: string }[] }).nodes.map(({ id }) => id);
  }
}
