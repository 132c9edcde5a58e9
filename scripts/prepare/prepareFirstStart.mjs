import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findJava } from './prepareJava.mjs';
import { PROJECT, runBeside, say } from './run.mjs';

/** Is next to the jars, and is deleted with them. */
const TRIED = join(PROJECT, '.econews/jars/started-once');

/**
 * Starts Neo4j once and loads the project's own pages, so that every later start takes a third of the time. Tried once
 * for each set of jars, whatever the outcome: a start without it does all of that itself.
 */
export async function prepareFirstStart() {
  if (existsSync(TRIED)) return;
  say('Starting Neo4j once, so that later starts are quick (about a minute) …');
  const { code, text } = await runBeside(join(PROJECT, 'node_modules/node/bin/node'), [
    'scripts/startOnce.ts',
    findJava() ?? 'java',
  ]);
  if (code !== 0) say(`That failed, so each start will take longer. ${text.trim().split('\n').at(-1) ?? ''}`);
  writeFileSync(TRIED, '');
}
