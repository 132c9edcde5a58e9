import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Suite } from '../suite.ts';
import { readJoinedSdl } from './readJoinedSdl.ts';
import { runTool, SUITES, type ToolRun } from './runTool.ts';

const COMMITTED = join(SUITES, '../tests/graphql/clients/relay');

/** Compiles the operations that Relay runs in `npm test`, and compares them with those that are committed. */
export const relayCompiler: Suite = {
  name: 'relay-compiler',
  what: 'relay-compiler over suites/relay: accepts the schema, and makes what tests/graphql/clients/relay holds',
  async run() {
    const sdl = await readJoinedSdl();
    const good = await compile(sdl, COMMITTED);
    // A connection without edges is not one to Relay.
    const control = await compile(sdl.replaceAll('edges: [StatisticEdge!]!', 'entries: [StatisticEdge!]!'));
    return [
      { must: 'compiled without a finding', seen: lastLine(good), isMet: good.code === 0 },
      {
        must: 'the committed operations are those compiled',
        seen: good.differing.join(' ') || 'the same',
        isMet: good.differing.length === 0,
      },
      {
        must: 'control: a connection without edges is refused',
        seen: /✖︎? ?(.*)/.exec(control.output)?.[1] ?? lastLine(control),
        isMet: control.code !== 0,
      },
    ];
  },
};

async function compile(sdl: string, committed?: string): Promise<ToolRun & { readonly differing: readonly string[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'econews-suites-'));
  try {
    await Promise.all([mkdir(join(folder, 'src')), mkdir(join(folder, 'out'))]);
    await writeFile(join(folder, 'schema.graphql'), sdl);
    await writeFile(join(folder, 'src/figures.ts'), await readFile(join(SUITES, 'relay/figures.ts')));
    const settings = {
      src: './src',
      schema: './schema.graphql',
      language: 'typescript',
      artifactDirectory: './out',
      eagerEsModules: true,
      useImportTypeSyntax: true,
      noSourceControl: true,
    };
    await writeFile(join(folder, 'relay.config.json'), JSON.stringify(settings));
    const run = await runTool('node', [join(SUITES, 'node_modules/relay-compiler/cli.js'), 'relay.config.json'], {
      cwd: folder,
    });
    const names = await readdir(committed ?? join(folder, 'out'));
    const differing: string[] = [];
    for (const name of committed === undefined ? [] : names) {
      const made = await readFile(join(folder, 'out', name), 'utf8').catch(() => 'not made');
      if (made !== (await readFile(join(committed ?? '', name), 'utf8'))) differing.push(name);
    }
    return { ...run, differing };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The last line of what it wrote, without its colours. */
function lastLine({ output }: ToolRun): string {
  return stripVTControlCharacters(output).trim().split('\n').at(-1) ?? '';
}
