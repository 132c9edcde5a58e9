import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A place of a query that takes any text. */
export interface TextSlot {
  /** `Query.region(name)`, `Region.statistics(filter.indicator)`. */
  readonly name: string;
  /** The operation with a variable, `$text: String!` or `$text: ID!`, at that place. */
  readonly query: string;
  /** The same with the text in the document itself, which takes it as JSON does. */
  readonly print: (text: string) => string;
}

/** A Date accepts calendar dates only, whatever the statement. */
const TEXTS: ReadonlySet<string> = new Set(['String', 'ID', 'DateTime', 'Decimal']);
/** An id that nothing has: a field below it is compiled, and finds nothing. */
const NOTHING = 'reg_000000000000000000000000';

/**
 * Finds every argument of every field, inputs' fields included, that takes a text; the fields of nodes below `node`.
 */
export function findTextSlots(schema: GraphQLSchema): readonly TextSlot[] {
  const root = schema.getQueryType();
  if (!root) return [];
  const node = schema.getType('Node');
  const things = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => type.getInterfaces().some((each) => each === node));
  return [
    ...findSlots(root, (field) => `{ ${field} }`),
    ...things.flatMap((type) =>
      findSlots(type, (field) => `{ node(id: "${NOTHING}") { ... on ${type.name} { ${field} } } }`),
    ),
  ];
}

function findSlots(type: GraphQLObjectType, wrap: (field: string) => string): readonly TextSlot[] {
  return Object.values(type.getFields()).flatMap((field) =>
    field.args.flatMap((argument) =>
      findPlaces(argument).map(({ path, typeName, print }) => {
        const ask = (value: string): string => wrap(printField(field, argument, print(value)));
        return {
          name: `${type.name}.${field.name}(${path})`,
          query: `query ($text: ${typeName}!) ${ask('$text')}`,
          print: (text) => ask(JSON.stringify(text)),
        };
      }),
    ),
  );
}

interface Place {
  readonly path: string;
  readonly typeName: string;
  readonly print: (value: string) => string;
}

/** The places of one argument: itself, or each field of its input that takes a text. */
function findPlaces({ name, type }: GraphQLArgument | GraphQLInputField): readonly Place[] {
  const named = getNamedType(type);
  const inList = hasList(type);
  if (TEXTS.has(named.name))
    return [{ path: name, typeName: named.name, print: (value) => (inList ? `[${value}]` : value) }];
  if (!isInputObjectType(named)) return [];
  const fields = Object.values(named.getFields());
  return fields.flatMap((field) =>
    findPlaces(field).map(({ path, typeName, print }) => ({
      path: `${name}.${path}`,
      typeName,
      print: (value) => {
        const others = fields.filter((other) => other !== field && isRequiredInputField(other));
        return `{ ${[`${field.name}: ${print(value)}`, ...others.map(({ name: other }) => `${other}: null`)].join(', ')} }`;
      },
    })),
  );
}

function hasList(type: GraphQLInputType): boolean {
  return isNonNullType(type) ? hasList(type.ofType) : isListType(type);
}

/** The field with the value at one argument, and at each other that must be given. */
function printField(field: GraphQLField<unknown, unknown>, argument: GraphQLArgument, value: string): string {
  const others = field.args.filter((other) => other !== argument && isRequiredArgument(other));
  const given = [[argument.name, value], ...others.map(({ name }) => [name, '"x"'])];
  return `${field.name}(${given.map(([name = '', each = '']) => `${name}: ${each}`).join(', ')}) ${printSelection(field)}`;
}

function printSelection(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!('getFields' in type)) return '';
  const names = Object.keys(type.getFields());
  if (names.includes('nodes')) return '{ nodes { __typename } pageInfo { endCursor } }';
  return names.includes('id') ? '{ id }' : `{ __typename ${names.includes('length') ? 'length' : ''} }`;
}
