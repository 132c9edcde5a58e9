import { COMMANDS } from './commands.ts';
import { listenForStop } from '../host/listenForStop.ts';
import { createOutput } from './output/createOutput.ts';
import { runCommandLine } from './runCommandLine.ts';

/** Runs what a process was called with. Returns its exit code. */
export function runProgram(host: NodeJS.Process): Promise<number> {
  const { argv, env } = host;
  const out = createOutput(host, env['NO_COLOR']);
  return runCommandLine(argv.slice(2), { commands: COMMANDS, env, out, signal: listenForStop(host) });
}
