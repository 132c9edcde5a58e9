// Reads what the tools judge: the schema of a folder as one text, and the project's documents.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, lexicographicSortSchema, parse, print, printSchema, visit } from 'graphql';

const SUITES = new URL('../', import.meta.url).pathname;

/** Joins the SDL files of the schema to one text, in the order of their names. */
export function readSdl() {
  const folder = join(SUITES, '../schema');
  return readFolder(folder)
    .map(({ text }) => text)
    .join('\n');
}

/** Prints a schema without its descriptions, sorted: what breaks clients, and nothing else. */
export function printPromise(sdl) {
  const bare = visit(parse(sdl), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return printSchema(lexicographicSortSchema(buildSchema(print(bare))));
}

/** Reads the examples of the playground, and the documents for what they leave out. */
export function readDocuments() {
  return [...readFolder(join(SUITES, '../examples')), ...readFolder(join(SUITES, 'documents'))];
}

function readFolder(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
