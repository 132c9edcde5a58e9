import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { parseFilters } from '../../src/compile/parseFilters.ts';
import { NAMED_FILTERS } from '../../src/compile/filterNames.ts';
import { parseWalk } from '../../src/compile/parseWalk.ts';
import { readCatalogue, readSchema } from '../../src/graphql/readSchema.ts';
import * as facts from '../../src/model/pageFacts.ts';
import { PERIOD_KINDS } from '../../src/model/period.ts';
import { DIMENSIONS } from '../../src/model/quantity.ts';
import { printStoredEnum } from '../../src/compile/enums.ts';

const schema = readSchema('schema');
const catalogue = readCatalogue('cypher');
const types = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
);
/** Parts of lists, and what resolvers answer (src/graphql/mutations), have no walks of their own. */
const isPart = ({ name }: GraphQLObjectType): boolean =>
  /(Connection|Edge|Payload)$|^(PageInfo|Mutation|Subscription)$/.test(name);

/** Embedded objects are read from their parent's properties, so they need no file. */
const EMBEDDED = new Set([
  'SourceSpan',
  'Quantity',
  'Period',
  'Change',
  'Interval',
  'SoftInterval',
  'SlotPeriod',
  'PageOrigin',
]);
/** Answered by the compiler from the id alone. */
const BY_ID = new Set(['Query.node', 'Query.nodes']);

describe('the SDL and the Cypher files', () => {
  it('have a walk for every field that leads to another node', () => {
    const missing = types
      .filter((type) => !isPart(type))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => isCompositeType(getNamedType(field.type)) && !EMBEDDED.has(getNamedType(field.type).name))
          .map((field) =>
            [type.name, ...type.getInterfaces().map(({ name }) => name)].map((owner) => `${owner}.${field.name}`),
          )
          .filter((names) => !names.some((name) => catalogue.walks.has(name) || BY_ID.has(name)))
          .map(([name]) => name),
      );
    expect(missing).toEqual([]);
  });

  it('have a field for every walk', () => {
    const unknown = [...catalogue.walks.keys()].filter((name) => {
      const [type = '', field = '', variant] = name.split('.');
      const owner = schema.getType(type);
      const definition = owner !== undefined && 'getFields' in owner ? owner.getFields()[field] : undefined;
      if (definition === undefined) return true;
      if (variant === undefined || !('args' in definition) || name === 'Query.search.CHARACTER') return false;
      // Walks that a field of the filter leads along.
      const filter = getNamedType(definition.args.find(({ name: argument }) => argument === 'filter')?.type);
      if (isInputObjectType(filter) && variant in filter.getFields()) return false;
      return !definition.args.some((argument) => {
        const input = getNullableType(argument.type);
        return isEnumType(input) && input.getValue(variant) !== undefined;
      });
    });
    expect(unknown).toEqual([]);
  });

  it('have exactly one predicate for each field of each filter', () => {
    const filters = Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .filter(({ name }) => name.endsWith('Filter'));
    // A name stands for an id, and how far a region reaches says which of two fields it is.
    const fields = filters.flatMap((type) =>
      Object.keys(type.getFields())
        .filter((field) => !(field in NAMED_FILTERS) && field !== 'scope')
        .map((field) => `${type.name}.${field}`),
    );
    expect([...catalogue.filters.keys()].toSorted()).toEqual(fields.toSorted());
  });

  it('have exactly one expression for each value of each facet', () => {
    const facets = Object.values(schema.getTypeMap()).filter(isEnumType);
    const values = facets
      .filter(({ name }) => name.endsWith('Facet'))
      .flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`));
    expect([...catalogue.facets.keys()].toSorted()).toEqual(values.toSorted());
  });

  it('have a field by id for each filter by name', () => {
    for (const filter of Object.values(schema.getTypeMap()).filter(isInputObjectType))
      for (const [name, { field }] of Object.entries(NAMED_FILTERS))
        if (name in filter.getFields()) expect(Object.keys(filter.getFields())).toContain(field);
  });

  it('have a key for every connection, and every order of the SDL on some key', () => {
    const connections = types.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .map((field) => ({ type, field })),
    );
    for (const { type, field } of connections) {
      const walk = catalogue.walks.get(`${type.name}.${field.name}`) ?? catalogue.walks.get(`Entity.${field.name}`);
      expect(walk?.keys.length, `${type.name}.${field.name}`).toBeGreaterThan(0);
    }
    const orders = Object.values(schema.getTypeMap())
      .filter(isEnumType)
      .filter(({ name }) => name.endsWith('OrderField'))
      .flatMap((type) => type.getValues().map(({ name }) => name));
    const keys = new Set([...catalogue.walks.values()].flatMap((walk) => walk.keys.map(({ order }) => order)));
    expect(orders.filter((order) => !keys.has(order))).toEqual([]);
  });

  it.each([
    ['ArticleKind', facts.ARTICLE_KINDS],
    ['RegionLevel', facts.REGION_LEVELS],
    ['OrganizationKind', facts.ORGANIZATION_KINDS],
    ['ProjectKind', facts.PROJECT_KINDS],
    ['StatisticStatus', facts.STATUSES],
    ['Direction', facts.DIRECTIONS],
    ['QuotationForm', facts.QUOTATION_FORMS],
    ['PeriodKind', PERIOD_KINDS],
    ['Dimension', DIMENSIONS],
  ])('name the values of %s as PageFacts does', (name, values) => {
    const type = schema.getType(name);
    expect(isEnumType(type) ? type.getValues().map((value) => printStoredEnum(value.name)) : []).toEqual([...values]);
  });

  it('describe every type, field, argument and enum value with an example', () => {
    const bare: string[] = [];
    const check = (name: string, description: string | null | undefined): void => {
      if (!/`|e\.g\./.test(description ?? '')) bare.push(name);
    };
    for (const type of Object.values(schema.getTypeMap()).filter(
      ({ name, astNode }) => astNode !== undefined && astNode !== null && !name.startsWith('__'),
    )) {
      if (type.description === undefined || type.description === null) bare.push(type.name);
      if (isEnumType(type))
        for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
      if (!('getFields' in type)) continue;
      for (const field of Object.values(type.getFields())) {
        check(`${type.name}.${field.name}`, field.description);
        if ('args' in field)
          for (const argument of field.args)
            check(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
    expect(bare).toEqual([]);
  });
});

describe('parseWalk', () => {
  it('names the file and the line of a key that it cannot read', () => {
    expect(() => parseWalk('Region.towns', '// Gives: town\n// Key name up: x\nMATCH (town:Region)')).not.toThrow();
    expect(() => parseWalk('Region.towns', '// Gives: town\n// Key NAME: town.byName\nMATCH (town:Region)')).toThrow(
      /Region.towns.cypher: "Key NAME: town.byName" is not a key/,
    );
  });

  it('refuses a file without Cypher', () => {
    expect(() => parseWalk('Region.towns', '// Towns.')).toThrow(/no Cypher after its comment/);
  });

  it('asks which of its variables the field is', () => {
    const body = 'MATCH ()-[link:WITHIN]->(town:Region)';
    expect(parseWalk('Region.towns', `// Gives: town\n${body}`).gives).toBe('town');
    expect(() => parseWalk('Region.towns', body)).toThrow(/has no "\/\/ Gives: variable" line.*: link, town\.$/);
    expect(() => parseWalk('Region.towns', `// Gives: city\n${body}`)).toThrow(/"Gives: city", which it does not bind/);
  });
});

describe('parseFilters', () => {
  const level = '// Field: level\nregion.level = $value\n';

  it('gives one predicate per field, without comments', () => {
    const name = '// Field: name\n// An index answers it.\nregion.name = $value\n';
    expect(parseFilters('filter', 'RegionFilter', `// Filters of regions.\n\n${level}\n${name}`)).toEqual([
      ['RegionFilter.level', 'region.level = $value'],
      ['RegionFilter.name', 'region.name = $value'],
    ]);
  });

  it('names the file and what it does not understand', () => {
    expect(() => parseFilters('filter', 'RegionFilter', 'region.level = $value')).toThrow(
      /RegionFilter.cypher.*belongs to no field/,
    );
    expect(() => parseFilters('filter', 'RegionFilter', '// Field: level\n')).toThrow(
      /the field level has no predicate/,
    );
    expect(() => parseFilters('filter', 'RegionFilter', `${level}${level}`)).toThrow(
      /the field level has two predicates/,
    );
    expect(() => parseFilters('filter', 'RegionFilter', '// Field: a level\nregion.level = $value')).toThrow(
      /names no field/,
    );
  });
});
