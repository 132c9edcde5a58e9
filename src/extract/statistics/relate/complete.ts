import type { Frame } from '../frames/frame.ts';
import { figureAt } from '../frames/spreadFrame.ts';
import type { Statement } from '../statement.ts';
import type { Relation } from './relation.ts';
import { toChange } from './toChange.ts';

/** Gives each statement its own figure of the run as its change, or the first figure to all of them. */
export function complete(targets: readonly Statement[], frame: Frame, spread: boolean): Relation {
  return {
    completed: targets.map((statement, place) => {
      const own = figureAt(frame.run, spread ? place : 0);
      return [
        statement,
        {
          ...statement,
          change: toChange(frame, own),
          changeQualifier: own.qualifier,
          end: Math.max(statement.end, own.span[1]),
          rules: { ...statement.rules, change: spread ? 'rate-of-level' : 'change-of-share' },
        },
      ] as const;
    }),
    added: [],
  };
}
