import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever the command was given. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Says what is being done: some of it takes minutes on a first run. */
export function say(message) {
  console.log(`[prepare] ${message}`);
}

/** Runs a command to its end. Returns its exit code (undefined: it does not exist) and what it wrote. */
export function run(command, args, { show = false, env = {} } = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: PROJECT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: error ? undefined : status, text: `${stdout ?? ''}${stderr ?? ''}` };
}

/** Runs a command like `run`, while this program continues with something else. */
export async function runBeside(command, args, { show = false, env = {} } = {}) {
  const child = spawn(command, args, {
    cwd: PROJECT,
    env: { ...process.env, ...env },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part) => (text += part));
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: undefined, text }));
    child.on('close', (code) => resolve({ code, text }));
  });
}
