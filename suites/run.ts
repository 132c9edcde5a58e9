// npm run suites: lets tools that nobody here wrote judge the schema, its documents and the running program, prints what
// they found, and writes docs/suites.md.
//   --only schemathesis,graphql-inspector     only these, and no report
//   --accept                                  makes the current schema the one that clients may rely on
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { codegen } from './judge/runCodegen.ts';
import { graphqlEslint } from './judge/runGraphqlEslint.ts';
import { acceptSchema, inspector } from './judge/runInspector.ts';
import { relayCompiler } from './judge/runRelayCompiler.ts';
import { schemaLinter } from './judge/runSchemaLinter.ts';
import { schemathesis } from './judge/runSchemathesis.ts';
import { SUITES } from './judge/runTool.ts';
import { printReport, type SuiteResult } from './printReport.ts';

const ALL = [relayCompiler, codegen, inspector, graphqlEslint, schemaLinter, schemathesis];
const { values } = parseArgs({ options: { only: { type: 'string' }, accept: { type: 'boolean' } } });
const wanted = values.only?.split(',');
const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (!existsSync(join(SUITES, 'node_modules')))
  spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: SUITES, stdio: 'inherit' });
if (values.accept === true) await acceptSchema();
const results: SuiteResult[] = [];
for (const { name, what, run } of ALL.filter(({ name }) => wanted?.includes(name) ?? true)) {
  say(`\n${what}`);
  const findings = await run();
  for (const { must, seen, isMet } of findings) say(`  ${isMet ? 'met   ' : 'MISSED'} ${must}: ${seen}`);
  results.push({ name, what, findings });
}
if (wanted === undefined) await writeFile(join(SUITES, '../docs/suites.md'), printReport(results));
process.exitCode = results.every(({ findings }) => findings.every(({ isMet }) => isMet)) ? 0 : 1;
