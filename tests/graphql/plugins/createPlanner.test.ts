import { parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../../src/compile/createCompiler.ts';
import type { CompiledOperation } from '../../../src/compile/compileOperation.ts';
import { createPlanner } from '../../../src/graphql/plugins/createPlanner.ts';
import { createTurns } from '../../../src/graphql/plugins/createTurns.ts';
import { readCatalogue, readSchema } from '../../../src/graphql/readSchema.ts';

const compiler = createCompiler(readSchema('schema'), readCatalogue('cypher'));

function compile(query: string): CompiledOperation {
  const document = parse(query);
  return compiler(document, document.definitions[0] as OperationDefinitionNode, {});
}

describe('a planner', () => {
  it('has each statement planned once for all clients, with values that match nothing', async () => {
    const planned: Array<Readonly<Record<string, unknown>>> = [];
    const planner = createPlanner(async ({ params }) => void planned.push(params), createTurns({ places: 1 }));
    const one = compile('{ region(name: "浙江省") { name organizations(first: 7) { nodes { id } } } }');
    const same = compile('{ region(name: "广东省") { organizations(first: 9) { nodes { id name } } level } }');
    expect(planner.price(one)).toBeGreaterThan(0);
    await Promise.all([planner.plan(one, {}, { client: 'a' }), planner.plan(same, {}, { client: 'b' })]);
    expect([planner.price(one), planner.price(same), planned.length]).toEqual([0, 0, 1]);
    const values = Object.values(planned[0] ?? {});
    expect(values).toContain(0n);
    expect(JSON.stringify(values, (_key, value: unknown) => (typeof value === 'bigint' ? 0 : value))).not.toContain(
      '浙',
    );
  });

  it('plans a statement once more for transactions that have written something', async () => {
    const planned: unknown[] = [];
    const planner = createPlanner(
      async ({ afterWrite }) => void planned.push(afterWrite ?? false),
      createTurns({ places: 1 }),
    );
    const statement = { cypher: 'MATCH (page:Page {id: $id}) RETURN page', params: { id: 'q' } };
    for (const afterWrite of [false, true, false, true])
      await planner.planPatiently({ ...statement, afterWrite }, { client: 'warming' });
    expect(planned).toEqual([false, true]);
  });

  it('makes no client wait for a statement that is already planned', async () => {
    let isFree = true;
    const { promise: blocked, resolve: release } = Promise.withResolvers<void>();
    const planner = createPlanner(async () => (isFree ? undefined : blocked), createTurns({ places: 1 }));
    const known = compile('{ graph { revision } }');
    await planner.plan(known, {}, { client: 'reader' });
    isFree = false;
    const flood = [1, 2, 3].map((depth) =>
      planner.plan(
        compile(`{ regions { nodes { ${'parent { '.repeat(depth)}id${' }'.repeat(depth)} } } }`),
        {},
        { client: 'flood' },
      ),
    );
    await planner.plan(known, {}, { client: 'reader' });
    release();
    await Promise.all(flood);
  });

  it('plans again what failed to be planned', async () => {
    let tries = 0;
    const planner = createPlanner(
      async () => {
        tries += 1;
        if (tries === 1) throw new Error('The graph went away.');
      },
      createTurns({ places: 1 }),
    );
    const operation = compile('{ graph { revision } }');
    await expect(planner.plan(operation, {}, { client: 'a' })).rejects.toThrow('went away');
    await planner.plan(operation, {}, { client: 'a' });
    expect([tries, planner.price(operation)]).toEqual([2, 0]);
  });

  it('plans for those who wait before those who have gone', async () => {
    const planned: string[] = [];
    const { promise: blocked, resolve: release } = Promise.withResolvers<void>();
    const planner = createPlanner(
      async ({ cypher }) => {
        planned.push(cypher);
        await blocked;
      },
      createTurns({ places: 1 }),
    );
    const leaving = new AbortController();
    const [first, left, kept] = [
      '{ graph { revision } }',
      '{ regions { nodes { id } } }',
      '{ people { nodes { id } } }',
    ].map(compile) as [CompiledOperation, CompiledOperation, CompiledOperation];
    const all = [
      planner.plan(first, {}, { client: 'a' }),
      planner.plan(left, {}, { client: 'b', signal: leaving.signal }),
      planner.plan(kept, {}, { client: 'a' }),
    ];
    leaving.abort();
    release();
    await Promise.all(all);
    expect(planned).toEqual([first.cypher, kept.cypher, left.cypher]);
  });

  it('lets background work wait longer than a client', async () => {
    const { promise: blocked, resolve: release } = Promise.withResolvers<void>();
    const planner = createPlanner(async () => blocked, createTurns({ places: 1 }), 10);
    const statement = { cypher: 'RETURN 1', params: {} };
    const leaving = new AbortController();
    await expect(planner.plan(compile('{ graph { revision } }'), {}, { client: 'a' })).rejects.toThrow(
      'still planning',
    );
    const patient = planner.planPatiently(statement, { client: 'b' });
    const impatient = planner.planPatiently(statement, { client: 'c', signal: leaving.signal });
    leaving.abort(new Error('gone'));
    await expect(impatient).rejects.toThrow('gone');
    release();
    await patient;
  });
});
