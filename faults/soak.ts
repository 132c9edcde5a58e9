// npm run soak -- --minutes 60: keeps the program under mixed load, samples what it holds, and writes docs/soak.md.
import { parseArgs } from 'node:util';
import { createGround } from './ground/createGround.ts';
import { runSoak } from './soak/runSoak.ts';
import { writeSoakReport } from './soak/writeSoakReport.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '60' } } });
const minutes = Number(values.minutes);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const ground = await createGround();
try {
  const soak = await runSoak(ground, {
    seconds: minutes * 60,
    sampleEvery: Math.min(10, minutes * 2),
    onError: say,
    onSample: (sample) =>
      say(
        Object.entries(sample)
          .map(([key, value]) => `${key} ${Math.round(value)}`)
          .join('  '),
      ),
  });
  for (const { must, seen, isMet } of soak.findings) say(`${isMet ? 'met   ' : 'MISSED'} ${must}: ${seen}`);
  await writeSoakReport(minutes, soak);
  process.exitCode = soak.findings.every(({ isMet }) => isMet) ? 0 : 1;
} finally {
  await ground.end();
}
