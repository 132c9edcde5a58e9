import { z } from 'zod';
import { defineTool } from '../agentTool.ts';
import { runDocument } from '../runDocument.ts';
import { type Edges, FIGURE, type FigureNode, printEdges, toAgentFigure } from '../toAgentFigure.ts';
import { findThing, SUBJECTS } from '../findThing.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const QUERY = `query AgentFigures($filter: StatisticFilter, $first: Int, $after: String) {
  statistics(filter: $filter, first: $first, after: $after, orderBy: { field: PERIOD, direction: DESC }) {
    edges { cursor node ${FIGURE} }
    pageInfo { hasNextPage }
  }
}`;

/** Lists figures by what they say. */
export const findFigures = defineTool({
  name: 'find_figures',
  title: 'Find figures',
  description:
    'Lists figures that newspapers printed, latest period first, each with a citation that contains the exact words. Filter by subject (who or what it is about), indicator (what is measured) and time. Several figures for one period are different reports: give them all, or say which report you use.',
  input: z.strictObject({
    subject: z.string().optional().describe('Name or id of a region, organization, person or project, e.g. 浙江省.'),
    indicator: z.string().optional().describe('Name or id of what is measured, e.g. 货物贸易进出口总值.'),
    periodFrom: z
      .string()
      .regex(DAY)
      .optional()
      .describe('Only periods that end on this day or later, e.g. 2024-01-01.'),
    periodTo: z
      .string()
      .regex(DAY)
      .optional()
      .describe('Only periods that end on this day or earlier, e.g. 2024-12-31.'),
    status: z.enum(['ACTUAL', 'TARGET', 'FORECAST']).optional().describe('Actual, target or forecast.'),
    first: z.int().min(1).max(50).default(10).describe('How many.'),
    after: z.string().optional().describe('Continue after this cursor, taken from the last answer.'),
  }),
  async run({ subject, indicator, first, after, ...rest }, context) {
    const about = subject === undefined ? undefined : await findThing(subject, SUBJECTS, context);
    const measured = indicator === undefined ? undefined : await findThing(indicator, ['indicator'], context);
    const filter = { ...rest, subject: about?.id, indicator: measured?.id };
    const { statistics } = await runDocument<{ statistics: Edges<FigureNode> }>(context, QUERY, {
      filter,
      first,
      after,
    });
    return {
      answer: { subject: about ?? null, indicator: measured ?? null },
      list: {
        key: 'figures',
        entries: printEdges(statistics, (figure) => toAgentFigure(figure, context)),
        more: statistics.pageInfo.hasNextPage,
      },
    };
  },
});
