import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Suite } from '../suite.ts';
import { runTool, SUITES, type ToolRun } from './runTool.ts';

/** Inside the folder of the suites, so that what is generated finds its packages. */
const OUT = join(SUITES, '.generated');
const USE = `import { LatestFiguresDocument, type LatestFiguresQuery } from './graphql.ts';
import type { ResultOf } from '@graphql-typed-document-node/core';
const answer = {} as ResultOf<typeof LatestFiguresDocument> satisfies LatestFiguresQuery;
`;

/** Makes types of the documents, and lets the strictest TypeScript read them and an application that uses them. */
export const codegen: Suite = {
  name: 'graphql-codegen',
  what: 'graphql-codegen with its client preset over all documents, then tsc --strict over what it made and over a use of it',
  async run() {
    await rm(OUT, { recursive: true, force: true });
    await mkdir(OUT, { recursive: true });
    try {
      const made = await runTool('node', ['tools/generate.mjs', OUT]);
      await writeFile(
        join(OUT, 'use.ts'),
        `${USE}export const shown: ReadonlyArray<string | null | undefined> = answer.statistics.nodes.map(({ printedValue }) => printedValue);\n`,
      );
      const types = await check();
      await writeFile(
        join(OUT, 'use.ts'),
        `${USE}export const shown = answer.statistics.nodes.map(({ printedWorth }) => printedWorth);\n`,
      );
      const control = await check();
      return [
        { must: 'types made of every document', seen: made.output.trim() || 'made', isMet: made.code === 0 },
        { must: 'no finding of tsc --strict', seen: types.output.trim() || 'none', isMet: types.code === 0 },
        {
          must: 'control: a use of a field that no document asks for does not compile',
          seen: control.output.trim().replace(/^[^:]*: /, ''),
          isMet: control.code !== 0 && control.output.includes('printedWorth'),
        },
      ];
    } finally {
      await rm(OUT, { recursive: true, force: true });
    }
  },
};

function check(): Promise<ToolRun> {
  const flags = [
    '--strict',
    '--noUncheckedIndexedAccess',
    '--exactOptionalPropertyTypes',
    '--noEmit',
    '--ignoreConfig',
  ];
  const modules = ['--module', 'preserve', '--target', 'es2024', '--allowImportingTsExtensions'];
  return runTool('node', [
    'node_modules/typescript/bin/tsc',
    ...flags,
    ...modules,
    join(OUT, 'use.ts'),
    join(OUT, 'index.ts'),
  ]);
}
