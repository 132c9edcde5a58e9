import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** How long the lists of introspection are, by field: `types` of `__Schema`, and of each type the average, rounded up. */
export type IntrospectionSizes = Readonly<Record<string, number>>;

const sizes = new WeakMap<GraphQLSchema, IntrospectionSizes>();

/** Measures a schema's own lists, once for each schema. */
export function measureIntrospection(schema: GraphQLSchema): IntrospectionSizes {
  const known = sizes.get(schema);
  if (known !== undefined) return known;
  const measured = measure(schema);
  sizes.set(schema, measured);
  return measured;
}

function measure(schema: GraphQLSchema): IntrospectionSizes {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
  );
  const average = (count: number, of: number): number => Math.max(1, Math.ceil(count / Math.max(1, of)));
  const perType = (sizeOf: (type: GraphQLNamedType) => number): number =>
    average(
      types.reduce((sum, type) => sum + sizeOf(type), 0),
      types.length,
    );
  return {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: average(fields.length, types.length),
    args: average(
      fields.reduce((sum, { args }) => sum + args.length, 0),
      fields.length,
    ),
    inputFields: perType((type) => (isInputObjectType(type) ? Object.keys(type.getFields()).length : 0)),
    enumValues: perType((type) => (isEnumType(type) ? type.getValues().length : 0)),
    interfaces: perType((type) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces().length : 0)),
    possibleTypes: perType((type) => (isInterfaceType(type) ? schema.getPossibleTypes(type).length : 0)),
  };
}
