import { UsageError } from '../../errors/UsageError.ts';
import { withdrawRun } from '../../load/withdrawRun.ts';
import type { Command } from '../command.ts';
import { toLoadDeps } from '../../host/toLoadDeps.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';

/** The load stays on record, and the page's earlier load takes effect again. */
export const withdraw: Command = {
  name: 'withdraw',
  summary: 'Withdraw a whole load, so that the page returns to its earlier load.',
  operands: '<run>',
  options: {},
  async run({ positionals, config, out, signal }) {
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0)
      throw new UsageError('"econews withdraw" needs one load. `econews runs` lists them.');
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const { pageId, standingRunId } = await withdrawRun(toLoadDeps(graph), id);
      out.write(
        standingRunId === null
          ? `Withdrawn. The page ${pageId} now has no facts.\n`
          : `Withdrawn. ${standingRunId} is now in effect for the page ${pageId}.\n`,
      );
      return 0;
    });
  },
};
