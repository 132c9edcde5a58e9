import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the suites, whose packages are its own. */
export const SUITES = fileURLToPath(new URL('..', import.meta.url));

/** What a command wrote to both streams, and its exit code. */
export interface ToolRun {
  readonly code: number | null;
  readonly output: string;
}

/** Where a tool runs, and what it reads. */
export interface ToolOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Its standard input. */
  readonly input?: string;
}

/** Runs a command in the folder of the suites, or in another. Rejects if there is no such command. */
export async function runTool(
  command: string,
  args: readonly string[],
  { cwd = SUITES, env = {}, input = '' }: ToolOptions = {},
): Promise<ToolRun> {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.end(input);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += String(text)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { code, output };
}
