import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findJava } from './prepareJava.mjs';
import { PROJECT, run, say } from './run.mjs';

/** What scripts/startOnce.ts leaves, the last of it last. */
const LEFT = '.econews/seeds/made-of';

/**
 * Starts Neo4j once and loads the project's own pages, so that every later start takes a third of the time. Done again with
 * new jars only: after any other change a first start on an empty folder does this by itself, as it would without.
 */
export function prepareFirstStart() {
  const hasClasses = readdirSync(join(PROJECT, '.econews/jars')).some((name) => name.endsWith('.jsa'));
  if (hasClasses && existsSync(join(PROJECT, LEFT))) return;
  say('Starting Neo4j once, for quick starts from now on (less than a minute, once) …');
  const { code, text } = run(join(PROJECT, 'node_modules/node/bin/node'), [
    'scripts/startOnce.ts',
    findJava() ?? 'java',
  ]);
  if (code !== 0) say(`That did not succeed; starts take longer without. ${text.trim().split('\n').at(-1) ?? ''}`);
}
