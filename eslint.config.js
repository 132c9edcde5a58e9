import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { importsOfRoom } from './scripts/lint/importsOfRoom.js';
import { noImportCycle } from './scripts/lint/noImportCycle.js';
import { PURE, ROOMS } from './scripts/lint/rooms.js';

const filesOf = (room) => (room.endsWith('.ts') ? `src/${room}` : `src/${room}/**/*.ts`);

const CLOCK = 'A stage has no clock: take the time as an argument.';
const OUTSIDE = 'A stage reaches nothing outside its arguments: take the value as an argument.';
const CHANCE = 'A stage gives the same answer each time: it has no randomness.';
const HAN = 'src/load holds no Chinese: words of the page belong to src/locate, names to src/resolve.';
const LOOSE =
  'src is TypeScript in rooms, and src/pipeline.ts is the only file outside them. Put this one into a room that scripts/lint/rooms.js lists.';
/** The command line starts with whatever Node the machine has, which may not know TypeScript. */
const START = 'src/cli/main.mjs';

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
    plugins: {
      'import-x': importX,
      house: { rules: { 'no-import-cycle': noImportCycle, 'imports-of-room': importsOfRoom } },
    },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      'import-x/resolver-next': [createTypeScriptImportResolver()],
    },
    rules: {
      'house/no-import-cycle': 'error',
      'house/imports-of-room': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'import-x/no-duplicates': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Imports point one way (docs/architecture.md): each room lists the rooms that it may import; all others are closed to it.
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
              except: ['./src', './node_modules', './seeds/lexicons'],
              message: 'src imports nothing that is built around it.',
            },
            {
              target: './explorer',
              from: '.',
              except: ['./explorer', './schema', './node_modules'],
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
  {
    files: PURE.map(filesOf).concat('src/pipeline.ts'),
    // What is refused here is refused: no comment lets it pass.
    linterOptions: { noInlineConfig: true },
    rules: {
      'no-restricted-globals': [
        'error',
        ...['performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Temporal', 'Atomics'].map(
          (name) => ({ name, message: CLOCK }),
        ),
        ...[
          ...['process', 'globalThis', 'global', 'self', 'window', 'navigator', 'require'],
          ...['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'BroadcastChannel', 'MessageChannel'],
          ...['Worker', 'SharedWorker', 'localStorage', 'sessionStorage', 'caches', 'indexedDB'],
        ].map((name) => ({ name, message: OUTSIDE })),
        { name: 'crypto', message: CHANCE },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: CLOCK },
        { object: 'AbortSignal', property: 'timeout', message: CLOCK },
        { object: 'Math', property: 'random', message: CHANCE },
        ...['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues'].map((property) => ({
          property,
          message: CHANCE,
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
        { selector: "NewExpression[callee.name='Date'] > SpreadElement", message: CLOCK },
        { selector: "CallExpression[callee.name='Date']", message: CLOCK },
        { selector: 'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]', message: CLOCK },
        // Under another name, or passed to other code, both could do what is refused above.
        {
          selector:
            ':not(MemberExpression, NewExpression, TSTypeReference, BinaryExpression) > Identifier[name="Date"]',
          message: CLOCK,
        },
        { selector: 'NewExpression > Identifier.arguments[name="Date"]', message: CLOCK },
        {
          selector: ':not(MemberExpression, VariableDeclarator[id.type="ObjectPattern"]) > Identifier[name="Math"]',
          message: CHANCE,
        },
        { selector: 'ImportExpression', message: OUTSIDE },
        {
          selector:
            "ImportDeclaration[source.value='node:crypto'] > :not(ImportSpecifier[imported.name='createHash'])[local]",
          message: CHANCE,
        },
        {
          selector: ":matches(ExportAllDeclaration, ExportNamedDeclaration)[source.value='node:crypto']",
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
        { selector: 'Identifier[name=/\\p{Script=Han}/u]', message: HAN },
        { selector: 'ImportDeclaration[source.value=/lexicons/]', message: HAN },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
    ignores: [...Object.keys(ROOMS).map(filesOf), START],
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
    files: ['explorer/**/*.{ts,tsx}'],
    // These build it.
    ignores: ['explorer/codegen.ts', 'explorer/emitDocuments.ts', 'explorer/vite.config.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:', message: 'The explorer runs in a browser, which has no Node.' }] },
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
