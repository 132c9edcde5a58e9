import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

// Imports point one way (docs/architecture.md): each room lists the rooms that it may reach; all others are closed to it.
const STAGES = ['read', 'segment', 'extract', 'locate', 'resolve', 'figures', 'compile'];
const ROOMS = {
  util: [],
  errors: ['util'],
  model: ['util', 'errors'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['util', 'errors', 'model']])),
  assist: ['util', 'errors', 'model'],
  neo4j: ['util', 'errors', 'model'],
  backup: ['util', 'errors', 'model', 'neo4j'],
  load: ['util', 'errors', 'model', ...STAGES, 'pipeline.ts', 'neo4j'],
  graphql: ['util', 'errors', 'model', ...STAGES, 'pipeline.ts'],
  export: ['util', 'errors', 'model', ...STAGES, 'pipeline.ts', 'neo4j'],
  mcp: ['util', 'errors', 'model', 'compile', 'graphql'],
  host: [
    ...['util', 'errors', 'model', ...STAGES, 'pipeline.ts', 'neo4j', 'assist', 'load', 'backup'],
    ...['graphql', 'export', 'mcp'],
  ],
};

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      '.econews',
      'coverage',
      'scripts/scoreFacts.mjs',
      'suites/.generated',
      'tests/hostile/tools',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: Object.entries(ROOMS).map(([room, reach]) => ({
            target: `./src/${room}`,
            from: './src',
            except: [room, ...reach].map((name) => `./${name}`),
            message: `src/${room} may reach only: ${reach.join(', ') || 'itself'}.`,
          })),
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/host/**'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/cli reads the environment.' },
        { object: 'process', property: 'exit', message: 'Only src/cli sets the exit code.' },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
