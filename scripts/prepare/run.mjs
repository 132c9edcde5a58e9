import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever the command was given. */
export const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Says what is being done: some of it takes minutes on a first run. */
export function say(message) {
  console.log(`[prepare] ${message}`);
}

/** Runs a command to its end. Answers its exit code (undefined: it does not exist) and what it wrote. */
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
