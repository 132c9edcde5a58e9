import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  buildASTSchema,
  GraphQLError,
  isScalarType,
  Kind,
  valueFromASTUntyped,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { gql } from 'graphql-tag';
import { parseCatalogue, type Catalogue } from '../compile/catalogue.ts';

/** Reads the SDL files of a folder, parses each with graphql-tag, and builds the one schema they make together. */
export function readSchema(folder: string): GraphQLSchema {
  const documents = listFiles(folder, '.graphql').map((file): DocumentNode => gql(readFileSync(file, 'utf8')));
  const definitions = documents.flatMap((document): readonly DefinitionNode[] => document.definitions);
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions });
  const date = schema.getType('Date');
  if (isScalarType(date)) {
    date.parseValue = readDate;
    date.parseLiteral = (node, variables) => readDate(valueFromASTUntyped(node, variables));
  }
  return schema;
}

/** Dates are compared as text: a number would be less than none and more than none, and the answer an empty list. */
function readDate(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`A Date is a text, e.g. "2025-01-13"; this is ${JSON.stringify(value)}. Put it in quotes.`);
}

/** Reads the walks and filters of the `cypher` folder. Throws CompileError naming a file that is not understood. */
export function readCatalogue(folder: string): Catalogue {
  return parseCatalogue(readCypher(join(folder, 'walk')), readCypher(join(folder, 'filter')));
}

function readCypher(folder: string): ReadonlyArray<readonly [string, string]> {
  return listFiles(folder, '.cypher').map((file) => [basename(file, '.cypher'), readFileSync(file, 'utf8')]);
}

function listFiles(folder: string, ending: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .toSorted()
    .map((name) => join(folder, name));
}
