import { z } from 'zod';
import { defineTool } from '../agentTool.ts';
import { runDocument } from '../runDocument.ts';
import { FIGURE, type FigureNode, toAgentFigure } from '../toAgentFigure.ts';
import { findThing, SUBJECTS } from '../findThing.ts';

const QUERY = `query AgentEntity($id: ID!) {
  node(id: $id) {
    __typename id url
    ... on Entity {
      name neighbourCounts { relationship type count }
      statisticsAbout(first: 5) { nodes ${FIGURE} }
      articles(first: 5) { nodes { id headline partialDate { text } page { publication { name } } } }
    }
    ... on Region { level code english regionAliases: aliases parent { id name } }
    ... on Organization { organizationKind: kind organizationAliases: aliases region { id name } partOf: parent { id name } posts(first: 10) { nodes { title person { id name } seenFrom seenTo } } }
    ... on Person { official heldPosts: posts { title organization { id name } seenFrom seenTo } }
    ... on Project { projectKind: kind region { id name } organizations { id name } }
  }
}`;

interface EntityNode {
  readonly url: string;
  readonly statisticsAbout: { readonly nodes: readonly FigureNode[] };
}

/** Gives what the graph knows about an entity. */
export const getEntity = defineTool({
  name: 'get_entity',
  title: 'Get a region, organization, person or project',
  description:
    'Describes one region, organization, person or project: what it is, its posts or its location, the latest five figures about it with citations, the latest five articles that name it, and how much more there is.',
  input: z.strictObject({ entity: z.string().min(1).describe('Name or id, e.g. 海关总署 or 浙江省.') }),
  async run({ entity }, context) {
    const { id } = await findThing(entity, SUBJECTS, context);
    const { node } = await runDocument<{ node: EntityNode }>(context, QUERY, { id });
    const { statisticsAbout, url, ...rest } = node;
    return {
      answer: { ...rest, link: new URL(url, context.base).href },
      list: {
        key: 'latestFigures',
        entries: statisticsAbout.nodes.map((figure) => ({ cursor: figure.id, value: toAgentFigure(figure, context) })),
        more: false,
      },
    };
  },
});
