import { UsageError } from '../../errors/UsageError.ts';
import type { FigureCorrection } from '../../figures/judgeFact.ts';
import { judgeFigure } from '../../load/judgeFigure.ts';
import type { Command } from '../command.ts';
import { decideOnGraph, WHO_AND_WHY } from '../decideOnGraph.ts';

/** A decision about a figure is stored with its author and reason, and applies to every later load. */
export const correct: Command = {
  name: 'correct',
  summary: 'Correct a figure. The original reading stays in its history.',
  operands: '<figure>',
  options: {
    to: { type: 'string', help: 'The corrected fields of PageFacts, as JSON: {"value":43.85,"unit":"万亿元"}.' },
    'printed-in': { type: 'string', help: 'The article in which the newspaper itself prints the correction.' },
    ...WHO_AND_WHY,
  },
  run: (given) =>
    decideOnGraph('correct', 'the id of a Statistic, as GraphQL gives it', given, async (deps, figure, judge) => {
      const printedIn = given.values['printed-in'];
      const { judgementId } = await judgeFigure(
        deps,
        figure,
        {
          decision: 'correct',
          correction: parseCorrection(given.values['to']),
          ...(typeof printedIn === 'string' && { printedIn }),
        },
        judge,
      );
      return `Decided (${judgementId}).`;
    }),
};

const FIELDS: ReadonlySet<string> = new Set([
  'value',
  'valueTo',
  'unit',
  'qualifier',
  'indicator',
  'breakdown',
  'period',
  'status',
  'change',
]);

function parseCorrection(to: unknown): FigureCorrection {
  const help = `Give --to a JSON object with any of ${[...FIELDS].join(', ')}.`;
  if (typeof to !== 'string') throw new UsageError(`"econews correct" needs the corrected fields. ${help}`);
  let value: unknown;
  try {
    value = JSON.parse(to);
  } catch {
    throw new UsageError(`${JSON.stringify(to)} is not JSON. ${help}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${JSON.stringify(to)} is not an object. ${help}`);
  const unknown = Object.keys(value).find((key) => !FIELDS.has(key));
  if (unknown !== undefined) throw new UsageError(`The field ${unknown} of a figure cannot be corrected. ${help}`);
  return value;
}
