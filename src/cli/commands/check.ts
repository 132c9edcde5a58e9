import { checkGraph } from '../../load/check/checkGraph.ts';
import type { Command } from '../command.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';

/** Community Neo4j enforces unique ids only: the rest is audited here. */
export const check: Command = {
  name: 'check',
  summary:
    'Audit the graph: required properties, keys, orphans, quotes that no longer match. Exit code 1 if anything is found.',
  options: { json: { type: 'boolean', help: 'Print one JSON object per finding.' } },
  async run({ values, config, out, signal }) {
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      let found = 0;
      for await (const finding of checkGraph(graph)) {
        signal.throwIfAborted();
        found += 1;
        out.write(values['json'] === true ? `${JSON.stringify(finding)}\n` : `${finding.id}: ${finding.message}\n`);
      }
      if (values['json'] !== true)
        out.write(found === 0 ? 'Nothing found: the graph is consistent.\n' : `${found} findings.\n`);
      return found === 0 ? 0 : 1;
    });
  },
};
