import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { noImportCycle } from './scripts/lint/noImportCycle.js';
import { PURE, ROOMS } from './scripts/lint/rooms.js';

const filesOf = (room) => (room.endsWith('.ts') ? `src/${room}` : `src/${room}/**/*.{ts,mjs}`);

/** Everything that a room may not import: other rooms, packages, parts of Node. Type-only imports count. */
const roomRules = Object.entries(ROOMS).map(([room, { packages }]) => {
  const known = packages.map((name) => (name.endsWith(':') ? name : `${name.replaceAll('.', '\\.')}(?:/|$)`));
  return {
    files: [filesOf(room)],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?!\\.${known.map((name) => `|${name}`).join('')})`,
              message: `src/${room} may use only these packages: ${packages.join(', ') || 'none'} (scripts/lint/rooms.js).`,
            },
          ],
        },
      ],
    },
  };
});

const CLOCK = 'A stage has no clock: take the time as an argument.';
const OUTSIDE = 'A stage reaches nothing outside its arguments: take the value as an argument.';
const CHANCE = 'A stage gives the same answer each time: it has no randomness.';
const HAN = 'src/load holds no Chinese: words of the page belong to src/locate, names to src/resolve.';
const LOOSE =
  'src/pipeline.ts is the only file outside the rooms. Put this one into a room that scripts/lint/rooms.js lists.';

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'dist',
      '.econews',
      'coverage',
      'scripts/scoreFacts.mjs',
      'suites/.generated',
      'explorer/generated',
      'packages/client/generated',
      'tests/hostile/tools',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { 'import-x': importX, house: { rules: { 'no-import-cycle': noImportCycle } } },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    rules: {
      'house/no-import-cycle': 'error',
      'import-x/no-duplicates': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Imports point one way (docs/architecture.md): each room lists the rooms that it may reach; all others are closed to it.
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...Object.entries(ROOMS).map(([room, { rooms }]) => ({
              target: `./src/${room}`,
              from: './src',
              except: [room, ...rooms].map((name) => `./${name}`),
              message: `src/${room} may import only these rooms: ${rooms.join(', ') || 'itself'}.`,
            })),
            {
              target: './src',
              from: '.',
              except: ['./src', './node_modules', './package.json', './seeds/lexicons'],
              message: 'src imports nothing that is built around it.',
            },
            {
              target: './explorer',
              from: './src',
              message: 'The explorer knows the server by its schema alone.',
            },
            {
              target: './packages',
              from: '.',
              except: ['./packages'],
              message: 'The client stands alone: it is installed without this project.',
            },
          ],
        },
      ],
    },
  },
  ...roomRules,
  {
    files: PURE.map(filesOf).concat('src/pipeline.ts'),
    rules: {
      'no-restricted-globals': [
        'error',
        ...['performance', 'setTimeout', 'setInterval', 'setImmediate', 'Temporal'].map((name) => ({
          name,
          message: CLOCK,
        })),
        ...['process', 'fetch', 'WebSocket', 'EventSource', 'globalThis', 'global'].map((name) => ({
          name,
          message: OUTSIDE,
        })),
        { name: 'crypto', message: CHANCE },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: CLOCK },
        { object: 'Math', property: 'random', message: CHANCE },
        ...['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'].map((property) => ({
          property,
          message: CHANCE,
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
        { selector: "CallExpression[callee.name='Date']", message: CLOCK },
        { selector: 'ImportExpression', message: OUTSIDE },
        {
          selector:
            "ImportDeclaration[source.value='node:crypto'] > ImportSpecifier[imported.name=/^(random|getRandom|webcrypto)/]",
          message: CHANCE,
        },
      ],
    },
  },
  {
    files: ['src/load/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Literal[value=/\\p{Script=Han}/u]', message: HAN },
        { selector: 'Literal[raw=/\\p{Script=Han}/u]', message: HAN },
        { selector: 'TemplateElement[value.raw=/\\p{Script=Han}/u]', message: HAN },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: [...Object.keys(ROOMS).map(filesOf)],
    rules: { 'no-restricted-syntax': ['error', { selector: 'Program', message: LOOSE }] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/host/**', ...PURE.map(filesOf)],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/host reads the environment.' },
        { object: 'process', property: 'exit', message: 'Only src/host ends the process.' },
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
