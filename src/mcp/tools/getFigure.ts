import { z } from 'zod';
import { ToolError } from '../../errors/ToolError.ts';
import { defineTool } from '../agentTool.ts';
import { runDocument } from '../runDocument.ts';
import { FIGURE, type FigureNode, toAgentFigure } from '../toAgentFigure.ts';

const QUERY = `query AgentFigure($id: ID!) {
  statistic(id: $id) { ...Figure source { start end before after } series { id name }
    agreements { verdict why other { id display } } checks { rule verdict why arithmetic }
    article { id headline note page { id file } } }
}
fragment Figure on Statistic ${FIGURE}`;

type WholeFigure = FigureNode & {
  readonly source: { readonly before: string; readonly after: string };
  readonly series: readonly { readonly id: string; readonly name: string }[];
  readonly agreements: readonly unknown[];
  readonly checks: readonly unknown[];
  readonly article: {
    readonly id: string;
    readonly headline: string;
    readonly note: string | null;
    readonly page: unknown;
  };
};

/** Gives one figure with the words around it. */
export const getFigure = defineTool({
  name: 'get_figure',
  title: 'Get one figure',
  description:
    'Gives one figure by its id: its content, the exact words on the page and the words before and after them, its position on the page, its article, the series it belongs to, how other reports of the same thing compare with it, and the equations that test it.',
  input: z.strictObject({ id: z.string().describe('Id of the figure, e.g. sta_0f3a5c1b2d4e6f708192a3b4.') }),
  async run({ id }, context) {
    const { statistic } = await runDocument<{ statistic: WholeFigure | null }>(context, QUERY, { id });
    if (statistic === null)
      throw new ToolError(`No figure has the id "${id}". Find figures with the tool "find_figures".`, 'NOT_FOUND');
    const { source, article, series, quote, agreements, checks } = statistic;
    const { headline, note, page } = article;
    return {
      answer: {
        ...toAgentFigure(statistic, context),
        quote,
        source,
        article: { id: article.id, headline, note, page },
        series,
        agreements,
        checks,
      },
    };
  },
});
