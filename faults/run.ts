// npm run faults: brings every fault about on real processes, prints what was seen, and writes docs/faults.md.
//   --only neo4j-killed,wire      only these; the others stay in docs/faults.md as they are there
//   --size short                  the small size that `npm test` runs
//   --list                        their names
import { parseArgs } from 'node:util';
import { createGround } from './ground/createGround.ts';
import { printTime } from './ground/printTime.ts';
import type { Result } from './report/result.ts';
import { writeReport } from './report/writeReport.ts';
import { SCENARIOS } from './scenarios.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, size: { type: 'string', default: 'whole' }, list: { type: 'boolean' } },
});
const size = values.size === 'short' ? 'short' : 'whole';
const wanted = values.only?.split(',');
const scenarios = SCENARIOS.filter(({ name, sizes }) => sizes.includes(size) && (wanted?.includes(name) ?? true));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

if (values.list === true) {
  for (const { name, fault } of SCENARIOS) say(`${name}: ${fault}`);
} else {
  const results: Result[] = [];
  const ground = await createGround();
  try {
    for (const { name, fault, run } of scenarios) {
      const start = performance.now();
      say(`\n${fault} (${name})`);
      const findings = await run(ground, size).catch((error: unknown) => [
        { must: 'the fault can be produced', seen: String(error), isMet: false },
      ]);
      for (const { must, seen, isMet } of findings) say(`  ${isMet ? 'met   ' : 'MISSED'} ${must}: ${seen}`);
      const took = performance.now() - start;
      say(`  (${printTime(took)})`);
      results.push({ fault, at: new Date().toISOString(), seconds: took / 1_000, findings });
      // Written after each: an interrupted run keeps the results it has.
      if (size === 'whole') await writeReport(results);
    }
  } finally {
    await ground.end();
  }
  const missed = results.flatMap(({ findings }) => findings.filter(({ isMet }) => !isMet));
  say(`\n${results.length} faults, ${missed.length} things missed.`);
  process.exitCode = missed.length === 0 ? 0 : 1;
}
