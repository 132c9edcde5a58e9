import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, runBeside, say } from './run.mjs';
import { Unprepared } from './Unprepared.mjs';

/** The pages that are built, with the folders they are built from. */
const PAGES = [
  { name: 'playground', sources: ['playground'] },
  { name: 'explorer', sources: ['explorer', 'schema'] },
];

/** Builds the playground and the explorer. A page that was built from the same sources before is kept. */
export async function preparePages() {
  for (const { name, sources } of PAGES) await preparePage(name, sources);
}

async function preparePage(name, sources) {
  if (!existsSync(join(PROJECT, name))) return;
  const builtFrom = `dist/${name}.sha256`;
  const hash = hashSources(sources);
  if (existsSync(join(PROJECT, 'dist', name)) && readText(builtFrom) === hash) return;
  say(`Building the ${name} …`);
  const { code, text } = await runBeside('npm', ['run', '--silent', `build:${name}`]);
  if (code !== 0) throw new Unprepared(`The ${name} was not built:\n${text}`);
  mkdirSync(join(PROJECT, 'dist'), { recursive: true });
  writeFileSync(join(PROJECT, builtFrom), hash);
}

/** Hashes what a page is built from: its own files, and its packages through the lock file. */
function hashSources(folders) {
  const hash = createHash('sha256').update(readFileSync(join(PROJECT, 'package-lock.json')));
  for (const folder of folders) {
    for (const name of readdirSync(join(PROJECT, folder), { recursive: true }).sort()) {
      const file = join(PROJECT, folder, name);
      // Written by the build itself.
      if (/^generated([\\/]|$)/.test(name) || !statSync(file).isFile()) continue;
      hash.update(`\0${folder}/${name}\0`).update(readFileSync(file));
    }
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
