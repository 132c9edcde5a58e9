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
const PACKAGE = /no-restricted-imports: .*may use only these packages/;
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
  ['a loose file', 'src/planted.ts', 'export const planted = 1;', /only file outside the rooms/],
  ['a room that nobody lists', 'src/planted/planted.ts', 'export const planted = 1;', /only file outside the rooms/],
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
