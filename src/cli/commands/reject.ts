import { judgeFigure } from '../../load/judgeFigure.ts';
import type { Command } from '../command.ts';
import { decideOnGraph, WHO_AND_WHY } from '../decideOnGraph.ts';

/** A decision about a figure is stored with its author and reason, and applies to every later load. */
export const reject: Command = {
  name: 'reject',
  summary: 'Reject a figure. It stays in the graph, marked, and is no longer compared with others.',
  operands: '<figure>',
  options: { ...WHO_AND_WHY },
  run: (given) =>
    decideOnGraph('reject', 'the id of a Statistic, as GraphQL gives it', given, async (deps, figure, judge) => {
      const { judgementId } = await judgeFigure(deps, figure, { decision: 'reject' }, judge);
      return `Decided (${judgementId}).`;
    }),
};
