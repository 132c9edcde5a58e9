import { getNamedType, isNonNullType, isObjectType, type GraphQLObjectType } from 'graphql';
import { CompileError } from '../errors/CompileError.ts';
import { collectFields } from './collectFields.ts';
import { decodeLeaf, nameOf, wrapType } from './fieldType.ts';
import type { Compiled, Context, FieldTask } from './context.ts';
import { decodeObject, type Decode, type FieldDecoder } from './decode.ts';

/**
 * Compiles an object that has no node of its own: field `period` of type `Period` with a field `start` is the property
 * `periodStart`. The object is null where the property of its first required field is.
 */
export function compileEmbedded(context: Context, task: FieldTask, type: GraphQLObjectType): Compiled {
  const required = Object.values(type.getFields()).find((field) => isNonNullType(field.type));
  if (required === undefined)
    throw new CompileError(
      `${type.name} has no required field to tell by whether ${nameOf(task)} is there. Make one non-null.`,
    );
  const property = (name: string): string =>
    `${task.self ?? ''}.${task.definition.name}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const columns = [property(required.name)];
  const fields = embeddedFields(context, task, type, (name) => {
    // The first column tells whether the object is there; a selected required field need not be fetched twice.
    const place = name === required.name ? 0 : columns.push(property(name)) - 1;
    return (row) => (row as readonly unknown[])[place];
  });
  const decode = wrapType(nameOf(task), task.definition.type, decodeObject(fields));
  return {
    cypher: `[${columns.join(', ')}]`,
    decode: (row, execution) => decode((row as readonly unknown[])[0] === null ? null : row, execution),
  };
}

/** Decodes a map, or each map of a list, that a walk file's expression makes. */
export function compileMap(context: Context, task: FieldTask, type: GraphQLObjectType): Decode {
  return decodeObject(
    embeddedFields(context, task, type, (name) => (row) => (row as Readonly<Record<string, unknown>>)[name]),
  );
}

function embeddedFields(
  context: Context,
  task: FieldTask,
  type: GraphQLObjectType,
  locate: (name: string) => (row: unknown) => unknown,
): readonly FieldDecoder[] {
  const selections = task.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return Array.from(collectFields(context.document, type, selections), ([responseKey, [node]]) => {
    const name = node?.name.value ?? '';
    if (name === '__typename') return { responseKey, read: () => type.name };
    const definition = type.getFields()[name];
    if (definition === undefined || isObjectType(getNamedType(definition.type)))
      throw new CompileError(`${type.name}.${name} cannot be read from a property. Give it a walk file.`);
    const read = locate(name);
    const decode = wrapType(`${type.name}.${name}`, definition.type, decodeLeaf(definition.type));
    return { responseKey, read: (row, execution) => decode(read(row), execution) };
  });
}
