import { COMMANDS } from '../../src/cli/commands.ts';
import { runCommandLine } from '../../src/cli/runCommandLine.ts';
import { testAddress } from './graph.ts';

/** What a command line answered. */
export interface Answered {
  readonly code: number;
  /** Its results. */
  readonly written: string;
  /** Its progress and errors. */
  readonly said: string;
}

/** Gives the variables that lead a command to the Neo4j of this run, with a data folder of its own. */
export function testEnvironment(home: string): Readonly<Record<string, string>> {
  const { uri, user, password, database } = testAddress();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database, ECONEWS_HOME: home };
}

/** Runs a command line in this process. */
export async function runCommand(
  env: Readonly<Record<string, string>>,
  args: readonly string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Answered> {
  let written = '';
  let said = '';
  const out = {
    write: (text: string) => void (written += text),
    writeError: (text: string) => void (said += text),
    isTerminal: false,
    style: (_style: string, text: string) => text,
  };
  const code = await runCommandLine(args, { commands: COMMANDS, env, out, signal });
  return { code, written, said };
}
