import { checkServer } from '../../neo4j/checkServer.ts';
import type { Neo4jAddress } from '../../neo4j/createDriver.ts';
import { findEmbeddedNeo4j } from '../../neo4j/embedded/findEmbeddedNeo4j.ts';
import { openGraph } from '../../neo4j/openGraph.ts';
import type { Command } from '../command.ts';
import { type GraphSummary, summarizeGraph } from '../../host/summarizeGraph.ts';
import type { Config } from '../../host/settings/loadConfig.ts';

/** Starts nothing: whoever asks wants to know how things stand. */
export const status: Command = {
  name: 'status',
  summary: 'Say whether Neo4j runs and what the graph holds. Starts nothing; exit code 1 if it does not run.',
  options: { json: { type: 'boolean', help: 'Print JSON.' } },
  async run({ values, config, out }) {
    const found = await findNeo4j(config);
    if (found === undefined) {
      const data = { running: false, home: config.home };
      out.write(
        values['json'] === true
          ? `${JSON.stringify(data)}\n`
          : `Neo4j does not run on ${config.home}. Start it with \`econews start\`.\n`,
      );
      return 1;
    }
    const graph = openGraph(found.address);
    try {
      const version = await checkServer(graph.driver, found.address);
      const summary = await summarizeGraph(graph);
      const { uri, database } = found.address;
      out.write(
        values['json'] === true
          ? `${JSON.stringify({ running: true, uri, database, version, ...summary, labels: Object.fromEntries(summary.labels) })}\n`
          : `Neo4j ${version} at ${uri}, database ${database}${found.by}\n${printSummary(summary)}`,
      );
      return 0;
    } finally {
      await graph.close();
    }
  },
};

async function findNeo4j({ home, neo4j }: Config): Promise<{ address: Neo4jAddress; by: string } | undefined> {
  if (neo4j.kind === 'server') return { address: neo4j.address, by: '' };
  const running = await findEmbeddedNeo4j(home);
  return running && { address: running.address, by: `, started by process ${running.owner} on ${home}` };
}

function printSummary({ labels, relationships, migrations, pages }: GraphSummary): string {
  const counts = labels.map(([label, nodes]) => `${label} ${nodes}`).join(', ');
  return `Schema: ${migrations.join(', ') || 'none yet'}
Nodes: ${counts || 'none'}
Relationships: ${relationships}
Pages:${pages.map(({ id, file }) => `\n  ${file}  ${id}`).join('') || ' none'}
`;
}
