import { UsageError } from '../../errors/UsageError.ts';
import { toLoadDeps } from '../../host/toLoadDeps.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';
import { mergeEntities } from '../../load/mergeEntities.ts';
import type { Command } from '../command.ts';
import { parseJudge, WHO_AND_WHY } from '../decideOnGraph.ts';

/** The other way round is `split`. */
export const merge: Command = {
  name: 'merge',
  summary: 'Merge entities that the graph keeps apart; the first keeps its name. `econews undo` reverses that.',
  operands: '<entities…>',
  options: { ...WHO_AND_WHY },
  async run({ values, positionals, config, out, signal }) {
    if (positionals.length < 2)
      throw new UsageError('"econews merge" needs at least two entities: ids of organizations, people or projects.');
    const judge = parseJudge('merge', values);
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const deps = toLoadDeps(graph);
      const { judgementId, entityId } = await mergeEntities(deps, positionals, judge);
      out.write(`Decided (${judgementId}). They are ${entityId} now.\n`);
      return 0;
    });
  },
};
