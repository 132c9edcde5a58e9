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
    await Promise.all([planner.plan(one, {}, 'a'), planner.plan(same, {}, 'b')]);
    expect([planner.price(one), planner.price(same), planned.length]).toEqual([0, 0, 1]);
    const values = Object.values(planned[0] ?? {});
    expect(values).toContain(0n);
    expect(JSON.stringify(values, (_key, value: unknown) => (typeof value === 'bigint' ? 0 : value))).not.toContain(
      '浙',
    );
  });

  it('makes no client wait for a statement that is already planned', async () => {
    let isFree = true;
    const { promise: blocked, resolve: release } = Promise.withResolvers<void>();
    const planner = createPlanner(async () => (isFree ? undefined : blocked), createTurns({ places: 1 }));
    const known = compile('{ graph { revision } }');
    await planner.plan(known, {}, 'reader');
    isFree = false;
    const flood = [1, 2, 3].map((depth) =>
      planner.plan(
        compile(`{ regions { nodes { ${'parent { '.repeat(depth)}id${' }'.repeat(depth)} } } }`),
        {},
        'flood',
      ),
    );
    await planner.plan(known, {}, 'reader');
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
    await expect(planner.plan(operation, {}, 'a')).rejects.toThrow('went away');
    await planner.plan(operation, {}, 'a');
    expect([tries, planner.price(operation)]).toEqual([2, 0]);
  });
});
