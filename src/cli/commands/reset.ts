import { createInterface } from 'node:readline/promises';
import { UsageError } from '../../errors/UsageError.ts';
import { deleteDatabase } from '../../host/deleteDatabase.ts';
import type { Command } from '../command.ts';
import type { Output } from '../output/createOutput.ts';

/** Starting again. On a shared server, only what this program made is deleted. */
export const reset: Command = {
  name: 'reset',
  summary: 'Delete the graph to start again. Asks first.',
  options: { yes: { type: 'boolean', short: 'y', help: 'Do not ask.' } },
  async run({ values, config, out, signal }) {
    const { home, neo4j } = config;
    const place = neo4j.kind === 'server' ? `database ${neo4j.address.database} of ${neo4j.address.uri}` : home;
    if (values['yes'] !== true && !(await confirm(`Delete the whole graph in ${place}?`, out, signal))) {
      out.write('Nothing was deleted.\n');
      return 1;
    }
    const deleted = await deleteDatabase(config);
    out.write(deleted === undefined ? `Deleted the graph in ${home}.\n` : `Deleted ${deleted} nodes.\n`);
    return 0;
  },
};

async function confirm(question: string, out: Output, signal: AbortSignal): Promise<boolean> {
  if (!out.isTerminal) throw new UsageError('"econews reset" deletes the graph and cannot ask here. Add --yes.');
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await asking.question(`${question} [y/N] `, { signal })).trim());
  } catch {
    // Ctrl-C or Ctrl-D in place of an answer.
    return false;
  } finally {
    asking.close();
  }
}
