import { isNonNullType } from 'graphql';
import type { CompileContext, SharedThing } from './compileContext.ts';
import { decodeRow, type DecodeRow } from './decodeRow.ts';
import { nameOf, wrapType } from './fieldType.ts';

/**
 * The nodes that entries of a list share, and the statement that reads some: records of a place in the list of kinds,
 * an id and a row.
 */
export interface CompiledShared {
  readonly things: readonly CompiledThing[];
  readonly cypher: string;
  /** Takes the wanted ids of each kind. */
  readonly bindParameters: (ids: readonly (readonly string[])[]) => Readonly<Record<string, unknown>>;
}

/** A kind of node that many entries lead to. */
export interface CompiledThing {
  /** The response key under which an entry has it. */
  readonly field: string;
  /** Whether the schema promises every entry one. */
  readonly isRequired: boolean;
  readonly decode: DecodeRow;
}

/**
 * Compiles the statement that reads shared nodes by their ids, in a context of its own. One statement costs less than
 * one per kind.
 */
export function compileShared(context: CompileContext, shared: readonly SharedThing[]): CompiledShared {
  const { parameters } = context;
  const compiled = shared.map(({ task, label }, place) => {
    const { definition, node, nodes } = task;
    const field = node.alias?.value ?? node.name.value;
    const ids = parameters.add((variables) => (variables['ids'] as readonly unknown[])[place]);
    const hops: string[] = [];
    const { cypher, decode } = context.compileRow({ hops }, 'shared', definition.type, nodes);
    return {
      cypher: [
        ...[`UNWIND ${ids} AS id`, `MATCH (shared:${label} {id: id})`, ...hops],
        `RETURN ${String(place)} AS place, id, ${cypher} AS row`,
      ].join('\n'),
      thing: {
        field,
        isRequired: isNonNullType(definition.type),
        decode: decodeRow(wrapType(nameOf(task), definition.type, decode), field),
      },
    };
  });
  return {
    things: compiled.map(({ thing }) => thing),
    cypher: compiled.map(({ cypher }) => cypher).join('\nUNION ALL\n'),
    bindParameters: (ids) => parameters.read({ ids }),
  };
}
