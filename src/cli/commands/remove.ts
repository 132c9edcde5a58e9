import { UsageError } from '../../errors/UsageError.ts';
import { removePage } from '../../load/removePage.ts';
import type { Command } from '../command.ts';
import { toLoadDeps } from '../../host/toLoadDeps.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';

/** Text and loads go, too: `withdraw` keeps both. */
export const remove: Command = {
  name: 'remove',
  summary: 'Remove a page with its text, its loads and all its facts.',
  operands: '<page>',
  options: {},
  async run({ positionals, config, out, signal }) {
    const [page, ...others] = positionals;
    if (page === undefined || others.length > 0)
      throw new UsageError('"econews remove" needs one page: its id, file name or the sha256 of its text.');
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      out.write(`Removed ${await removePage(toLoadDeps(graph), page)}.\n`);
      return 0;
    });
  },
};
