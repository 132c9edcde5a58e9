import { z } from 'zod';
import { ToolError } from '../../errors/ToolError.ts';
import { defineTool, type ToolContext } from '../agentTool.ts';
import { runDocument } from '../runDocument.ts';
import { type Edges, FIGURE, type FigureNode, printEdges, toAgentFigure } from '../toAgentFigure.ts';
import { findThing, SUBJECTS } from '../findThing.ts';

const SERIES = 'id name measure periodKind unit breakdown';
const LIST = `(filter: $filter, first: 50) { nodes { ${SERIES} } pageInfo { hasNextPage } }`;
const CHOOSE = `query AgentSeriesList($subject: ID!, $filter: SeriesFilter) {
  node(id: $subject) { ${['Region', 'Organization', 'Project', 'Group'].map((type) => `... on ${type} { series${LIST} }`).join(' ')} }
}`;
const READ = `query AgentSeries($id: ID!, $first: Int, $after: String) {
  series(id: $id) {
    ${SERIES} subject { id name } indicator { id name }
    statistics(first: $first, after: $after) { edges { cursor node ${FIGURE} } pageInfo { hasNextPage } }
  }
}`;

interface ListedSeries {
  readonly id: string;
  readonly name: string;
}

/** Gives figures that may be compared with one another over time. */
export const getSeries = defineTool({
  name: 'get_series',
  title: 'Get a series over time',
  description:
    'Gives the figures of one series, latest period first: one subject, indicator, part and grain of time, so that they can be compared. Give the id of a series, or a subject and optionally an indicator. If several series match, the answer lists them and you choose one.',
  input: z.strictObject({
    id: z.string().optional().describe('Id of a series, e.g. ser_0f3a5c1b2d4e6f708192a3b4.'),
    subject: z.string().optional().describe('Name or id of a region, organization or project, e.g. 中国.'),
    indicator: z.string().optional().describe('Name or id of what is measured, e.g. 货物贸易进出口总值.'),
    first: z.int().min(1).max(50).default(20).describe('How many figures.'),
    after: z.string().optional().describe('Continue after this cursor, taken from the last answer.'),
  }),
  async run({ id, subject, indicator, first, after }, context) {
    if (id !== undefined) return querySeries(id, { first, after }, context);
    if (subject === undefined) throw new ToolError('Give the id of a series, or a subject, e.g. {"subject": "中国"}.');
    const about = await findThing(subject, SUBJECTS, context);
    const measured = indicator === undefined ? undefined : await findThing(indicator, ['indicator'], context);
    const { node } = await runDocument<{
      node: { series?: { nodes: ListedSeries[]; pageInfo: { hasNextPage: boolean } } } | null;
    }>(context, CHOOSE, { subject: about.id, filter: { indicator: measured?.id } });
    const fitting = node?.series?.nodes ?? [];
    const [only, ...others] = fitting;
    if (only === undefined)
      throw new ToolError(
        `${about.name} has no series${measured === undefined ? '' : ` of ${measured.name}`}. Look for single figures with the tool "find_figures".`,
        'NOT_FOUND',
      );
    if (others.length === 0) return querySeries(only.id, { first, after }, context);
    return {
      answer: { choose: 'Several series match. Ask again with the id of one of them.' },
      list: {
        key: 'series',
        entries: fitting.map((value) => ({ cursor: value.id, value })),
        more: node?.series?.pageInfo.hasNextPage ?? false,
      },
    };
  },
});

async function querySeries(
  id: string,
  page: { readonly first: number; readonly after: string | undefined },
  context: ToolContext,
) {
  const { series } = await runDocument<{ series: (ListedSeries & { statistics: Edges<FigureNode> }) | null }>(
    context,
    READ,
    {
      id,
      ...page,
    },
  );
  if (series === null)
    throw new ToolError(`No series has the id "${id}". Ask for the series of a subject.`, 'NOT_FOUND');
  const { statistics, ...rest } = series;
  return {
    answer: rest,
    list: {
      key: 'figures',
      entries: printEdges(statistics, (figure) => toAgentFigure(figure, context)),
      more: statistics.pageInfo.hasNextPage,
    },
  };
}
