import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Suite } from '../suite.ts';
import { readJoinedSdl } from './readJoinedSdl.ts';
import { runTool } from './runTool.ts';

/** A match of a search is a match, not a node with an id: its edge leads to no Node, and should not. */
const MEANT = /^search\.graphql:\d+ @graphql-eslint\/relay-edge-types: Edge type's field `node` must implement/;

/** Lints the schema: Relay's rules on connections, edges, arguments and pages, and a description for everything. */
export const graphqlEslint: Suite = {
  name: 'graphql-eslint',
  what: "graphql-eslint over schema/: Relay's rules, unreachable types, and a description for every type, field, argument and value",
  async run() {
    const findings = await lint('../schema');
    const folder = await mkdtemp(join(tmpdir(), 'econews-suites-'));
    try {
      const sdl = (await readJoinedSdl())
        .replace('hasNextPage: Boolean!', 'hasNextPage: Int!')
        .concat('\ntype Nowhere { field: String }\n');
      await writeFile(join(folder, 'broken.graphql'), sdl);
      const control = await lint(folder);
      const rules = [
        ...new Set(control.flatMap((line) => /@graphql-eslint\/([\w-]+)/.exec(line)?.[1] ?? [])),
      ].toSorted();
      const expected = ['no-unreachable-types', 'relay-page-info', 'require-description'];
      return [
        { must: 'no finding', seen: findings.slice(0, 5).join(' | ') || 'none', isMet: findings.length === 0 },
        {
          must: 'control: a broken PageInfo and a type that nothing leads to, without description, are found',
          seen: rules.join(', '),
          isMet: expected.every((rule) => rules.includes(rule)),
        },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

async function lint(folder: string): Promise<readonly string[]> {
  const { code, output } = await runTool('node', ['tools/lint.mjs', folder]);
  if (code !== 0) throw new Error(`tools/lint.mjs ended with ${String(code)}:\n${output}`);
  return output.split('\n').filter((line) => line !== '' && !MEANT.test(line));
}
