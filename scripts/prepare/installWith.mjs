import { run, say } from './run.mjs';

/**
 * Installs with apt, if run as root, or with Homebrew, and says so. Returns whether it did; otherwise the machine is
 * left alone. `aptElse` is tried if the distribution does not have `apt`.
 */
export function installWith({ apt, aptElse, brew }, what) {
  if (process.getuid?.() === 0 && run('apt-get', ['--version']).code === 0) {
    say(`${what} is missing: installing it with apt-get (${apt.join(' ')}) …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = (names) =>
      run('apt-get', ['install', '--yes', '--no-install-recommends', ...names], { show: true, env }).code === 0;
    run('apt-get', ['update', '--quiet'], { show: true, env });
    return install(apt) || (aptElse !== undefined && install(aptElse));
  }
  if (run('brew', ['--version']).code === 0) {
    say(`${what} is missing: installing it with Homebrew (${brew.join(' ')}) …`);
    return run('brew', ['install', ...brew], { show: true }).code === 0;
  }
  return false;
}
