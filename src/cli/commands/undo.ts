import { undoJudgement } from '../../load/judgeFigure.ts';
import type { Command } from '../command.ts';
import { decideOnGraph, WHO_AND_WHY } from '../decideOnGraph.ts';

/** A decision about a figure is stored with its author and reason, and applies to every later load. */
export const undo: Command = {
  name: 'undo',
  summary: 'Undo a decision about a figure, a split or a merge. Both decisions stay on record.',
  operands: '<decision>',
  options: { ...WHO_AND_WHY },
  run: (given) =>
    decideOnGraph(
      'undo',
      'the id of a Judgement, as Statistic.judgements gives it',
      given,
      async (deps, decision, judge) => {
        const { judgementId } = await undoJudgement(deps, decision, judge);
        return `Decided (${judgementId}).`;
      },
    ),
};
