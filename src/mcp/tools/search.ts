import { z } from 'zod';
import { defineTool } from '../agentTool.ts';
import { runDocument } from '../runDocument.ts';
import { type Edges, FIGURE, type FigureNode, printEdges, toAgentFigure } from '../toAgentFigure.ts';

const TYPES = [
  'REGION',
  'ORGANIZATION',
  'PERSON',
  'PROJECT',
  'GROUP',
  'INDICATOR',
  'ARTICLE',
  'STATISTIC',
  'QUOTATION',
] as const;

const QUERY = `query AgentSearch($query: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) {
    edges { cursor node { highlights { excerpt } node {
      __typename id url
      ... on Entity { name } ... on Indicator { name }
      ... on Article { headline partialDate { text } page { publication { name } } }
      ... on Statistic ${FIGURE}
      ... on Quotation { text speaker { name } }
    } } }
    pageInfo { hasNextPage }
  }
}`;

interface Hit {
  readonly highlights: readonly { readonly excerpt: string }[];
  readonly node: { readonly __typename: string; readonly id: string; readonly url: string };
}

/** Looks words up in everything in the graph. */
export const search = defineTool({
  name: 'search',
  title: 'Search the news graph',
  description:
    'Finds regions, organizations, people, projects, indicators, articles, figures and quotations of Chinese economic news by words. Search in Chinese, e.g. 跨境电商. Start here if you do not know the exact name of something.',
  input: z.strictObject({
    query: z.string().min(1).max(100).describe('Words to search for, in Chinese, e.g. 跨境电商.'),
    types: z.array(z.enum(TYPES)).optional().describe('Only these types, e.g. ["ARTICLE", "STATISTIC"].'),
    first: z.int().min(1).max(20).default(10).describe('How many.'),
    after: z.string().optional().describe('Continue after this cursor, taken from the last answer.'),
  }),
  async run(input, context) {
    const { search: found } = await runDocument<{ search: Edges<Hit> }>(context, QUERY, input);
    const entries = printEdges(found, ({ node, highlights: [first] }) => ({
      type: node.__typename,
      link: new URL(node.url, context.base).href,
      ...printNode(node),
      ...(first === undefined ? {} : { excerpt: first.excerpt }),
    }));
    return { answer: {}, list: { key: 'results', entries, more: found.pageInfo.hasNextPage } };

    function printNode(each: Hit['node']): Readonly<Record<string, unknown>> {
      if (each.__typename === 'Statistic') return toAgentFigure(each as unknown as FigureNode, context);
      // Its type and its link are there already.
      return Object.fromEntries(Object.entries(each).filter(([name]) => name !== '__typename' && name !== 'url'));
    }
  },
});
