// Generates typed documents with the client preset of graphql-codegen:
//   node tools/generate.mjs FOLDER
import { join } from 'node:path';
import { generate } from '@graphql-codegen/cli';

const [folder = '.'] = process.argv.slice(2);
const here = new URL('../', import.meta.url).pathname;
await generate(
  {
    schema: join(here, '../schema/*.graphql'),
    documents: [join(here, '../examples/*.graphql'), join(here, 'documents/*.graphql')],
    generates: {
      [`${folder}/`]: {
        preset: 'client',
        config: {
          strictScalars: true,
          scalars: { Date: 'string', DateTime: 'string', Decimal: 'string' },
          useTypeImports: true,
          enumsAsTypes: true,
        },
      },
    },
    silent: true,
  },
  true,
);
