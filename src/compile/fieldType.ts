import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import type { FieldTask } from './compileContext.ts';
import { decodeList, decodeNonNull, decodeNullable, type Decode } from './decode.ts';
import { parseStoredEnum } from './enums.ts';

/** Names a field as errors do: `Region.name`. */
export function nameOf({ parent, definition }: Pick<FieldTask, 'parent' | 'definition'>): string {
  return `${parent.name}.${definition.name}`;
}

/** Puts the null and list rules of a type around the decoder of its innermost value. */
export function wrapType(name: string, type: GraphQLOutputType, decode: Decode): Decode {
  if (isNonNullType(type)) {
    const inner = getNullableType(type) as GraphQLOutputType;
    // A list property that no loader wrote is an empty list: Neo4j keeps no property for it.
    if (isListType(inner))
      return decodeAbsentAsEmpty(decodeList(wrapType(name, inner.ofType as GraphQLOutputType, decode)));
    return decodeNonNull(name, wrapInner(name, inner, decode));
  }
  return decodeNullable(wrapInner(name, type, decode));
}

function decodeAbsentAsEmpty(decode: Decode): Decode {
  return (value, execution) => decode(value ?? [], execution);
}

function wrapInner(name: string, type: GraphQLOutputType, decode: Decode): Decode {
  return isListType(type) ? decodeList(wrapType(name, type.ofType as GraphQLOutputType, decode)) : decode;
}

const leaves = new WeakMap<GraphQLField<unknown, unknown>, Decode>();

/** Decodes a field without a selection. One decoder serves every operation, because it depends only on the schema. */
export function decodeLeafField(task: Pick<FieldTask, 'parent' | 'definition'>): Decode {
  const { definition } = task;
  const known = leaves.get(definition);
  if (known !== undefined) return known;
  const decode = wrapType(nameOf(task), definition.type, decodeLeaf(definition.type));
  leaves.set(definition, decode);
  return decode;
}

/** Decodes a scalar or an enum: the graph keeps enums as PageFacts writes them, all else as it is answered. */
function decodeLeaf(type: GraphQLOutputType): Decode {
  if (!isEnumType(getNamedType(type))) return (value) => value;
  return (value) => parseStoredEnum(String(value));
}
