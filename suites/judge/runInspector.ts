import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJoinedSdl } from './readJoinedSdl.ts';
import type { Suite } from '../suite.ts';
import { runTool } from './runTool.ts';

/** What suites/tools/inspect.mjs prints. */
interface Inspection {
  readonly invalid: readonly string[];
  readonly left: readonly string[];
  readonly fields: number;
  readonly changes: readonly string[];
}

/** Checks the examples against the schema, and the schema against the one announced to clients. */
export const inspector: Suite = {
  name: 'graphql-inspector',
  what: 'GraphQL Inspector: examples/ and suites/documents valid, every field in one of them, nothing broken since schema.snapshot.graphql',
  async run() {
    const { invalid, left, fields, changes } = await inspect();
    const folder = await mkdtemp(join(tmpdir(), 'econews-suites-'));
    try {
      // One field removed, another that no document selects.
      const broken = (await readJoinedSdl()).replace('  printedValue: String\n', '  printedWorth: String\n');
      await writeFile(join(folder, 'broken.graphql'), broken);
      const control = await inspect(join(folder, 'broken.graphql'));
      return [
        { must: 'every document valid', seen: list(invalid), isMet: invalid.length === 0 },
        {
          must: 'every field in a document',
          seen: `${String(fields - left.length)} of ${String(fields)}${left.length === 0 ? '' : `; left: ${list(left)}`}`,
          isMet: left.length === 0,
        },
        { must: 'no change that breaks clients', seen: list(changes.filter(breaks)), isMet: !changes.some(breaks) },
        {
          must: 'control: a field of another name is invalid, uncovered and breaking',
          seen: `${String(control.invalid.length)} invalid; left: ${list(control.left)}; ${list(control.changes.filter(breaks))}`,
          isMet:
            control.invalid.length > 0 &&
            control.left.includes('Statistic.printedWorth') &&
            control.changes.some(breaks),
        },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Writes the snapshot again: the current schema is then the one announced to clients. */
export async function acceptSchema(): Promise<void> {
  const { code, output } = await runTool('node', ['tools/inspect.mjs', '--accept']);
  if (code !== 0) throw new Error(output);
}

async function inspect(...args: readonly string[]): Promise<Inspection> {
  const { code, output } = await runTool('node', ['tools/inspect.mjs', ...args]);
  if (code !== 0) throw new Error(`tools/inspect.mjs ended with ${String(code)}:\n${output}`);
  return JSON.parse(output) as Inspection;
}

function breaks(change: string): boolean {
  return change.startsWith('BREAKING');
}

function list(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : texts.slice(0, 5).join(' | ');
}
