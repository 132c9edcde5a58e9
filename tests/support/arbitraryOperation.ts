import fc from 'fast-check';
import { NAMED_FILTERS } from '../../src/compile/filterNames.ts';
import { findLabel } from '../../src/model/ids.ts';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** Values that a generated argument may take, so that look-ups and filters find something now and then. */
export interface Samples {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly dates: readonly string[];
}

/** Root fields that answer by themselves what the reference does not model. */
const LEFT_OUT = new Set([
  'search',
  'path',
  'graph',
  'node',
  'nodes',
  'neighbourCounts',
  'attributions',
  'facets',
  'suggest',
  'matchedName',
  // Slots, checks and judgements: tests/load/figures.neo4j.test.ts and tests/figures check what they say.
  'checks',
  // The log of changes: tests/load/changes.neo4j.test.ts.
  'changes',
  'slots',
  'asOf',
  // tests/figures/deriveValues.test.ts.
  'derived',
  // tests/graphql/questions.neo4j.test.ts.
  'coverage',
  'agreements',
  'judgements',
  // What is counted or put together by Cypher: the analyst's questions and tests/load check what it says.
  'quality',
  'evidence',
  'outcome',
  'interval',
  'whole',
  'lines',
  'cursor',
  'startCursor',
  'endCursor',
]);
/** Orders that only some keys have. */
const BOUND_ORDERS = new Set(['VALUE', 'CHANGE', 'STATISTICS']);
/** Fields of filters that the reference does not model: names and words are looked up, and `scope` says what another field means. */
const FILTERS_LEFT_OUT = new Set([
  'pageFile',
  'unit',
  'qualifier',
  'agency',
  'scope',
  'through',
  'saidAgain',
  'valueFrom',
  'valueTo',
]);
const isLeftOut = (name: string): boolean => name in NAMED_FILTERS || FILTERS_LEFT_OUT.has(name);

/**
 * Makes operations of the schema: several root fields, aliases, inline and named fragments, `@include` by variable,
 * nested connections with arguments of their own, interfaces with type conditions.
 */
export function arbitraryOperation(schema: GraphQLSchema, samples: Samples): fc.Arbitrary<string> {
  const query = schema.getQueryType();
  if (query === null || query === undefined) throw new Error('The schema has no queries.');
  const roots = Object.values(query.getFields()).filter(({ name }) => !LEFT_OUT.has(name));
  return fc
    .array(fc.constantFrom(...roots), { minLength: 1, maxLength: 2 })
    .chain((fields) => fc.tuple(...fields.map((field, index) => arbitraryField(field, 3, `r${String(index)}`, true))))
    .map(
      (fields) =>
        // The last root field is in a named fragment.
        `query Generated($yes: Boolean = true, $no: Boolean = false) { ${fields.slice(0, -1).join(' ')} ...Rest ` +
        `__typename @include(if: $yes) left: __typename @include(if: $no) } fragment Rest on Query { ${fields.at(-1) ?? ''} }`,
    );

  function arbitraryField(
    field: GraphQLField<unknown, unknown>,
    depth: number,
    alias: string | undefined,
    isRoot = false,
  ): fc.Arbitrary<string> {
    const type = getNamedType(field.type);
    const selection = isCompositeType(type) ? arbitrarySelection(type, depth - 1) : fc.constant('');
    return fc
      .tuple(
        arbitraryArguments(field.args, isRoot, type.name),
        selection,
        fc.constantFrom('', '', '', ' @include(if: $yes)', ' @skip(if: $no)'),
      )
      .map(
        ([args, below, directive]) =>
          `${alias === undefined ? '' : `${alias}: `}${field.name}${args}${directive} ${below}`,
      );
  }

  /** The prefix keeps the response keys of several type conditions apart: they may not be merged. */
  function arbitrarySelection(type: GraphQLNamedType, depth: number, prefix = ''): fc.Arbitrary<string> {
    if (isAbstractType(type)) {
      const types = schema.getPossibleTypes(type);
      return fc
        .subarray([...types], { minLength: 1, maxLength: 2 })
        .chain((chosen) =>
          fc
            .tuple(
              ...chosen.map((one) =>
                arbitrarySelection(one, depth, `${one.name}_`).map((below) => `... on ${one.name} ${below}`),
              ),
            )
            .map((parts) => `{ __typename id ${parts.join(' ')} }`),
        );
    }
    if (!isObjectType(type)) return fc.constant('');
    const isConnection = type.name.endsWith('Connection') || type.name.endsWith('Edge');
    const fields = Object.values(type.getFields()).filter(
      ({ name, type: output }) =>
        !LEFT_OUT.has(name) && (depth > 0 || isConnection || !isCompositeType(getNamedType(output))),
    );
    if (fields.length === 0) return fc.constant('{ __typename }');
    return fc
      .subarray(fields, { minLength: 1, maxLength: Math.min(fields.length, isConnection ? 3 : 4) })
      .chain((chosen) =>
        fc.tuple(
          fc.constantFrom('', '__typename '),
          ...chosen.map((field, index) =>
            arbitraryField(
              field,
              isConnection ? depth + 1 : depth,
              prefix === '' && index % 2 === 0 ? undefined : `${prefix}${field.name}${String(index)}`,
            ),
          ),
        ),
      )
      .map(([typename, ...parts]) => `{ ${typename}${parts.join(' ')} }`);
  }

  function arbitraryArguments(
    args: readonly GraphQLArgument[],
    isRoot: boolean,
    typeName: string,
  ): fc.Arbitrary<string> {
    const lookUps = args.filter(({ name }) => ['id', 'name'].includes(name));
    if (isRoot && !typeName.endsWith('Connection')) {
      return fc
        .constantFrom(...lookUps)
        .chain(({ name }) =>
          fc
            .constantFrom(...(name === 'id' ? likelyIds(typeName) : samples.names))
            .map((value) => `(${name}: ${JSON.stringify(value)})`),
        );
    }
    const optional = args.filter(({ name }) => ['first', 'last', 'filter', 'orderBy', 'scope'].includes(name));
    if (optional.length === 0) return fc.constant('');
    return fc.subarray(optional).chain((picked) => {
      // A list is cut at one of its ends.
      const chosen = picked.some(({ name }) => name === 'first')
        ? picked.filter(({ name }) => name !== 'last')
        : picked;
      if (chosen.length === 0) return fc.constant('');
      return fc
        .tuple(...chosen.map((argument) => arbitraryValue(argument).map((value) => `${argument.name}: ${value}`)))
        .map((values) => `(${values.join(', ')})`);
    });
  }

  /** Mostly ids of the type that is asked for, and one of another. */
  function likelyIds(typeName: string): readonly string[] {
    return [
      ...samples.ids.filter((id) => findLabel(id) === typeName),
      samples.ids.find((id) => findLabel(id) !== typeName) ?? '',
    ];
  }

  function arbitraryValue(argument: GraphQLArgument | GraphQLInputField): fc.Arbitrary<string> {
    const type = getNamedType(argument.type);
    if (argument.name === 'first' || argument.name === 'last') return fc.integer({ min: 0, max: 6 }).map(String);
    if (isEnumType(type))
      return fc.constantFrom(
        ...type
          .getValues()
          .map(({ name }) => name)
          .filter((name) => !BOUND_ORDERS.has(name)),
      );
    if (type.name === 'Boolean') return fc.boolean().map(String);
    if (type.name === 'Date') return fc.constantFrom(...samples.dates).map((value) => JSON.stringify(value));
    if (type.name === 'PeriodText')
      return fc.constantFrom('2023', '2025', '2023-10/2023-12', '2026-Q1').map((value) => JSON.stringify(value));
    if (type.name === 'ID') return fc.constantFrom(...samples.ids).map((value) => JSON.stringify(value));
    if (type.name === 'String')
      return fc.constantFrom(...samples.names.map((name) => name.slice(0, 2))).map((value) => JSON.stringify(value));
    if (!isInputObjectType(type)) return fc.constant('null');
    const fields = Object.values(type.getFields()).filter(({ name }) => !isLeftOut(name));
    const isOrder = type.name.endsWith('Order');
    return fc
      .subarray(fields, {
        minLength: isOrder ? fields.length : 0,
        maxLength: isOrder ? fields.length : Math.min(fields.length, 2),
      })
      .chain((chosen) =>
        chosen.length === 0
          ? fc.constant<string[]>([])
          : fc.tuple(...chosen.map((field) => arbitraryValue(field).map((value) => `${field.name}: ${value}`))),
      )
      .map((parts) => `{ ${parts.join(', ')} }`);
  }
}
