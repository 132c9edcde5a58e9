import { generate } from '@graphql-codegen/cli';
import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentNode, Kind, parse, print, visit } from 'graphql';

const DOCUMENTS = 'packages/client/documents';

/** Prints the module of the client's documents: the types from the schema, and each operation with the fragments that it uses. */
export async function printDocuments(): Promise<string> {
  const [types] = await generate(
    {
      schema: 'schema/*.graphql',
      documents: `${DOCUMENTS}/*.graphql`,
      silent: true,
      generates: {
        'documents.ts': {
          plugins: ['typescript-operations'],
          config: {
            enumsAsTypes: true,
            immutableTypes: true,
            // Every scalar of the schema is text.
            scalars: { ID: 'string' },
            defaultScalarType: 'string',
          },
        },
      },
    },
    false,
  );
  const files = readdirSync(DOCUMENTS).toSorted();
  const all = parse(files.map((file) => readFileSync(`${DOCUMENTS}/${file}`, 'utf8')).join('\n'));
  return [
    '// Written by `npm run generate:client` from documents/ and the schema.',
    "import type { TypedDocument } from '../TypedDocument.ts';",
    types?.content.trim(),
    ...printOperations(all),
    '',
  ].join('\n\n');
}

function printOperations(all: DocumentNode): ReadonlyArray<string> {
  return all.definitions.flatMap((operation) => {
    if (operation.kind !== Kind.OPERATION_DEFINITION || operation.name === undefined) return [];
    const used = new Set<string>();
    const collect = (node: DocumentNode | DocumentNode['definitions'][number]): void => {
      visit(node, {
        FragmentSpread({ name: { value: name } }) {
          if (used.has(name)) return;
          used.add(name);
          const fragment = all.definitions.find(
            (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
          );
          if (fragment !== undefined) collect(fragment);
        },
      });
    };
    collect(operation);
    const definitions = all.definitions.filter(
      (one) => one === operation || (one.kind === Kind.FRAGMENT_DEFINITION && used.has(one.name.value)),
    );
    const name = operation.name.value;
    const text = print({ kind: Kind.DOCUMENT, definitions });
    // As the code generator names the types: ChangesSubscription of `subscription Changes`.
    const type = `${name}${operation.operation.charAt(0).toUpperCase()}${operation.operation.slice(1)}`;
    return [`export const ${name}: TypedDocument<${type}, ${type}Variables> = \`${text}\`;`];
  });
}
