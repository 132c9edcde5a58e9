import { getNamedType, getNullableType, isEnumType, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';
import type { FieldTask } from './context.ts';
import { decodeList, decodeNonNull, decodeNullable, type Decode } from './decode.ts';
import { parseStoredEnum } from './enums.ts';

/** Names a field as errors do: `Region.name`. */
export function nameOf({ parent, definition }: FieldTask): string {
  return `${parent.name}.${definition.name}`;
}

/** Puts the null and list rules of a type around the decoder of its innermost value. */
export function wrapType(name: string, type: GraphQLOutputType, decode: Decode): Decode {
  if (isNonNullType(type)) {
    const inner = getNullableType(type) as GraphQLOutputType;
    // A list property that no loader wrote is an empty list: Neo4j keeps no property for it.
    if (isListType(inner)) {
      const list = decodeList(wrapType(name, inner.ofType as GraphQLOutputType, decode));
      return (value, execution) => list(value ?? [], execution);
    }
    return decodeNonNull(name, wrapInner(name, inner, decode));
  }
  return decodeNullable(wrapInner(name, type, decode));
}

function wrapInner(name: string, type: GraphQLOutputType, decode: Decode): Decode {
  return isListType(type) ? decodeList(wrapType(name, type.ofType as GraphQLOutputType, decode)) : decode;
}

/** Decodes a scalar or an enum: the graph keeps enums as PageFacts writes them, all else as it is answered. */
export function decodeLeaf(type: GraphQLOutputType): Decode {
  if (!isEnumType(getNamedType(type))) return (value) => value;
  return (value) => parseStoredEnum(String(value));
}
