import { ESLint } from 'eslint';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({ cwd: fileURLToPath(new URL('../../', import.meta.url)) });

/** Lints a text as if it were the file at a path, and gives what was refused: rule and message. */
async function lint(path: string, text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(`${text}\n`, { filePath: path });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'syntax'}: ${message}`);
}

const STAGE = 'src/segment/planted.ts';
const CLOCK = /no-restricted-(globals|properties|syntax): .*A stage has no clock/;
const OUTSIDE = /no-restricted-(globals|syntax): .*A stage reaches nothing outside/;
const CHANCE = /no-restricted-(globals|properties|syntax): .*no randomness/;
const PACKAGE = /house\/imports-of-room: .*may use only these packages/;
const REQUIRE = /house\/imports-of-room: .*does not require/;
const ROOM = /import-x\/no-restricted-paths: .*may import only these rooms/;

/** One violation of each sentence of "Imports point one way", and what it must be refused with. */
const PLANTED: ReadonlyArray<readonly [what: string, path: string, text: string, refusal: RegExp]> = [
  ['a stage that reads a file', STAGE, "export { readFileSync } from 'node:fs';", PACKAGE],
  ['a stage that opens a connection', STAGE, "export { connect } from 'node:net';", PACKAGE],
  ['a stage that asks the database', STAGE, "export type { Driver } from 'neo4j-driver';", PACKAGE],
  ['a stage that imports when it runs', STAGE, "export const fs = () => import('node:fs');", OUTSIDE],
  ['a stage that fetches', STAGE, "export const get = () => fetch('http://localhost');", OUTSIDE],
  ['a stage that reads the environment', STAGE, "export const home = process.env['HOME'];", OUTSIDE],
  ['a stage with a clock', STAGE, 'export const now = Date.now();', CLOCK],
  ['a stage with a date of today', STAGE, 'export const now = new Date();', CLOCK],
  ['a stage with a stopwatch', STAGE, 'export const now = performance.now();', CLOCK],
  ['a stage that waits', STAGE, 'setTimeout(() => undefined, 1);', CLOCK],
  ['a stage with randomness', STAGE, 'export const chance = Math.random();', CHANCE],
  [
    'a model with random ids',
    'src/model/planted.ts',
    "export { randomUUID } from 'node:crypto';\ncrypto.randomUUID();",
    CHANCE,
  ],
  ['a stage with a date of whatever comes', STAGE, 'export const now = (of: []) => new Date(...of);', CLOCK],
  ['a stage that calls its clock otherwise', STAGE, 'const Day = Date;\nexport const now = new Day();', CLOCK],
  ['a stage that lets another make a date', STAGE, 'export const now = Reflect.construct(Date, []);', CLOCK],
  ['a stage that prints today', STAGE, "export const now = new Intl.DateTimeFormat('de').format();", CLOCK],
  ['a stage with a deadline', STAGE, 'export const end = AbortSignal.timeout(5);', CLOCK],
  ['a stage with a stopwatch of the worker', STAGE, 'export const now = self.performance.now();', OUTSIDE],
  ['a stage with another name for chance', STAGE, 'const M = Math;\nexport const chance = M.random();', CHANCE],
  ['a stage that excuses itself', STAGE, '// eslint-disable-next-line\nexport const now = Date.now();', CLOCK],
  ['a stage that evaluates text', STAGE, "export const now = eval('Date.now()');", /no-eval/],
  ['a stage that makes a function of text', STAGE, "export const now = new Function('return 1')();", /no-new-func/],
  ['a model with random keys', 'src/model/planted.ts', "export { generateKeySync } from 'node:crypto';", CHANCE],
  [
    'a model with all of crypto',
    'src/model/planted.ts',
    "import * as all from 'node:crypto';\nexport { all };",
    CHANCE,
  ],
  ['a stage that imports data of its own', STAGE, "export { default } from './planted.json';", /of seeds\/lexicons/],
  ['a stage that knows the manifest', STAGE, "export { default } from '../../package.json';", /of seeds\/lexicons/],
  [
    'a stage that goes through node_modules',
    STAGE,
    "export * from '../../node_modules/neo4j-driver/lib/index.js';",
    PACKAGE,
  ],
  ['a type of a package in passing', STAGE, "export type Open = import('neo4j-driver').Driver;", PACKAGE],
  [
    'a package that is imported when it runs',
    'src/load/planted.ts',
    "export const x = () => import('express');",
    PACKAGE,
  ],
  [
    'a module whose name is computed',
    'src/graphql/planted.ts',
    'export const open = (name: string) => import(`../${name}/openGraph.ts`);',
    /house\/imports-of-room: .*what is computed/,
  ],
  ['a require of its own making', 'src/graphql/planted.ts', "export { createRequire } from 'node:module';", PACKAGE],
  [
    'a require that is declared',
    'src/load/planted.ts',
    "declare const require: (name: string) => unknown;\nexport const express = require('express');",
    REQUIRE,
  ],
  [
    'a module out of the process',
    'src/graphql/planted.ts',
    "export const fs = process.getBuiltinModule('fs');",
    REQUIRE,
  ],
  ['the environment under another name', 'src/neo4j/planted.ts', "export { env } from 'node:process';", PACKAGE],
  [
    'the environment by a detour',
    'src/neo4j/planted.ts',
    "export const home = globalThis.process.env['HOME'];",
    /house\/imports-of-room: .*by its name/,
  ],
  ['a way out through an index', 'src/host/index.ts', "export * from '../cli/commands.ts';", ROOM],
  ['a stage that knows another', STAGE, "export { readPage } from '../read/readPage.ts';", ROOM],
  ['a stage that knows the pipeline', STAGE, "export * from '../pipeline.ts';", ROOM],
  ['a stage that knows a type of the database', STAGE, "export type { Query } from '../neo4j/runQuery.ts';", ROOM],
  ['a model that knows a stage', 'src/model/planted.ts', "export { readPage } from '../read/readPage.ts';", ROOM],
  ['helpers that know the model', 'src/util/planted.ts', "export { mintId } from '../model/ids.ts';", ROOM],
  ['a server that reaches Neo4j', 'src/graphql/planted.ts', "export { openGraph } from '../neo4j/openGraph.ts';", ROOM],
  ['a command that reaches Neo4j', 'src/cli/planted.ts', "export { openGraph } from '../neo4j/openGraph.ts';", ROOM],
  ['a host that knows its commands', 'src/host/planted.ts', "export { COMMANDS } from '../cli/commands.ts';", ROOM],
  ['the driver in backup', 'src/backup/planted.ts', "export type { Driver } from 'neo4j-driver';", PACKAGE],
  ['Express in load', 'src/load/planted.ts', "export { default } from 'express';", PACKAGE],
  ['Apollo in host', 'src/host/planted.ts', "export { ApolloServer } from '@apollo/server';", PACKAGE],
  ['a language model outside assist', 'src/graphql/planted.ts', "export { default } from 'openai';", PACKAGE],
  ['a package of its own in helpers', 'src/util/planted.ts', "export { z } from 'zod';", PACKAGE],
  [
    'a program around src inside it',
    'src/host/planted.ts',
    "export * from '../../bench/run.ts';",
    /src imports nothing that is built around it/,
  ],
  [
    'an explorer that knows the server',
    'explorer/planted.ts',
    "export * from '../src/model/ids.ts';",
    /by its schema alone/,
  ],
  [
    'an explorer that knows a test',
    'explorer/planted.ts',
    "export * from '../tests/support/graph.ts';",
    /by its schema alone/,
  ],
  ['an explorer that reads files', 'explorer/planted.ts', "export * from 'node:fs';", /which has no Node/],
  ['a script in a room', 'src/segment/planted.mjs', 'export const planted = 1;', /src is TypeScript in rooms/],
  [
    'another TypeScript in a room',
    'src/segment/planted.mts',
    'export const planted = 1;',
    /src is TypeScript in rooms/,
  ],
  ['a loose script', 'src/planted.js', 'export const planted = 1;', /src is TypeScript in rooms/],
  ['a loose file', 'src/planted.ts', 'export const planted = 1;', /only file outside them/],
  ['a room that nobody lists', 'src/planted/planted.ts', 'export const planted = 1;', /only file outside them/],
  [
    'the environment outside host',
    'src/neo4j/planted.ts',
    "export const home = process.env['HOME'];",
    /Only src\/host reads the environment/,
  ],
  ['Chinese in load', 'src/load/planted.ts', "export const grown = '增长';", /src\/load holds no Chinese/],
  [
    'Chinese in a pattern in load',
    'src/load/planted.ts',
    'export const grown = /增长/u;',
    /src\/load holds no Chinese/,
  ],
  [
    'Chinese in a template in load',
    'src/load/planted.ts',
    'export const grown = (by: string) => `增长${by}`;',
    /src\/load holds no Chinese/,
  ],
  ['a Chinese name in load', 'src/load/planted.ts', 'export const 增长 = 1;', /src\/load holds no Chinese/],
  [
    'a lexicon in load',
    'src/load/planted.ts',
    "import words from '../../seeds/lexicons/changeWords.json' with { type: 'json' };\nexport { words };",
    /src\/load holds no Chinese/,
  ],
  // pageFacts.ts leads to span.ts: planted as span.ts, an import of it leads back, though only types cross.
  [
    'a cycle of types alone',
    'src/model/span.ts',
    "export type { PageFacts } from './pageFacts.ts';",
    /house\/no-import-cycle: .*span\.ts → .*pageFacts\.ts → /,
  ],
];

describe('the linter', { timeout: 120_000 }, () => {
  it.each(PLANTED)('refuses %s', async (_what, path, text, refusal) => {
    expect(await lint(path, text)).toContainEqual(expect.stringMatching(refusal));
  });

  it('accepts what a room is allowed to do', async () => {
    for (const [path, text] of [
      [STAGE, "export type { Page } from '../model/page.ts';\nexport const day = new Date('2025-01-13');"],
      [
        'src/neo4j/planted.ts',
        "export type { Driver } from 'neo4j-driver';\nexport { readFile } from 'node:fs/promises';",
      ],
      ['src/host/planted.ts', "export { openGraph } from '../neo4j/openGraph.ts';\nexport const now = Date.now();"],
      ['src/load/planted.ts', "/** 增长 */\nexport { mintId } from '../model/ids.ts';"],
    ] as const)
      expect(await lint(path, text), path).toEqual([]);
  });
});
