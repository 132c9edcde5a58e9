import { listenForStop } from './host/listenForStop.ts';
import { createOutput } from './output.ts';
import { runCommandLine } from './runCommandLine.ts';
import { COMMANDS } from './commands.ts';

const out = createOutput(process, process.env['NO_COLOR']);
process.exitCode = await runCommandLine(process.argv.slice(2), {
  commands: COMMANDS,
  env: process.env,
  out,
  signal: listenForStop(process),
});
