import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, run, say } from './run.mjs';
import { Unprepared } from './Unprepared.mjs';

const SOURCES = 'playground';
const BUNDLE = 'dist/playground';
const BUILT_FROM = 'dist/playground.sha256';

/** Builds the playground's page, unless it was built from just these sources. */
export function preparePlayground() {
  if (!existsSync(join(PROJECT, SOURCES))) return;
  const sources = hashSources();
  if (existsSync(join(PROJECT, BUNDLE)) && readText(BUILT_FROM) === sources) return;
  say('Building the playground …');
  const { code, text } = run('npm', ['run', '--silent', 'build:playground']);
  if (code !== 0) throw new Unprepared(`The playground was not built:\n${text}`);
  mkdirSync(join(PROJECT, 'dist'), { recursive: true });
  writeFileSync(join(PROJECT, BUILT_FROM), sources);
}

/** Hashes what the bundle is made of: its own files, and the packages in it by way of the lock file. */
function hashSources() {
  const hash = createHash('sha256').update(readFileSync(join(PROJECT, 'package-lock.json')));
  for (const name of readdirSync(join(PROJECT, SOURCES), { recursive: true }).sort()) {
    const file = join(PROJECT, SOURCES, name);
    if (statSync(file).isFile()) hash.update(`\0${name}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function readText(file) {
  try {
    return readFileSync(join(PROJECT, file), 'utf8');
  } catch {
    return undefined;
  }
}
