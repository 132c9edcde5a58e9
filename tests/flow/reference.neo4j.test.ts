import fc from 'fast-check';
import { parse, validate, type OperationDefinitionNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompiler } from '../../src/compile/createCompiler.ts';
import type { Answer } from '../../src/compile/compileOperation.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';
import type { Graph } from '../../src/neo4j/openGraph.ts';
import { arbitraryOperation } from '../support/arbitraryOperation.ts';
import { readMemoryGraph, type MemoryGraph } from '../support/memoryGraph.ts';
import { createReferenceExecutor } from '../support/referenceExecutor.ts';
import { referenceLists } from '../support/referenceWalks.ts';
import { openSeedGraph } from '../support/seedGraph.ts';

const schema = readSchema('schema');
const compile = createCompiler(schema, readCatalogue('cypher'));
let graph: Graph;
let memory: MemoryGraph;

beforeAll(async () => {
  graph = await openSeedGraph();
  memory = await readMemoryGraph(graph.driver);
});
afterAll(() => graph.close());

interface BackwardPage {
  readonly nodes: ReadonlyArray<{ id: string }>;
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string };
}

/** Answers an operation as the product does: with one statement. */
async function answer(query: string, given: Readonly<Record<string, unknown>> = {}): Promise<Answer> {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const variables = { yes: true, no: false, ...given };
  const compiled = compile(document, operation, variables);
  const [record] = await graph.query({
    name: 'test',
    cypher: compiled.cypher ?? 'RETURN 1',
    params: compiled.bindParameters(variables),
    decode: (row) => [...row.values()],
  });
  return compiled.decode(record ?? [], variables);
}

function samples(): Parameters<typeof arbitraryOperation>[1] {
  const named = memory.nodes.filter(
    ({ type, id }) => type !== 'Region' || memory.nodes.length < 100 || Number.parseInt(id.slice(-3), 16) < 64,
  );
  const ids = [
    'Region',
    'Organization',
    'Person',
    'Project',
    'Article',
    'Statistic',
    'Series',
    'Indicator',
    'Quotation',
    'Mention',
    'Post',
    'Page',
    'Run',
    'Group',
    'Publication',
  ].flatMap((type) =>
    named
      .filter((node) => node.type === type)
      .slice(0, 3)
      .map(({ id }) => id),
  );
  return {
    ids,
    names: ['浙江省', '中国', '海关总署', '吕大良', '货物贸易进出口总值', '中欧班列', '没有这个名字'],
    dates: ['2023-12-31', '2024-01-13', '2025-12-31'],
  };
}

describe('the compiled answer', () => {
  it('equals that of plain slow resolvers, whatever is selected', { timeout: 300_000 }, async () => {
    const reference = createReferenceExecutor(schema, memory);
    await fc.assert(
      fc.asyncProperty(arbitraryOperation(schema, samples()), async (query) => {
        expect(validate(schema, parse(query))).toEqual([]);
        const expected = await reference(query);
        expect(expected.errors).toBeUndefined();
        const { data, errors } = await answer(query);
        expect(errors).toEqual([]);
        expect(JSON.parse(JSON.stringify(data))).toEqual(JSON.parse(JSON.stringify(expected.data)));
      }),
      { numRuns: 100, seed: Number(process.env['FUZZ_SEED'] ?? 20_261_121), endOnFailure: true },
    );
  });

  it('differs from that of a reference with one list reversed (negative control)', async () => {
    const reference = createReferenceExecutor(schema, {
      ...memory,
      ofType: (type: string) => memory.ofType(type).slice(1),
      find: memory.find.bind(memory),
      out: memory.out.bind(memory),
      into: memory.into.bind(memory),
      linksOf: memory.linksOf.bind(memory),
    } as MemoryGraph);
    const query = '{ articles(first: 100) { totalCount } }';
    expect((await answer(query)).data).not.toEqual((await reference(query)).data);
  });
});

describe('a list paged with its cursors', () => {
  const fields = ['organizations', 'people', 'articles', 'statistics', 'quotations', 'indicators'];

  it.each(fields)('gives every entry of %s once, in order, whatever the size of a page', async (field) => {
    const list = referenceLists(memory)[`Query.${field}`];
    const all = list?.walk(memory, memory.nodes[0] as MemoryGraph['nodes'][number], {}).length ?? 0;
    for (const first of [7, 40]) {
      const seen: string[] = [];
      let after: unknown = null;
      for (let more = true; more && seen.length <= all;) {
        const { data } = await answer(
          `query ($first: Int, $after: String) { list: ${field}(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
          { first, after },
        );
        const page = (
          data as {
            list: {
              nodes: ReadonlyArray<{ id: string }>;
              pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string };
            };
          }
        ).list;
        expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
        seen.push(...page.nodes.map(({ id }) => id));
        more = page.pageInfo.hasNextPage;
        after = page.pageInfo.endCursor;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(all);
    }
  });

  it.each(fields)('gives the same entries of %s from the end, page by page', async (field) => {
    const shape = 'nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor }';
    const { data: whole } = await answer(`{ list: ${field}(first: 100) { ${shape} totalCount } }`);
    const { nodes, totalCount } = (whole as { list: { nodes: ReadonlyArray<{ id: string }>; totalCount: number } })
      .list;
    const seen: string[] = [];
    let before: unknown = null;
    for (let more = true; more && seen.length <= totalCount;) {
      const { data } = await answer(
        `query ($last: Int, $before: String) { list: ${field}(last: $last, before: $before) { ${shape} } }`,
        { last: 40, before },
      );
      const page = (data as { list: BackwardPage }).list;
      expect(page.pageInfo.hasNextPage).toBe(before !== null);
      seen.unshift(...page.nodes.map(({ id }) => id));
      more = page.pageInfo.hasPreviousPage;
      before = page.pageInfo.startCursor;
    }
    expect(seen).toHaveLength(totalCount);
    expect(seen.slice(0, 100)).toEqual(nodes.map(({ id }) => id));
  });

  it('stays between two cursors, and accepts one end at a time', async () => {
    const { data } = await answer('{ list: articles(first: 4) { edges { cursor node { id } } } }');
    const [start, ...others] = (data as { list: { edges: ReadonlyArray<{ cursor: string; node: { id: string } }> } })
      .list.edges;
    const bounds = { after: start?.cursor, before: others.at(-1)?.cursor };
    for (const end of ['first', 'last']) {
      const { data: between } = await answer(
        `query ($after: String, $before: String) { list: articles(${end}: 9, after: $after, before: $before) { nodes { id } } }`,
        bounds,
      );
      expect((between as { list: { nodes: unknown } }).list.nodes).toEqual(
        others.slice(0, -1).map(({ node }) => ({ id: node.id })),
      );
    }
    await expect(answer('{ articles(first: 1, last: 1) { nodes { id } } }')).rejects.toThrow(
      'Query.articles takes "first" or "last", not both.',
    );
    await expect(answer('{ articles(last: 1, before: "x") { nodes { id } } }')).rejects.toThrow(
      'The argument "before" is not a cursor of this server.',
    );
  });
});
