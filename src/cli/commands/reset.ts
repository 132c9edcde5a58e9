import { createInterface } from 'node:readline/promises';
import { resetGraph } from '../../backup/resetGraph.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { checkServer } from '../../neo4j/checkServer.ts';
import type { Neo4jAddress } from '../../neo4j/createDriver.ts';
import { deleteEmbeddedNeo4j } from '../../neo4j/embedded/deleteEmbeddedNeo4j.ts';
import { openGraph } from '../../neo4j/openGraph.ts';
import { readMigrations } from '../../neo4j/readMigrations.ts';
import type { Command } from '../command.ts';
import { FOLDERS } from '../../host/folders.ts';
import type { Output } from '../output/createOutput.ts';

/** Starting anew. On a server that is not ours alone, only what this program made is deleted. */
export const reset: Command = {
  name: 'reset',
  summary: 'Delete the graph, to start anew. Asks first.',
  options: { yes: { type: 'boolean', short: 'y', help: 'Do not ask.' } },
  async run({ values, config: { home, neo4j }, out, signal }) {
    const place = neo4j.kind === 'server' ? `database ${neo4j.address.database} of ${neo4j.address.uri}` : home;
    if (values['yes'] !== true && !(await confirm(`Delete the whole graph in ${place}?`, out, signal))) {
      out.write('Nothing was deleted.\n');
      return 1;
    }
    if (neo4j.kind === 'server') out.write(`Deleted ${await deleteFromServer(neo4j.address)} nodes.\n`);
    else {
      await deleteEmbeddedNeo4j(home);
      out.write(`Deleted the graph in ${home}.\n`);
    }
    return 0;
  },
};

async function deleteFromServer(address: Neo4jAddress): Promise<number> {
  const graph = openGraph(address);
  try {
    await checkServer(graph.driver, address);
    return await resetGraph(graph, await readMigrations(FOLDERS.migrations));
  } finally {
    await graph.close();
  }
}

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
