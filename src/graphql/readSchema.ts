import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildASTSchema, Kind, type DefinitionNode, type DocumentNode, type GraphQLSchema } from 'graphql';
import { gql } from 'graphql-tag';
import { parseCatalogue, type Catalogue } from '../compile/catalogue.ts';
import { attachScalars } from './attachScalars.ts';

/** Reads the SDL files of a folder, parses each with graphql-tag, and builds the one schema they make together. */
export function readSchema(folder: string): GraphQLSchema {
  const documents = listFiles(folder, '.graphql').map((file): DocumentNode => gql(readFileSync(file, 'utf8')));
  const definitions = documents.flatMap((document): readonly DefinitionNode[] => document.definitions);
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions });
  attachScalars(schema);
  return schema;
}

/** Reads the walks and filters of the `cypher` folder. Throws CompileError naming a file that is not understood. */
export function readCatalogue(folder: string): Catalogue {
  return parseCatalogue(
    readCypher(join(folder, 'walk')),
    readCypher(join(folder, 'filter')),
    readCypher(join(folder, 'facet')),
  );
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
