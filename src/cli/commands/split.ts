import { UsageError } from '../../errors/UsageError.ts';
import { remergeMention, unmergeMention } from '../../load/judgeMention.ts';
import type { Command } from '../command.ts';
import { parseJudge, WHO_AND_WHY } from '../decideOnGraph.ts';
import { toLoadDeps } from '../../host/toLoadDeps.ts';
import { withPreparedGraph } from '../../host/withPreparedGraph.ts';

/** A decision is stored with its author and reason, applies to every later load, and can be undone by another decision. */
export const split: Command = {
  name: 'split',
  summary: 'Separate a name on a page from the entity it is linked to; --undo reverses that.',
  operands: '<mention>',
  options: {
    ...WHO_AND_WHY,
    undo: { type: 'boolean', help: 'Undo a split.' },
  },
  async run({ values, positionals, config, out, signal }) {
    const [mention, ...others] = positionals;
    if (mention === undefined || others.length > 0)
      throw new UsageError('"econews split" needs one name: the id of a Mention, as GraphQL gives it.');
    const judge = parseJudge('split', values);
    return withPreparedGraph(config, { signal, onTrouble: out.writeError }, async (graph) => {
      const deps = toLoadDeps(graph);
      const decide = values['undo'] === true ? remergeMention : unmergeMention;
      const { judgementId, entityId } = await decide(deps, mention, judge);
      out.write(`Decided (${judgementId}). The name is now linked to ${entityId ?? 'no entity'}.\n`);
      return 0;
    });
  },
};
