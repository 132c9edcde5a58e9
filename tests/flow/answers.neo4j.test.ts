import {
  getNamedType,
  isCompositeType,
  isRequiredArgument,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { type Api, startApi } from '../graphql/startApi.ts';

interface Body {
  readonly data: never;
  readonly errors?: ReadonlyArray<{
    message: string;
    path: ReadonlyArray<string | number>;
    extensions: Readonly<Record<string, unknown>>;
  }>;
}

const schema = readSchema('schema');

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** Asks for every field of a type that needs no argument, and for as little of it as can be. */
function printFields(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  return fields
    .map(({ name, args, type: output }) => {
      if (!isCompositeType(getNamedType(output))) return name;
      return args.some((arg) => arg.name === 'first')
        ? `${name}(first: 1) { totalCount nodes { __typename } }`
        : `${name} { __typename }`;
    })
    .join(' ');
}

async function ask(query: string, variables: object = {}): Promise<Body> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Body;
}

describe('a name that several share', () => {
  it('is an error that lists their ids and locations, and the rest of the answer is kept', async () => {
    const { data, errors } = await ask(
      '{ mine: region(name: "鼓楼区") { code } other: region(name: "浙江") { name } }',
    );
    expect(data).toEqual({ mine: null, other: { name: '浙江省' } });
    expect(errors).toHaveLength(1);
    const [error] = errors ?? [];
    expect(error?.path).toEqual(['mine']);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'AMBIGUOUS_NAME' });
    const candidates = error?.extensions['candidates'] as ReadonlyArray<{ id: string; where: string }>;
    expect(candidates.map(({ where }) => where).toSorted()).toEqual(
      ['南京市', '开封市', '徐州市', '福州市'].toSorted(),
    );
    for (const { id, where } of candidates) expect(error?.message).toContain(`${id} (鼓楼区, ${where})`);
    const one = await ask('query ($id: ID!) { region(id: $id) { name parent { name } } }', { id: candidates[0]?.id });
    expect(one.data).toEqual({ region: { name: '鼓楼区', parent: { name: candidates[0]?.where } } });
  });
});

describe('a name in a filter', () => {
  it('is found with quotation marks as a page prints it, and a mistyped one is an error with the nearest names', async () => {
    const { data } = await ask(
      '{ a: statistics(filter: { partName: "新三样" }) { totalCount } b: statistics(filter: { partName: "“新三样”产品" }) { totalCount } }',
    );
    expect(data?.['b']).toEqual(data?.['a']);
    for (const [filter, near] of [
      ['subjectName: "浙疆"', '浙江省'],
      ['indicatorName: "货物贸易进出口总直"', '货物贸易进出口总值'],
      ['pageFile: "000.txt"', '000_c560efcdff2a7c30.txt'],
      ['unit: "美圆"', '美元'],
      ['qualifier: "大概"', 'facets(by: QUALIFIER)'],
    ]) {
      const { errors } = await ask(`{ statistics(filter: { ${String(filter)} }) { totalCount } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', reason: 'UNKNOWN_NAME' });
      expect(errors?.[0]?.message).toContain(near);
    }
    const agency = await ask('{ articles(filter: { agency: "新化社" }) { totalCount } }');
    expect(agency.errors?.[0]?.message).toBe(
      'Nothing is called "新化社" (filter.agency). The nearest names are 新华社.',
    );
    const one = await ask(
      '{ statistics(filter: { pageFile: "000_c560efcdff2a7c30.txt", unit: "元", qualifier: "超" }) { totalCount } }',
    );
    expect(one.errors).toBeUndefined();
  });
});

describe('node and nodes', () => {
  it('find anything by its id, in the order of the ids, with null for an unknown id', async () => {
    const { data } = await ask('{ region(name: "浙江省") { id } statistics(first: 1) { nodes { id } } }');
    const { region, statistics } = data as { region: { id: string }; statistics: { nodes: Array<{ id: string }> } };
    const figure = statistics.nodes[0]?.id;
    const answer = await ask(
      'query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { __typename id ... on Region { name } ... on Statistic { article { page { file } } } } node(id: $id) { ... on Entity { name } } }',
      { ids: [figure, `org_${'0'.repeat(24)}`, region.id, 'nonsense', figure], id: region.id },
    );
    expect(answer.data).toEqual({
      nodes: [
        { __typename: 'Statistic', id: figure, article: { page: { file: expect.stringMatching(/\.txt$/) } } },
        null,
        { __typename: 'Region', id: region.id, name: '浙江省' },
        null,
        { __typename: 'Statistic', id: figure, article: { page: { file: expect.stringMatching(/\.txt$/) } } },
      ],
      node: { name: '浙江省' },
    });
  });

  it('answer null for an id of another type', async () => {
    const { data } = await ask('{ region(name: "中国") { id } }');
    const { id } = (data as { region: { id: string } }).region;
    expect(await ask('query ($id: ID!) { organization(id: $id) { name } }', { id })).toMatchObject({
      data: { organization: null },
    });
  });
});

describe('an explicit null for what has a default', () => {
  it.each([
    ['query ($s: StatisticScope) { region(name: "浙江省") { statistics(scope: $s) { totalCount } } }', { s: null }],
    ['query ($q: String = "a") { search(query: $q) { totalCount } }', { q: null }],
    ['query ($b: Boolean = true) { graph { revision @include(if: $b) } }', { b: null }],
  ])('is the caller’s mistake: %s', async (query, variables) => {
    const { errors } = await ask(query, variables);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining('null') as string,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('a date', () => {
  it.each([
    ['{ articles(filter: { dateFrom: 2025 }) { totalCount } }', {}],
    ['query ($d: Date) { articles(filter: { dateFrom: $d }) { totalCount } }', { d: 2025 }],
  ])('is a string: %s', async (query, variables) => {
    const { errors } = await ask(query, variables);
    expect(errors?.[0]?.message).toContain('A Date is a string, e.g. "2025-01-13", but this is 2025');
    expect((await ask('{ articles(filter: { dateFrom: "2025" }) { totalCount } }')).errors).toBeUndefined();
  });
});

describe('search', () => {
  it('finds words as printed, with their places', async () => {
    const { data } = await ask(
      '{ search(query: "跨境电商", first: 50) { totalCount nodes { score node { __typename ... on Article { headline body } } highlights { field excerpt start end } } } }',
    );
    const { search } = data as {
      search: {
        totalCount: number;
        nodes: Array<{
          score: number;
          node: { __typename: string; body?: string };
          highlights: Array<{ field: string; excerpt: string; start: number; end: number }>;
        }>;
      };
    };
    expect(search.totalCount).toBe(search.nodes.length);
    expect(search.nodes.map(({ node }) => node.__typename)).toContain('Article');
    expect(search.nodes.map(({ score }) => score)).toEqual(
      search.nodes.map(({ score }) => score).toSorted((a, b) => b - a),
    );
    for (const { node, highlights } of search.nodes) {
      expect(highlights.length).toBeGreaterThan(0);
      for (const { excerpt } of highlights) expect(excerpt).toContain('跨境电商');
      for (const { field, start, end } of highlights)
        if (field === 'body') expect(node.body?.slice(start, end)).toBe('跨境电商');
    }
  });

  it('puts exact names first, then the best names of each kind, however long the page is', async () => {
    const page = async (args: string): Promise<{ kind: string; name: string; cursor: string }[]> => {
      const { data, errors } = await ask(
        `{ search(${args}) { edges { cursor node { name node { __typename } } } pageInfo { endCursor } } }`,
      );
      expect(errors).toBeUndefined();
      const { search } = data as {
        search: { edges: { cursor: string; node: { name: string; node: { __typename: string } } }[] };
      };
      return search.edges.map(({ cursor, node }) => ({ kind: node.node.__typename, name: node.name, cursor }));
    };
    const all = await page('query: "浙江", first: 60');
    const kinds = all.map(({ kind }) => kind);
    expect(all[0]).toMatchObject({ kind: 'Region', name: '浙江省' });
    const firstText = kinds.findIndex((kind) => ['Article', 'Statistic', 'Quotation'].includes(kind));
    expect(kinds.slice(0, firstText)).toEqual(expect.arrayContaining(['Organization', 'Project', 'Indicator']));
    // Kind after kind, none of them more than three times before the texts.
    const names = kinds.slice(1, firstText);
    expect(names).toEqual([...Map.groupBy(names, (kind) => kind).values()].flat());
    for (const same of Map.groupBy(names, (kind) => kind).values()) expect(same.length).toBeLessThanOrEqual(3);
    for (const first of [1, 2, 5, 9]) expect(await page(`query: "浙江", first: ${first}`)).toEqual(all.slice(0, first));
    const second = await page(`query: "浙江", first: 60, after: "${all[4]?.cursor ?? ''}"`);
    expect([...all.slice(0, 5), ...second]).toEqual(all);
    // Another name is a name, too, also if only one kind is asked for.
    const [short] = await page('query: " 浙江 ", types: [REGION], first: 1');
    expect(short?.name).toBe('浙江省');
  });

  it('finds a number that breaks off within its unit', async () => {
    const { data } = await ask('{ search(query: "43.85万", types: [STATISTIC]) { nodes { highlights { excerpt } } } }');
    const { search } = data as { search: { nodes: Array<{ highlights: Array<{ excerpt: string }> }> } };
    expect(search.nodes.length).toBeGreaterThan(0);
    for (const { highlights } of search.nodes) expect(highlights[0]?.excerpt).toContain('43.85万');
  });

  it('finds what is of the requested type, however many of other types match better', async () => {
    const quotations =
      'UNWIND range(1, 1200) AS number CREATE (:Quotation:Test {id: "test-" + number, text: "海关总署"})';
    await api.graph.executeWrite('quotations', (run) =>
      run({ name: 'quotations', cypher: quotations, params: {}, decode: () => undefined }),
    );
    const query = '{ search(query: "海关总署", types: [ORGANIZATION]) { nodes { node { __typename } } } }';
    const { data } = await ask(query);
    const away = 'MATCH (test:Test) DETACH DELETE test';
    await api.graph.executeWrite('away', (run) =>
      run({ name: 'away', cypher: away, params: {}, decode: () => undefined }),
    );
    expect(data).toMatchObject({
      search: { nodes: expect.arrayContaining([{ node: { __typename: 'Organization' } }]) as unknown },
    });
  });

  it('gives the fields of one type to nodes of that type only', async () => {
    const { data } = await ask(
      '{ search(query: "海关", first: 50) { nodes { node { ... on Organization { name statistics(first: 1) { nodes { id } } } id: __typename } } } }',
    );
    const { search } = data as { search: { nodes: Array<{ node: { id: string } }> } };
    const others = search.nodes.filter(({ node }) => node.id !== 'Organization');
    expect(others.length).toBeGreaterThan(0);
    for (const { node } of others) expect(Object.keys(node)).toEqual(['id']);
    expect(search.nodes.find(({ node }) => node.id === 'Organization')?.node).toMatchObject({
      name: expect.stringContaining('海关') as string,
    });
  });

  // What one type alone is asked for is read of things of all types (src/compile/compileRow.ts): no walk may fail on another's.
  it.each(
    schema.getPossibleTypes(schema.getType('Node') as GraphQLInterfaceType).map((type) => [type.name, type] as const),
  )('can be asked for any field of %s beside things of other types', async (name, type) => {
    const { data, errors } = await ask(
      `{ search(query: "海关", first: 40) { nodes { node { __typename ... on ${name} { ${printFields(type)} } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { search } = data as { search: { nodes: Array<{ node: { __typename: string } }> } };
    expect(search.nodes.some(({ node }) => node.__typename !== name)).toBe(true);
  });

  it('gives the places of articles next to nodes that have none', async () => {
    const { data, errors } = await ask(
      '{ search(query: "海关", first: 50) { nodes { node { __typename ... on Article { segments { start end } } } } } }',
    );
    expect(errors).toBeUndefined();
    const { search } = data as { search: { nodes: Array<{ node: { __typename: string; segments?: unknown[] } }> } };
    expect(new Set(search.nodes.map(({ node }) => node.__typename)).size).toBeGreaterThan(1);
    for (const { node } of search.nodes)
      if (node.__typename === 'Article') expect(node.segments?.length).toBeGreaterThan(0);
      else expect(node.segments).toBeUndefined();
  });

  it('ranks everything that contains a single character, the shortest names first', async () => {
    const { data } = await ask(
      '{ search(query: "县", types: [REGION], first: 100) { totalCount nodes { node { ... on Region { name } } } } }',
    );
    const { search } = data as { search: { totalCount: number; nodes: Array<{ node: { name: string } }> } };
    expect(search.totalCount).toBe(1_000);
    const lengths = search.nodes.map(({ node }) => node.name.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(lengths[0]).toBe(2);
  });

  it('finds only the requested types, page by page, and finds single characters in names', async () => {
    const { data } = await ask(
      '{ search(query: "海关", types: [ORGANIZATION], first: 1) { nodes { node { __typename id } } pageInfo { hasNextPage endCursor } } }',
    );
    const { search } = data as {
      search: { nodes: Array<{ node: { __typename: string; id: string } }>; pageInfo: { endCursor: string } };
    };
    expect(search.nodes[0]?.node.__typename).toBe('Organization');
    const next = await ask(
      'query ($after: String) { search(query: "海关", types: [ORGANIZATION], first: 5, after: $after) { nodes { node { id } } } }',
      { after: search.pageInfo.endCursor },
    );
    expect(JSON.stringify(next.data)).not.toContain(search.nodes[0]?.node.id);
    expect(
      (await ask('{ search(query: "浙", types: [REGION], first: 1) { nodes { node { ... on Region { name } } } } }'))
        .data,
    ).toEqual({ search: { nodes: [{ node: { name: expect.stringContaining('浙') as string } }] } });
  });

  it.each([
    ['自治县', '[REGION]'],
    ['人民政府', '[ORGANIZATION]'],
    ['出口', '[STATISTIC]'],
    ['出口', 'null'],
    ['浙', '[REGION, ORGANIZATION]'],
    ['没有这样的词', 'null'],
  ])('gives the first of %s in %s in the order of the whole list, even among equal scores', async (words, types) => {
    const page = async (first: number, more: string): Promise<readonly string[]> => {
      const { data } = await ask(
        `query ($q: String!) { search(query: $q, types: ${types}, first: ${String(first)}) { nodes { node { id } } ${more} } }`,
        { q: words },
      );
      const { search } = data as { search: { nodes: ReadonlyArray<{ node: { id: string } }> } };
      return search.nodes.map(({ node }) => node.id);
    };
    const all = await page(100, 'totalCount');
    for (const first of [1, 2, 3, 7, 30]) expect(await page(first, '')).toEqual(all.slice(0, first));
  });

  it.each([
    '"',
    '\\',
    '海关" OR name:*',
    '*:*',
    'a~2 AND (b',
    '/[0-9]+/',
    '{!func}',
    '\u0000海关',
    '\uD800',
    'x'.repeat(100),
  ])('takes %j for what it is', async (query) => {
    const { errors } = await ask('query ($q: String!) { search(query: $q) { totalCount } }', { q: query });
    expect(errors?.map(({ extensions }) => extensions['code']) ?? []).not.toContain('INTERNAL_SERVER_ERROR');
  });
});

describe('path', () => {
  it('leads from an official to a region by what the pages say, each step with its relationship', async () => {
    const { data } = await ask('{ person(name: "张皓") { id } region(name: "苏州市") { id } }');
    const { person, region } = data as Record<'person' | 'region', { id: string }>;
    const { data: found } = await ask(
      'query ($from: ID!, $to: ID!) { path(from: $from, to: $to) { length steps { relationship forward node { __typename id } } } }',
      { from: person.id, to: region.id },
    );
    const { path } = found as {
      path: { length: number; steps: Array<{ relationship: string | null; node: { id: string } }> };
    };
    expect(path.steps).toHaveLength(path.length + 1);
    expect(path.steps[0]).toMatchObject({ relationship: null, forward: null, node: { id: person.id } });
    expect(path.steps.at(-1)?.node.id).toBe(region.id);
    for (const { relationship } of path.steps.slice(1)) expect(relationship).toMatch(/^[A-Z_]+$/);
  });

  it('is null if there is none', async () => {
    expect(await ask(`{ path(from: "reg_${'0'.repeat(24)}", to: "org_${'0'.repeat(24)}") { length } }`)).toMatchObject({
      data: { path: null },
    });
  });
});

describe('an operation', () => {
  it('takes one round trip, whatever it selects', async () => {
    const before = api.statements.length;
    await ask(
      'query Everything { a: region(name: "浙江省") { organizations { nodes { posts { nodes { person { statistics { totalCount } } } } } } } b: articles { totalCount } c: search(query: "出口") { totalCount } d: graph { counts { count } } }',
    );
    expect(api.statements.slice(before)).toEqual(['Everything']);
  });

  it('that needs nothing from the graph does not query it', async () => {
    const before = api.statements.length;
    expect((await ask('{ __typename __schema { queryType { name } } }')).data).toEqual({
      __typename: 'Query',
      __schema: { queryType: { name: 'Query' } },
    });
    expect(api.statements.length).toBe(before);
  });

  it('takes names with quotes, backticks, Cypher and markup as names', async () => {
    for (const name of [
      "o'brien",
      '`x`',
      '})-[r]-() DETACH DELETE n //',
      '<script>alert(1)</script>',
      '\\u0027',
      '\u202E浙江',
      '${x}',
    ]) {
      const { data, errors } = await ask(
        'query ($n: String!) { organization(name: $n) { name } organizations(filter: { nameContains: $n }) { totalCount } }',
        { n: name },
      );
      expect(errors).toBeUndefined();
      expect(data).toEqual({ organization: null, organizations: { totalCount: 0 } });
    }
  });
});
