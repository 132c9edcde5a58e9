// Prints what GraphQL Inspector says of the schema and its documents, as JSON: { invalid, left, covered, changes }.
//   node tools/inspect.mjs [SDL file instead of the schema]
//   node tools/inspect.mjs --accept      writes the snapshot that later schemas are compared with
import { readFileSync, writeFileSync } from 'node:fs';
import { coverage, diff, validate } from '@graphql-inspector/core';
import { buildSchema, Source } from 'graphql';
import { printPromise, readDocuments, readSdl } from './readInputs.mjs';

const SNAPSHOT = new URL('../schema.snapshot.graphql', import.meta.url);
const NOTE = '# What clients rely on. `npm run suites -- --accept` rewrites it after an intended change.\n';

const [given] = process.argv.slice(2);
if (given === '--accept') {
  writeFileSync(SNAPSHOT, `${NOTE}${printPromise(readSdl())}\n`);
  process.exit(0);
}
const sdl = given === undefined ? readSdl() : readFileSync(given, 'utf8');
const schema = buildSchema(sdl);
const documents = readDocuments().map(({ name, text }) => new Source(text, name));
const invalid = validate(schema, documents, { maxDepth: 15 }).flatMap(({ source, errors }) =>
  errors.map(({ message }) => `${source.name}: ${message}`),
);
const { types } = coverage(schema, documents);
const fields = Object.entries(types).flatMap(([type, { children }]) =>
  Object.entries(children ?? {}).map(([field, { hits }]) => ({ field: `${type}.${field}`, hits })),
);
const left = fields.filter(({ hits }) => hits === 0).map(({ field }) => field);
const snapshot = buildSchema(readFileSync(SNAPSHOT, 'utf8'));
const changes = (await diff(snapshot, buildSchema(printPromise(sdl)))).map(
  ({ criticality, message }) => `${criticality.level}: ${message}`,
);
console.log(JSON.stringify({ invalid, left, fields: fields.length, changes }));
