import { judgeFigure } from '../../load/judgeFigure.ts';
import type { Command } from '../command.ts';
import { decideOnGraph, WHO_AND_WHY } from '../decideOnGraph.ts';

/** A decision about a figure is stored with its author and reason, and applies to every later load. */
export const confirm: Command = {
  name: 'confirm',
  summary: 'Confirm a figure, so that it is preferred to all others in its slot.',
  operands: '<figure>',
  options: { ...WHO_AND_WHY },
  run: (given) =>
    decideOnGraph('confirm', 'the id of a Statistic, as GraphQL gives it', given, async (deps, figure, judge) => {
      const { judgementId } = await judgeFigure(deps, figure, { decision: 'confirm' }, judge);
      return `Decided (${judgementId}).`;
    }),
};
