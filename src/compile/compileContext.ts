import type { FieldNode, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import type { Document } from './collectFields.ts';
import type { Decode } from './decode.ts';
import type { FieldReference, ParameterTable } from './parameters.ts';
import type { HeldId } from './parseWalk.ts';

/** What every part of the compiler shares while one operation is compiled. */
export interface CompileContext {
  readonly document: Document;
  readonly catalogue: Catalogue;
  readonly parameters: ParameterTable;
  /** The root field that is being compiled: what a search looks for is in its arguments. */
  readonly root: FieldReference;
  /** Compiles the selection of one node, given its variable; called for nested fields. */
  readonly compileRow: (scope: Scope, self: string, type: GraphQLOutputType, nodes: readonly FieldNode[]) => Compiled;
  /** Look-ups by name that come before everything else in the statement. */
  readonly names: LookUp[];
  /** What entries share with each other, in the statement of an export that reads it apart from them (sharedThings.ts). */
  readonly shared?: SharedThing[];
  /** Gives a number that no variable of the statement has yet. */
  readonly nextNumber: () => number;
}

/** A node that many entries of a list lead to, as figures to their article: read once, not for each of them. */
export interface SharedThing extends HeldId {
  readonly task: FieldTask;
}

/** A look-up of what a filter names, with a number of its own: what it found is in `names` plus the number. */
export type LookUp = { readonly number: string } & (
  | {
      readonly kind: 'names';
      /** The parameters with the wanted names, and the types that may have them. */
      readonly wanted: string;
      readonly types: string;
    }
  | {
      readonly kind: 'files';
      readonly wanted: string;
    }
  | {
      readonly kind: 'words';
      readonly wanted: string;
      /** What has the words, and in which property. */
      readonly label: string;
      readonly property: string;
    }
);

/** A field of a concrete type that is to be compiled: its definition, its nodes, and the Cypher variable of its parent. */
export interface FieldTask extends FieldReference {
  readonly nodes: readonly FieldNode[];
  readonly parent: GraphQLObjectType;
  /** The parent's variable; undefined at the root. */
  readonly self: string | undefined;
}

/** A piece of a statement and how to read what it returns. */
export interface Compiled {
  readonly cypher: string;
  readonly decode: Decode;
}

/**
 * Where single steps are put: they become OPTIONAL MATCH clauses of the enclosing subquery, which costs less than a
 * subquery each (one expansion per row instead of one plan per row).
 */
export interface Scope {
  readonly hops: string[];
  /** In the row of a node that was looked up: the variable of the name that matched. */
  readonly matched?: string;
  /** Where the properties of this row are read, if not from its own variable (`Reads:` in docs/walks.md). */
  readonly reads?: string | undefined;
  /** In the row of an entry of an export: where its properties are read from, not from the node. */
  readonly own?: OwnProperties;
}

/**
 * A variable bound to a map of a node's properties, and which of them are used: the clause that fills it is printed
 * last.
 */
export interface OwnProperties {
  readonly variable: string;
  readonly names: Set<string>;
}
