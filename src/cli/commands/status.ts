import { describeDatabase } from '../../host/describeDatabase.ts';
import type { GraphSummary } from '../../host/summarizeGraph.ts';
import type { Command } from '../command.ts';

/** Starts nothing: it reports the current state. */
export const status: Command = {
  name: 'status',
  summary: 'Show whether Neo4j runs and what the graph contains. Starts nothing; exit code 1 if Neo4j does not run.',
  options: { json: { type: 'boolean', help: 'Print JSON.' } },
  async run({ values, config, out }) {
    const found = await describeDatabase(config);
    if (found === undefined) {
      const data = { running: false, home: config.home };
      out.write(
        values['json'] === true
          ? `${JSON.stringify(data)}\n`
          : `Neo4j does not run on ${config.home}. Start it with \`econews start\`.\n`,
      );
      return 1;
    }
    const { uri, database, version, owner, summary } = found;
    const by = owner === undefined ? '' : `, started by process ${owner} on ${config.home}`;
    out.write(
      values['json'] === true
        ? `${JSON.stringify({ running: true, uri, database, version, ...summary, labels: Object.fromEntries(summary.labels) })}\n`
        : `Neo4j ${version} at ${uri}, database ${database}${by}\n${printSummary(summary)}`,
    );
    return 0;
  },
};

function printSummary({ labels, relationships, migrations, pendingMoves, pages }: GraphSummary): string {
  const counts = labels.map(([label, nodes]) => `${label} ${nodes}`).join(', ');
  return `Schema: ${migrations.join(', ') || 'none yet'}
Nodes: ${counts || 'none'}
Relationships: ${relationships}
Pending after loads: ${pendingMoves === 0 ? 'nothing' : `${pendingMoves} moves`}
Pages:${pages.map(({ id, file }) => `\n  ${file}  ${id}`).join('') || ' none'}
`;
}
