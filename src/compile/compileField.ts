import { getNamedType, isAbstractType, isCompositeType, isObjectType, type GraphQLObjectType } from 'graphql';
import { CompileError } from '../errors/CompileError.ts';
import { bindWalk, refuseParameters } from './bindWalk.ts';
import { collectFields } from './collectFields.ts';
import { findWalk } from './catalogue.ts';
import { compileEmbedded, compileMap } from './compileEmbedded.ts';
import { compileLink } from './compileLink.ts';
import { compilePage } from './compilePage.ts';
import type { CompileContext, FieldTask, Scope } from './compileContext.ts';
import type { Decode } from './decode.ts';
import { decodeLeafField, nameOf, wrapType } from './fieldType.ts';
import { findVariant } from './findVariant.ts';
import { findHighlights } from './searchText.ts';
import { bindArguments, type BoundArguments } from './parameters.ts';
import type { Walk } from './parseWalk.ts';
import { keepEntries, listOwnProperties } from './readExpression.ts';
import type { PropertyList, RowPart } from './RowDraft.ts';

/**
 * Compiles one field below the root. In this order: a connection runs along its keys; an object is reached by its walk,
 * or read from the parent's properties if it has none; anything else is a property, or the expression of its file.
 * Properties are added to those of the parent's row.
 */
export function compileField(
  context: CompileContext,
  scope: Scope,
  task: FieldTask,
  properties: PropertyList,
): RowPart {
  const { definition, parent } = task;
  if (definition.name === 'matchedName')
    return { kind: 'column', cypher: scope.matched ?? 'NULL', decode: decodeLeafField(task) };
  const type = getNamedType(definition.type);
  const types = [parent.name, ...parent.getInterfaces().map(({ name }) => name)];
  const walk = findWalk(context.catalogue, types, definition.name, findVariant(context, task));
  if (type.name.endsWith('Connection')) {
    if (walk === undefined)
      throw new CompileError(
        `${parent.name}.${definition.name} has no cypher/walk/${parent.name}.${definition.name}.cypher. Write it.`,
      );
    return { kind: 'column', ...compilePage(context, task, walk) };
  }
  const { held } = walk ?? {};
  if (context.shared !== undefined && scope.own !== undefined && held !== undefined) {
    scope.own.names.add(held.property);
    const place = context.shared.push({ ...held, task }) - 1;
    return { kind: 'constant', decode: (_value, { shared }) => shared?.[place] ?? null };
  }
  if (isCompositeType(type) && walk?.kind === 'match')
    return { kind: 'column', ...compileLink(context, scope, task, walk) };
  if (walk !== undefined) {
    if (!isObjectType(type))
      return { kind: 'column', cypher: printValue(context, scope, task, walk), decode: decodeLeafField(task) };
    const cypher = printValue(context, scope, task, walk, type);
    return { kind: 'column', cypher, decode: compileValue(context, task, compileMap(context, task, type)) };
  }
  if (isObjectType(type)) return { kind: 'properties', decode: compileEmbedded(context, task, type, properties) };
  if (isAbstractType(type))
    throw new CompileError(`${nameOf(task)} needs a walk file: cypher/walk/${nameOf(task)}.cypher.`);
  return { kind: 'property', name: definition.name, decode: decodeLeafField(task) };
}

/**
 * Prints the expression of a value. A statement that runs often reads properties from the entry's own map, and makes no entry of
 * a map that is not selected; any other has one text for all selections, so that it is planned once.
 */
function printValue(
  context: CompileContext,
  scope: Scope,
  task: FieldTask,
  walk: Walk,
  type?: GraphQLObjectType,
): string {
  const names = scope.own === undefined ? undefined : listOwnProperties(walk.body);
  for (const name of names ?? []) scope.own?.names.add(name);
  const self = names === undefined ? task.self : scope.own?.variable;
  const { body } = bindWalk(context, walk, self, refuseParameters(walk));
  if (type === undefined || context.document.runsOften !== true) return body;
  const selected = collectFields(
    context.document,
    type,
    task.nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
  );
  return keepEntries(body, new Set(Array.from(selected.values(), ([node]) => node?.name.value ?? '')));
}

/** A value of the map kind; highlights are computed here, since Neo4j gives no offsets. */
function compileValue(context: CompileContext, task: FieldTask, decode: Decode): Decode {
  const wrapped = wrapType(nameOf(task), task.definition.type, decode);
  if (nameOf(task) !== 'SearchHit.highlights') return wrapped;
  return decodeHighlights(bindArguments(context.root), wrapped);
}

function decodeHighlights(readArguments: BoundArguments, decode: Decode): Decode {
  return (texts, execution) => {
    const { query } = readArguments(execution.variables);
    return decode(findHighlights(String(query), texts as ReadonlyArray<{ field: string; text: unknown }>), execution);
  };
}
