import { parse, type OperationDefinitionNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCompiler } from '../../src/compile/createCompiler.ts';
import type { CompiledOperation } from '../../src/compile/compileOperation.ts';
import type { Variables } from '../../src/compile/parameters.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';

const schema = readSchema('schema');
const catalogue = readCatalogue('cypher');

function compile(query: string, variables: Variables = {}): CompiledOperation {
  const document = parse(query);
  return createCompiler(schema, catalogue)(document, document.definitions[0] as OperationDefinitionNode, variables);
}

describe('compileOperation', () => {
  it('makes one statement of several root fields, nested lists and fragments', () => {
    const { cypher } = compile(
      '{ region(name: "浙江省") { ...R } articles { nodes { headline } } } fragment R on Region { organizations { nodes { name } } }',
    );
    expect(cypher).toMatch(/^RETURN \[\[?COLLECT|^RETURN COLLECT/);
    expect(cypher).not.toContain(';');
    expect(cypher).toContain('AS c0');
    expect(cypher).toContain('AS c1');
  });

  it('gives another name to what a row already has, instead of a subquery that runs for each row', () => {
    const { cypher } = compile('{ statistics { nodes { agreements { verdict other { id article { headline } } } } } }');
    expect(cypher).toMatch(/WITH \*, agreement\d+\.other AS node\d+\nOPTIONAL MATCH \(node\d+\)-\[:REPORTED_IN\]/u);
    expect(cypher).not.toContain('COLLECT { WITH');
    // Steps of one type may lead to several nodes from a node of another: they are limited where they are.
    const hits = compile(
      '{ search(query: "外贸") { nodes { node { ... on Statistic { article { headline } } id } } } }',
    );
    expect(hits.cypher).toMatch(/head\(COLLECT \{ WITH hit\d+\.node AS node\d+/u);
  });

  it('puts no value from outside into the statement', () => {
    const evil = '`})-[r]-() DETACH DELETE r //';
    const { cypher, bindParameters } = compile(
      'query ($name: String) { region(name: $name) { name } organizations(filter: { nameContains: "\'; DROP" }) { nodes { id } } }',
      { name: evil },
    );
    expect(cypher).not.toContain('DELETE');
    expect(cypher).not.toContain('DROP');
    expect(Object.values(bindParameters({ name: evil }))).toEqual(expect.arrayContaining([evil, "'; DROP"]));
  });

  it('keeps the text of a statement when only values differ', () => {
    const query =
      'query ($name: String, $first: Int, $after: String) { organizations(first: $first, after: $after, filter: { nameContains: $name }) { nodes { name } } }';
    const cursor = Buffer.from(JSON.stringify(['organization.byName', 'x|y'])).toString('base64url');
    expect(compile(query, { name: '海关', first: 3 }).cypher).toBe(
      compile(query, { name: '银行', first: 9, after: cursor }).cypher,
    );
  });

  it('leaves out what @skip and @include leave out', () => {
    const { cypher } = compile(
      'query ($no: Boolean!) { organizations { nodes { name kind @include(if: $no) posts @skip(if: true) { totalCount } } } }',
      { no: false },
    );
    expect(cypher).not.toContain('.kind');
    expect(cypher).not.toContain(':Post');
  });

  it('does not query the graph for __typename and introspection', () => {
    const { cypher, decode } = compile('{ __typename __type(name: "Region") { name } }');
    expect(cypher).toBeUndefined();
    expect(decode([], {})).toEqual({ data: { __typename: 'Query', __type: { name: 'Region' } }, errors: [] });
  });

  it('answers each introspection field once, under any alias', () => {
    const compiler = createCompiler(schema, catalogue);
    const ask = (query: string): Record<string, unknown> => {
      const document = parse(query);
      const { decode } = compiler(document, document.definitions[0] as OperationDefinitionNode, {});
      return decode([], {}).data ?? {};
    };
    const { a, b } = ask('{ a: __schema { types { name } } b: __schema { types { name } } }');
    expect(a).toBe(b);
    expect(ask('query Other { __schema { types { name } } }')['__schema']).toBe(a);
    expect(ask('{ c: __schema { types { kind } } }')['c']).not.toBe(a);
  });

  it('needs one row for all types of an interface that read the same fields', () => {
    const { cypher } = compile('{ statistics { nodes { subject { __typename id name } } } }');
    expect(cypher).not.toMatch(/WHEN subject\d+:/);
  });

  it('needs a CASE only if two types of an interface take different paths', () => {
    const one = compile(
      '{ search(query: "海关") { nodes { node { __typename ... on Organization { posts { totalCount } } } } } }',
    );
    expect(one.cypher).not.toMatch(/WHEN node\d+:/);
    const two = compile(
      '{ search(query: "海关") { nodes { node { ... on Organization { posts { totalCount } } ... on Article { mentions { totalCount } } } } } }',
    );
    const properties = compile(
      '{ search(query: "海关") { nodes { node { ... on Organization { name } ... on Article { headline } } } } }',
    );
    expect(properties.cypher).not.toMatch(/WHEN node\d+:/);
    expect(two.cypher).toMatch(/WHEN node\d+:/);
  });

  it('does not treat a text that only begins like an id as an id, whatever the document was used with before', () => {
    const document = parse('query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }');
    const compiler = createCompiler(schema, catalogue);
    const print = (id: string): string | undefined =>
      compiler(document, document.definitions[0] as OperationDefinitionNode, { id, ids: [id] }).cypher;
    const broken = print('reg_x');
    expect(broken).not.toContain(':Region');
    expect(print(`reg_${'0'.repeat(24)}`)).toContain(':Region');
    expect(print('reg_x')).toBe(broken);
    const filtered = parse('query ($i: ID) { statistics(filter: { indicator: $i }) { totalCount } }');
    const count = (variables: object): string | undefined =>
      compiler(filtered, filtered.definitions[0] as OperationDefinitionNode, { ...variables }).cypher;
    expect(count({ i: '0' })).not.toBe(count({}));
    // Null is not a condition: if it were ignored, it would silently widen the list.
    expect(() => count({ i: null })).toThrow('filter.indicator of Query.statistics is null');
  });

  it('searches for words in one way and for a single character in another, whichever a document was used for first', () => {
    const document = parse('query ($q: String!) { search(query: $q) { nodes { score } } }');
    const compiler = createCompiler(schema, catalogue);
    const search = (q: string): readonly [boolean, readonly unknown[]] => {
      const { cypher, bindParameters } = compiler(document, document.definitions[0] as OperationDefinitionNode, { q });
      return [cypher?.includes('fulltext') === true, Object.values(bindParameters({ q }))];
    };
    expect(search('海关')).toEqual([true, expect.arrayContaining(['"海关"']) as unknown]);
    expect(search(' 浙 ')).toEqual([false, expect.arrayContaining(['浙']) as unknown]);
    expect(search('浙 江')).toEqual([true, expect.arrayContaining(['"浙" AND "江"']) as unknown]);
    expect(search('\u{20BB7}')).toEqual([false, expect.arrayContaining(['\u{20BB7}']) as unknown]);
  });

  it('fetches one more entry only if hasNextPage is selected, and keys only if cursors are', () => {
    const plain = compile('{ organizations(first: 7) { nodes { id } } }');
    expect(Object.values(plain.bindParameters({}))).toContain(7n);
    expect(plain.cypher).toContain('RETURN [NULL, [');
    const paged = compile('{ organizations(first: 7) { nodes { id } pageInfo { hasNextPage endCursor } } }');
    expect(Object.values(paged.bindParameters({}))).toContain(8n);
    expect(paged.cypher).toMatch(/RETURN \[key\d+, \[/);
  });

  it('asks for the type of a node only if the answer depends on it', () => {
    const readsId = (query: string): boolean =>
      Object.values(compile(query).bindParameters({})).some((value) => Array.isArray(value) && value.includes('id'));
    expect(readsId('{ statistics { nodes { subject { name } } } }')).toBe(false);
    expect(readsId('{ statistics { nodes { subject { __typename name } } } }')).toBe(true);
  });

  it.each([
    ['fields in another order', '{ articles { nodes { headline id } } }', '{ articles { nodes { id headline } } }'],
    [
      'other properties',
      '{ articles { nodes { headline } } }',
      '{ articles { nodes { id datePublished wordCount } } }',
    ],
    ['other aliases', '{ articles { nodes { a: headline } } }', '{ b: articles { nodes { headline } } }'],
    [
      'root fields and lists in another order',
      '{ regions { nodes { projects { totalCount } organizations { totalCount } } } articles { totalCount } }',
      '{ articles { totalCount } regions { nodes { organizations { totalCount } projects { totalCount } } } }',
    ],
    [
      'properties of types of an interface',
      '{ statistics { nodes { subject { __typename ... on Region { level } } } } }',
      '{ statistics { nodes { subject { __typename name ... on Organization { kind } } } } }',
    ],
  ])('is one statement for %s: Neo4j plans it once', (_what, one, other) => {
    expect(compile(one).cypher).toBe(compile(other).cypher);
  });

  it('answers in the order of the document, whatever the order of the statement is', () => {
    const { decode } = compile('{ b: __typename graph { revision } a: __typename }');
    expect(Object.keys(decode([[[1], []]], {}).data ?? {})).toEqual(['b', 'graph', 'a']);
  });

  it('asks what distinguishes namesakes only if several can share a name', () => {
    expect(compile('{ region(id: "reg_0") { name } }').cypher).not.toContain('parentName');
    expect(compile('{ region(name: "朝阳区") { name } }').cypher).toContain('parentName');
  });

  it('runs along the key that answers the filter', () => {
    expect(compile('{ organizations(filter: { kind: ENTERPRISE }) { nodes { id } } }').cypher).toContain('byKind');
    expect(compile('{ statistics(filter: { indicator: "ind_0" }) { nodes { id } } }').cypher).toContain('byIndicator');
  });

  it.each([
    [
      '{ organizations(first: 101) { nodes { id } } }',
      /"first" of Query.organizations is 101; it must be from 0 to 100/,
    ],
    ['{ organizations(first: -1) { nodes { id } } }', /"first" of Query.organizations is -1/],
    ['{ organizations(after: "x") { nodes { id } } }', /"after" is not a cursor of this server/],
    [
      '{ statistics(orderBy: { field: VALUE, direction: DESC }) { nodes { id } } }',
      /has no order VALUE\. It has: PERIOD/,
    ],
    ['{ region { name } }', /exactly one of its arguments id, name, code; 0 were given/],
    ['{ region(name: "浙江", code: "330000") { name } }', /2 were given/],
    ['{ search(query: " ") { totalCount } }', /"query" is empty/],
  ])('refuses %s', (query, message) => {
    expect(() => compile(query).bindParameters({})).toThrow(message);
  });

  it('distinguishes a cursor of another order from its own', () => {
    const cursor = Buffer.from(JSON.stringify(['organization.byName', 'x|y'])).toString('base64url');
    expect(() => compile(`{ statistics(after: "${cursor}") { nodes { id } } }`).bindParameters({})).toThrow(
      /another list or another order/,
    );
  });

  it('keeps an alias that is the name of the prototype', () => {
    const { decode } = compile('{ __proto__: __typename }');
    expect(JSON.stringify(decode([], {}).data)).toBe('{"__proto__":"Query"}');
  });

  it('answers null with an error at its path if a required value is missing', () => {
    const { decode } = compile('{ graph { counts { type count } } }');
    const answer = decode([[[], [[{ type: 'Region', count: null }]]]], {});
    expect(answer.data).toBeNull();
    expect(answer.errors[0]?.path).toEqual(['graph', 'counts', 0, 'count']);
  });
});
