import { UsageError } from '../../errors/UsageError.ts';
import { listRuns } from '../../load/listRuns.ts';
import type { Command } from '../command.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';

const MOST = 1_000;

/** Shows what can be withdrawn. */
export const runs: Command = {
  name: 'runs',
  summary: 'List the loads that changed something, latest first.',
  options: {
    limit: { type: 'string', help: `How many to list, up to ${MOST}; 20 by default.` },
    json: { type: 'boolean', help: 'Print one JSON object per load.' },
  },
  async run({ values, config, out, signal }) {
    const limit = Number(values['limit'] ?? 20);
    if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
      throw new UsageError(`--limit is a whole number from 1 to ${MOST}.`);
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const listed = await listRuns(graph, limit);
      for (const run of listed) {
        const { id, at, file, number, status, articles, statistics } = run;
        const line = `${id}  ${at}  ${file}  load ${number}  ${status}  ${articles} articles, ${statistics} figures\n`;
        out.write(
          values['json'] === true ? `${JSON.stringify(run)}\n` : status === 'withdrawn' ? out.style('dim', line) : line,
        );
      }
      if (listed.length === 0 && values['json'] !== true) out.write('Nothing has been loaded yet.\n');
      return 0;
    });
  },
};
