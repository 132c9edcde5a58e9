import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isEnumType,
  isObjectType,
  parse,
  type GraphQLField,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCompiler } from '../../src/compile/createCompiler.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';
import { checkNodes } from '../../src/load/check/checkGraph.ts';
import { ID_PREFIXES, type NodeLabel } from '../../src/model/ids.ts';
import { migrate } from '../../src/neo4j/migrate.ts';
import { readMigrations } from '../../src/neo4j/readMigrations.ts';
import { openTestDriver, testAddress } from '../support/graph.ts';

const schema = readSchema('schema');
const catalogue = readCatalogue('cypher');
const compile = createCompiler(schema, catalogue);
const driver = openTestDriver();

beforeAll(async () => {
  await migrate(driver, testAddress().database, await readMigrations('cypher/schema'));
});
afterAll(() => driver.close());

/** Compiles an operation and gives the operators of its plan on the real server, deepest last. */
async function explain(query: string): Promise<readonly string[]> {
  const document = parse(query);
  const compiled = compile(document, document.definitions[0] as OperationDefinitionNode, {});
  const session = driver.session({ database: testAddress().database });
  try {
    const { summary } = await session.run(`EXPLAIN ${compiled.cypher ?? ''}`, compiled.bindParameters({}));
    return summary.plan === false ? [] : listOperators(summary.plan);
  } finally {
    await session.close();
  }
}

function listOperators(plan: Plan): readonly string[] {
  return [plan.operatorType.replace(/@.*/, ''), ...plan.children.flatMap(listOperators)];
}

const COSTLY = /Sort|Top|Scan|CartesianProduct|Eager/;
const SAMPLES: Readonly<Record<string, string>> = {
  ID: '"ind_0"',
  String: '"x"',
  Boolean: 'true',
  Date: '"2024-01-01"',
};

/** Every way to ask a connection that the SDL promises to be fast: its orders both ways, and the filters its keys answer. */
function listWays(walkName: string, field: GraphQLField<unknown, unknown>): readonly string[] {
  const walk = catalogue.walks.get(walkName);
  const [, , variant] = walkName.split('.');
  // A variant in small letters is chosen by a field of the filter, which its keys name.
  const scope = variant === undefined || variant !== variant.toUpperCase() ? [] : [`scope: ${variant}`];
  const ordered = field.args.some(({ name }) => name === 'orderBy');
  return (walk?.keys ?? []).flatMap((key) => {
    const input = getNamedType(field.args.find(({ name }) => name === 'filter')?.type);
    const filters = key.by.map((name) => {
      const type = isInputObjectType(input) ? getNamedType(input.getFields()[name]?.type) : undefined;
      return `${name}: ${isEnumType(type) ? (type.getValues()[0]?.name ?? '') : (SAMPLES[type?.name ?? ''] ?? '')}`;
    });
    const filter = filters.length === 0 ? [] : [`filter: { ${filters.join(', ')} }`];
    const orders = ordered
      ? ['ASC', 'DESC'].map((direction) => [`orderBy: { field: ${key.order}, direction: ${direction} }`, 'first: 20'])
      : [['first: 20'], ['last: 20']];
    return orders.map((order) => [...scope, ...filter, ...order].join(', '));
  });
}

function ask(owner: string, selection: string): string {
  if (owner === 'Query') return `{ ${selection} }`;
  return `{ node(id: "${ID_PREFIXES[owner as NodeLabel]}_${'0'.repeat(24)}") { ... on ${owner} { ${selection} } } }`;
}

const walks = [...catalogue.walks.keys()].flatMap((name) => {
  const [type = '', fieldName = ''] = name.split('.');
  // What an interface's file serves is queried through each of its types.
  const owners =
    type === 'Entity' || type === 'Node' ? ['Region', 'Organization', 'Person', 'Project', 'Group'] : [type];
  return owners.flatMap((owner) => {
    const object = schema.getType(owner);
    const field = isObjectType(object) ? object.getFields()[fieldName] : undefined;
    return field === undefined || (owner !== 'Query' && !(owner in ID_PREFIXES)) ? [] : [{ name, owner, field }];
  });
});

describe('what is counted over the latest 20,000 figures', () => {
  it.each([
    ['{ coverage(indicator: "ind_0", region: "reg_0") { figureCount latest { id } } }', 3, 0],
    // What the people of a body stated is merged from one range for each of them.
    ['{ attributions(id: "org_0") { figureCount latest { id } } }', 6, 1],
  ])('is read from the end of its index ranges: %s', async (query, limits, tops) => {
    const operators = await explain(query);
    expect(operators.filter((operator) => /Scan|CartesianProduct/.test(operator))).toEqual([]);
    expect(operators.filter((operator) => operator === 'Limit')).toHaveLength(limits);
    // Newspapers are put in order by their counts, at most 20,000 of them.
    expect(operators.filter((operator) => operator === 'Top')).toHaveLength(
      tops + (query.includes('coverage') ? 1 : 0),
    );
  });
});

describe('a paged walk', () => {
  const pages = walks.filter(
    ({ field }) => getNamedType(field.type).name.endsWith('Connection') && field.name !== 'search',
  );
  const ways = pages.flatMap(({ name, owner, field }) =>
    listWays(name, field).map((args) => ({
      owner,
      query: `${field.name}(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage } }`,
    })),
  );

  it.each(ways)('is a range of an index: $owner $query', async ({ owner, query }) => {
    expect((await explain(ask(owner, query))).filter((operator) => COSTLY.test(operator))).toEqual([]);
  });

  it('is distinguished from one that sorts (negative control)', async () => {
    const { records, summary } = await driver.executeQuery(
      'EXPLAIN MATCH (organization:Organization) RETURN organization.name ORDER BY organization.kind LIMIT 10',
    );
    expect(records).toEqual([]);
    expect(listOperators(summary.plan as Plan).filter((operator) => COSTLY.test(operator))).not.toEqual([]);
  });

  it('is counted by kind in its own order, without sorting', async () => {
    const operators = await explain('{ statistics(filter: { indicator: "ind_0" }) { facets(by: STATUS) { value } } }');
    expect(operators.filter((operator) => COSTLY.test(operator))).toEqual([]);
  });

  it('is counted without looking beyond its own range', async () => {
    const operators = await explain('{ region(name: "x") { organizations { totalCount } } }');
    expect(operators.filter((operator) => /Scan/.test(operator))).toEqual([]);
    expect(await explain('{ organizations { totalCount } }')).toContain('NodeCountFromCountStore');
  });
});

describe('an audit', () => {
  it('takes each slice of a label from its index, without sorting', async () => {
    const { cypher, params } = checkNodes('Statistic', { after: '', limit: 10n, outward: ['ABOUT'], inward: [] });
    const { summary } = await driver.executeQuery(`EXPLAIN ${cypher}`, params);
    const operators = listOperators(summary.plan as Plan);
    expect(operators).toContain('NodeUniqueIndexSeekByRange');
    expect(operators.filter((operator) => /Sort|Top|Scan/.test(operator))).toEqual([]);
  });
});

describe('every other walk', () => {
  const others = walks.filter(
    ({ field }) => !getNamedType(field.type).name.endsWith('Connection') && field.args.length === 0,
  );

  it.each(others)('is understood by the server: $name of $owner', async ({ owner, field }) => {
    const selection = isCompositeType(getNamedType(field.type)) ? `${field.name} { __typename }` : field.name;
    expect((await explain(ask(owner, selection))).filter((operator) => /Scan/.test(operator))).toEqual([]);
  });

  it.each([
    '{ search(query: "外贸", types: [ARTICLE]) { totalCount nodes { score node { ... on Article { headline } } highlights { start } } } }',
    `{ path(from: "reg_${'0'.repeat(24)}", to: "org_${'0'.repeat(24)}") { length steps { relationship forward node { ... on Entity { name articles { totalCount } } } } } }`,
    '{ region(name: "x") { statistics(scope: BELOW) { nodes { subject { ... on Organization { region { parent { name } } } ... on Region { children { totalCount } } } } } } }',
  ])('is understood by the server: %s', async (query) => {
    expect((await explain(query)).length).toBeGreaterThan(0);
  });

  it('answers the look-up of one name by an index', async () => {
    for (const field of ['region', 'organization', 'person', 'project', 'indicator']) {
      expect((await explain(`{ ${field}(name: "x") { id } }`)).filter((operator) => /Scan/.test(operator))).toEqual([]);
    }
  });
});
