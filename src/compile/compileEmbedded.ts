import { getNamedType, isNonNullType, isObjectType, type GraphQLObjectType } from 'graphql';
import { CompileError } from '../errors/CompileError.ts';
import { collectFields } from './collectFields.ts';
import { decodeLeafField, nameOf, wrapType } from './fieldType.ts';
import type { CompileContext, FieldTask } from './compileContext.ts';
import { decodeObject, decodeTypeName, type Decode, type FieldDecoder } from './decode.ts';
import type { PropertyList } from './RowDraft.ts';

/**
 * Compiles an object that has no node of its own: field `period` of type `Period` with a field `start` is the property
 * `periodStart`. The object is null if the property of its first required field is.
 */
export function compileEmbedded(
  context: CompileContext,
  task: FieldTask,
  type: GraphQLObjectType,
  properties: PropertyList,
): Decode {
  return decodeUnder(context, task, type, (name) => properties.add(name), task.definition.name);
}

/** The properties of an embedded object share a prefix; one within it has a longer one: `valueIntervalLow`. */
function decodeUnder(
  context: CompileContext,
  task: FieldTask,
  type: GraphQLObjectType,
  add: (property: string) => number,
  prefix: string,
): Decode {
  const required = Object.values(type.getFields()).find((field) => isNonNullType(field.type));
  if (required === undefined)
    throw new CompileError(
      `${type.name} has no required field that shows whether ${nameOf(task)} exists. Make one non-null.`,
    );
  const nameProperty = (name: string): string => `${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const fields = embeddedFields(
    context,
    task,
    type,
    (name) => add(nameProperty(name)),
    (inner, innerType) => decodeUnder(context, inner, innerType, add, nameProperty(inner.definition.name)),
  );
  return decodePresent(
    add(nameProperty(required.name)),
    wrapType(nameOf(task), task.definition.type, decodeObject(fields)),
  );
}

/** Decodes an object that is there if the property at a place is. */
function decodePresent(place: number, decode: Decode): Decode {
  return (properties, execution) => {
    const isAbsent = ((properties as readonly unknown[])[place] ?? null) === null;
    return decode(isAbsent ? null : properties, execution);
  };
}

/** Decodes a map, or each map of a list, that a walk file's expression makes. */
export function compileMap(context: CompileContext, task: FieldTask, type: GraphQLObjectType): Decode {
  return decodeObject(embeddedFields(context, task, type, (name) => name));
}

function embeddedFields(
  context: CompileContext,
  task: FieldTask,
  type: GraphQLObjectType,
  locate: (name: string) => number | string,
  nest?: (inner: FieldTask, type: GraphQLObjectType) => Decode,
): readonly FieldDecoder[] {
  const selections = task.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return Array.from(collectFields(context.document, type, selections), ([responseKey, nodes]) => {
    const [node] = nodes;
    const name = node?.name.value ?? '';
    if (name === '__typename') return { responseKey, place: undefined, decode: decodeTypeName(type.name) };
    const definition = type.getFields()[name];
    const inner = definition === undefined ? undefined : getNamedType(definition.type);
    if (node !== undefined && definition !== undefined && nest !== undefined && isObjectType(inner))
      return {
        responseKey,
        place: undefined,
        decode: nest({ definition, node, nodes, parent: type, self: task.self }, inner),
      };
    if (definition === undefined || isObjectType(getNamedType(definition.type)))
      throw new CompileError(`${type.name}.${name} cannot be read from a property. Give it a walk file.`);
    return { responseKey, place: locate(name), decode: decodeLeafField({ parent: type, definition }) };
  });
}
