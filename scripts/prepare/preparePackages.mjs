import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, runBeside, say } from './run.mjs';
import { Unprepared } from './Unprepared.mjs';

/** Installs the packages of package-lock.json, unless exactly those are installed. */
export async function preparePackages() {
  if (isInstalled()) return;
  say('Installing the packages of package-lock.json (npm install) …');
  // Not npm ci: it refuses a lock file without the optional packages of other platforms, which some registries do not have.
  const { code } = await runBeside('npm', ['install', '--no-save', '--no-audit', '--no-fund'], { show: true });
  if (code !== 0) throw new Unprepared('npm install failed; what it wrote above says why. Is the network there?');
}

/** Compares the lock file with the one npm keeps in node_modules of what it installed there. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  const wanted = readPackages('package-lock.json');
  // The package "node" links its program in an install script, which npm may have been told to skip.
  if (installed === undefined || !existsSync(join(PROJECT, 'node_modules/node/bin/node'))) return false;
  return Object.entries(wanted).every(
    // Optional packages are for other machines: those of this one are installed with the rest.
    ([path, { version, optional }]) =>
      path === '' || installed[path]?.version === version || (optional && !installed[path]),
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(PROJECT, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
