// Prints what graphql-eslint says of a schema by Relay's rules and those on descriptions, one line a finding:
//   node tools/lint.mjs FOLDER
import { join, resolve } from 'node:path';
import graphql from '@graphql-eslint/eslint-plugin';
import { ESLint } from 'eslint';

const [folder = '../schema'] = process.argv.slice(2);
const cwd = resolve(folder);
const eslint = new ESLint({
  cwd,
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.graphql'],
      languageOptions: {
        parser: graphql.parser,
        parserOptions: { graphQLConfig: { schema: join(cwd, '*.graphql') } },
      },
      plugins: { '@graphql-eslint': graphql },
      rules: {
        ...graphql.configs['flat/schema-relay'].rules,
        '@graphql-eslint/require-description': [
          'error',
          {
            types: true,
            rootField: true,
            FieldDefinition: true,
            InputValueDefinition: true,
            EnumValueDefinition: true,
          },
        ],
        '@graphql-eslint/no-typename-prefix': 'error',
        '@graphql-eslint/no-unreachable-types': 'error',
        // Lists can only be paged forward, which the specification allows; `nodes` is next to `edges`, as in GitHub's API.
        '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
        '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      },
    },
  ],
});
for (const { filePath, messages } of await eslint.lintFiles(['*.graphql']))
  for (const { ruleId, line, message } of messages)
    console.log(`${filePath.slice(cwd.length + 1)}:${line} ${ruleId}: ${message}`);
