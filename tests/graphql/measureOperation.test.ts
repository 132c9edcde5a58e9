import { buildSchema, type DocumentNode, getOperationAST, getVariableValues, Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkOperation } from '../../src/graphql/limits/checkOperation.ts';
import { createCheck } from '../../src/graphql/limits/createCheck.ts';
import { DEFAULT_LIMITS, type Limits } from '../../src/graphql/limits/limits.ts';

/** The part of GitHub's schema that the examples on its page about node limits use. */
const GITHUB = buildSchema(`
  type Query { viewer: User, nodes(ids: [ID!]!): [Repository]! }
  type User { login: String, repositories(first: Int): RepositoryConnection, followers(first: Int): UserConnection, starred(first: Int, last: Int): RepositoryConnection }
  type Repository { id: ID, name: String, issues(first: Int): IssueConnection, pullRequests(first: Int): IssueConnection }
  type Issue { id: ID, title: String, bodyHTML: String, comments(first: Int): CommentConnection, labels(first: Int = 60): LabelConnection }
  type Comment { bodyHTML: String }
  type Label { id: ID, name: String }
  type RepositoryConnection { totalCount: Int, edges: [RepositoryEdge], nodes: [Repository] }
  type RepositoryEdge { node: Repository }
  type UserConnection { edges: [UserEdge] }
  type UserEdge { node: User }
  type IssueConnection { totalCount: Int, edges: [IssueEdge], facets(first: Int = 10): [Facet!]! }
  type Facet { value: String, count: Int }
  type IssueEdge { node: Issue }
  type CommentConnection { edges: [CommentEdge] }
  type CommentEdge { node: Comment }
  type LabelConnection { edges: [LabelEdge] }
  type LabelEdge { node: Label }
`);

function measure(source: string, variables: Readonly<Record<string, unknown>> = {}, limits: Partial<Limits> = {}) {
  const document: DocumentNode = parse(source);
  const operation = getOperationAST(document);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('one operation is needed');
  const { coerced = {} } = getVariableValues(GITHUB, operation.variableDefinitions ?? [], variables);
  return checkOperation({ schema: GITHUB, document, operation, variables: coerced }, { ...DEFAULT_LIMITS, ...limits });
}

describe('a list from its end', () => {
  it('costs as many nodes as `last` gives', () => {
    expect(measure('{ viewer { starred(last: 50) { edges { node { name } } } } }').nodes).toBe(50);
    const counted = measure('query ($n: Int) { viewer { starred(last: $n) { edges { node { name } } } } }', { n: 7 });
    expect(counted.nodes).toBe(7);
    const none = measure('query ($n: Int) { viewer { starred(last: $n) { edges { node { name } } } } }', { n: null });
    expect(none.nodes).toBe(10);
  });

  it('has the same limit', () => {
    expect(() => measure('{ viewer { starred(last: 101) { edges { node { name } } } } }')).toThrow('last of starred');
    expect(() => measure('{ viewer { starred(last: -1) { edges { node { name } } } } }')).toThrow(
      'last of starred is -1. It must be from 0 to 100.',
    );
  });
});

describe("GitHub's published examples", () => {
  it('counts 550 nodes if 50 repositories have 10 issues each', () => {
    const { nodes } = measure(`{ viewer { repositories(first: 50) { edges { repository: node { name
      issues(first: 10) { totalCount edges { node { title bodyHTML } } } } } } } }`);
    expect(nodes).toBe(550);
  });

  it('counts 22,060 nodes along four connections side by side', () => {
    const { nodes } = measure(`{ viewer {
      repositories(first: 50) { edges { repository: node { name
        pullRequests(first: 20) { edges { pullRequest: node { title comments(first: 10) { edges { comment: node { bodyHTML } } } } } }
        issues(first: 20) { totalCount edges { issue: node { title bodyHTML comments(first: 10) { edges { comment: node { bodyHTML } } } } } }
      } } }
      followers(first: 10) { edges { follower: node { login } } } } }`);
    expect(nodes).toBe(22_060);
  });

  it('counts 5,101 pages if 100 repositories have 50 issues with labels each', () => {
    const { pages } = measure(
      `query($repositories: Int) { viewer { login repositories(first: $repositories) { edges { node { id
        issues(first: 50) { edges { node { id labels(first: 60) { edges { node { id name } } } } } } } } } } }`,
      { repositories: 100 },
      { nodes: 1_000_000 },
    );
    expect(pages).toBe(5_101);
  });
});

describe('measuring an operation', () => {
  it('multiplies along fragments as along fields', () => {
    const plain = measure('{ viewer { repositories(first: 50) { nodes { issues(first: 10) { totalCount } } } } }');
    const spread = measure(`{ ...everything }
      fragment everything on Query { viewer { repositories(first: 50) { ...page } } }
      fragment page on RepositoryConnection { nodes { ... on Repository { issues(first: 10) { totalCount } } } }`);
    expect(spread).toEqual(plain);
  });

  it('takes the default of the schema, or of a variable, if first is not given', () => {
    const page = '{ nodes { issues(first: 1) { edges { node { labels { edges { node { id } } } } } } } }';
    expect(measure(`{ viewer { repositories(first: 1) ${page} } }`).nodes).toBe(1 + 1 + 60);
    expect(measure(`query($n: Int = 7) { viewer { repositories(first: $n) { totalCount } } }`).nodes).toBe(7);
  });

  it('counts facets as 500 nodes for each list they are counted over, whatever their first', () => {
    const facets = (first: number): string => `issues(first: 1) { facets(first: ${first}) { value count } }`;
    expect(measure(`{ viewer { repositories(first: 1) { nodes { ${facets(1)} } } } }`).nodes).toBe(1 + 1 + 500);
    expect(measure(`{ viewer { repositories(first: 20) { nodes { ${facets(100)} } } } }`).nodes).toBe(
      20 * (1 + 1 + 500),
    );
  });

  it('counts a list of ids by its length', () => {
    expect(
      measure('query($ids: [ID!]!) { nodes(ids: $ids) { issues(first: 10) { totalCount } } }', { ids: ['a', 'b'] })
        .nodes,
    ).toBe(22);
  });

  it('counts nothing that @skip and @include leave out', () => {
    const source = 'query($b: Boolean!) { viewer { repositories(first: 50) @include(if: $b) { totalCount } } }';
    expect(measure(source, { b: false }).nodes).toBe(0);
    expect(measure(source, { b: true }).nodes).toBe(50);
  });

  it('measures a fragment that expands to millions of fields without expanding it', () => {
    const doubling = Array.from({ length: 40 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
    const bomb = (leaf: string) => `{ ...F0 } ${doubling.join(' ')} fragment F40 on Query { ${leaf} }`;
    expect(() => measure(bomb('__typename'))).toThrow(
      /every fragment expanded.*1,099,511,627,776, and the limit is 10,000/,
    );
    expect(() => measure(bomb('__typename @skip(if: true)'))).toThrow(/Directives/);
  });
});

describe('a request over a limit', () => {
  it.each([
    [
      'depth',
      '{ viewer { repositories { nodes { issues { edges { node { id } } } } } } }',
      { depth: 6 },
      'Depth, including fragments: 7, and the limit is 6.',
    ],
    ['aliases', '{ a: viewer { b: login } }', { aliases: 1 }, 'Aliases, including fragments: 2, and the limit is 1.'],
    [
      'root fields',
      '{ viewer { login } ...more } fragment more on Query { other: viewer { login } }',
      { rootFields: 1 },
      'Fields of the operation itself: 2, and the limit is 1.',
    ],
    [
      'directives',
      '{ viewer @include(if: true) { login @skip(if: false) } }',
      { directives: 1 },
      'Directives, including fragments: 2, and the limit is 1.',
    ],
    [
      'list size',
      '{ viewer { repositories(first: 101) { totalCount } } }',
      {},
      'first of repositories: 101, and the limit is 100.',
    ],
    [
      'nodes',
      '{ viewer { repositories(first: 100) { nodes { issues(first: 100) { edges { node { comments(first: 100) { edges { node { bodyHTML } } } } } } } } } }',
      {},
      '1,010,100, and the limit is 50,000.',
    ],
    [
      'the length of aliases, which are printed again for every node',
      `{ viewer { repositories(first: 100) { nodes { issues(first: 10) { edges { node { ${'x'.repeat(20_000)}: id } } } } } } }`,
      {},
      'Bytes that aliases may add to the answer (their length for each node): 20,000,000, and the limit is 1,000,000.',
    ],
    [
      'aliases within a fragment',
      `{ viewer { repositories(first: 100) { nodes { ...id } } } } fragment id on Repository { ${'x'.repeat(2_000)}: id }`,
      { aliasBytes: 100_000 },
      'Bytes that aliases may add to the answer (their length for each node): 200,000, and the limit is 100,000.',
    ],
  ] as const)('is told the limit, its own size, and what to do: %s', (_name, source, limits, message) => {
    expect(() => measure(source, {}, limits)).toThrow(message);
    expect(() => measure(source, {}, limits)).toThrow(/the limit is [\d,]+\. [A-Z].+\.$/);
  });

  it('may exceed it by its variables, not only by its text', () => {
    const source =
      'query($n: Int, $ids: [ID!]!) { viewer { repositories(first: $n) { totalCount } } nodes(ids: $ids) { id } }';
    expect(() => measure(source, { n: 101, ids: [] })).toThrow('first of repositories: 101');
    expect(() => measure(source, { n: 1, ids: Array(101).fill('a') })).toThrow('Values in ids of nodes: 101');
    expect(() => measure(source, { n: -1, ids: [] })).toThrow('first of repositories is -1. It must be from 0 to 100.');
  });
});

describe('a check that remembers', () => {
  const check = createCheck(GITHUB, DEFAULT_LIMITS);
  const document = parse(`query($n: Int, $on: Boolean = true, $ids: [ID!] = [], $after: String) {
    viewer { repositories(first: $n) @include(if: $on) { totalCount } } nodes(ids: $ids) { name }
    again: viewer @skip(if: $on) { login } }`);
  const operation = getOperationAST(document);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('one operation is needed');

  it('measures the same document by the sizes in its variables', () => {
    const plain = { n: 20, on: true, after: 'one' };
    expect(check(document, operation, plain).nodes).toBe(25);
    expect(check(document, operation, { ...plain, after: 'other' })).toBe(check(document, operation, plain));
    expect(check(document, operation, { ...plain, n: 30 }).nodes).toBe(35);
    expect(check(document, operation, { ...plain, on: false }).nodes).toBe(5);
    expect(check(document, operation, { ...plain, ids: ['a', 'b', 'c', 'd', 'e', 'f'] }).nodes).toBe(26);
    expect(check(document, operation, { ...plain, ids: ['a'] }).nodes).toBe(20);
  });

  it('refuses what is over a limit however often it is sent', () => {
    check(document, operation, { n: 100, on: true });
    for (let again = 0; again < 2; again += 1)
      expect(() => check(document, operation, { n: 101, on: true })).toThrow('first of repositories: 101');
  });
});
