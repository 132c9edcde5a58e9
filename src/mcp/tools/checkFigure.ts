import { z } from 'zod';
import { ToolError } from '../../errors/ToolError.ts';
import { parsePeriod } from '../../model/parsePeriod.ts';
import { foldBasis } from '../../resolve/foldBasis.ts';
import { defineTool } from '../agentTool.ts';
import { runDocument } from '../runDocument.ts';
import { type Edges, FIGURE, type FigureNode, toAgentFigure } from '../toAgentFigure.ts';
import { findThing, SUBJECTS } from '../findThing.ts';
import { type ClaimVerdict, judgeClaim, parseClaim } from '../judgeClaim.ts';

/** Figures of one subject, indicator and period: more than any page prints. */
const MOST = 100;

const QUERY = `query AgentCheck($filter: StatisticFilter) {
  statistics(filter: $filter, first: ${MOST}) { edges { cursor node ${FIGURE} } pageInfo { hasNextPage } }
}`;

/** Compares a claim with what newspapers printed. */
export const checkFigure = defineTool({
  name: 'check_figure',
  title: 'Check a claimed figure',
  description:
    'Compares a claimed number with what newspapers printed about the same subject, indicator and period. The verdict is SUPPORTED, CONTRADICTED, DISPUTED (some agree, some differ) or UNKNOWN (nothing comparable was found, which does not make the claim wrong); each figure comes with its own verdict, the reason and its citation. Rounding is not a contradiction.',
  input: z.strictObject({
    subject: z.string().min(1).describe('Name or id of the subject of the claim, e.g. 中国.'),
    indicator: z.string().min(1).describe('Name or id of what is measured, e.g. 货物贸易进出口总值.'),
    period: z.string().describe('The time, e.g. 2024, 2024-Q1, 2024-03 or 2023-01/2023-11.'),
    value: z.string().optional().describe('The claimed value with its unit, e.g. 43.85万亿元.'),
    growth: z.string().optional().describe('The claimed growth instead, e.g. 5% or -0.3%.'),
    basis: z.string().default('同比').describe('What the growth is measured against, e.g. 同比 or 环比.'),
    part: z.string().optional().describe('The part of the subject, as printed, e.g. 对东盟. Without it: the total.'),
    status: z.enum(['ACTUAL', 'TARGET', 'FORECAST']).default('ACTUAL').describe('Actual, target or forecast.'),
  }),
  async run({ subject, indicator, value, growth, basis, part, status, ...rest }, context) {
    const text = value ?? growth;
    if (text === undefined || (value !== undefined && growth !== undefined))
      throw new ToolError('Give exactly one of value and growth, e.g. {"value": "43.85万亿元"} or {"growth": "5%"}.');
    const claim = parseClaim(text, value === undefined);
    if (claim === undefined)
      throw new ToolError(`"${text}" does not begin with a number. Write digits and the unit, e.g. 43.85万亿元.`);
    const period = parsePeriod(rest.period);
    const about = await findThing(subject, SUBJECTS, context);
    const measured = await findThing(indicator, ['indicator'], context);
    const filter = {
      ...{ subject: about.id, indicator: measured.id, status },
      ...{ periodFrom: period.end, periodTo: period.end },
    };
    const { statistics } = await runDocument<{ statistics: Edges<FigureNode> }>(context, QUERY, { filter });
    const judged = statistics.edges
      .map(({ node }) => node)
      .filter((figure) => !figure.rejected && isSamePeriod(figure, period) && figure.breakdown === (part ?? null))
      .filter(({ change }) => value !== undefined || foldBasis(change?.basis ?? null) === foldBasis(basis))
      .map((figure) => ({ figure, ...judgeClaim(claim, figure) }));
    return {
      answer: {
        verdict: summarize(judged.map(({ verdict }) => verdict)),
        claim: { subject: about, indicator: measured, period: period.text, value: text, part: part ?? null, status },
        ...(statistics.pageInfo.hasNextPage ? { note: `Only the first ${MOST} figures were compared.` } : {}),
      },
      list: {
        key: 'figures',
        entries: judged.map(({ figure, verdict, why }) => ({
          cursor: figure.id,
          value: { verdict, why, ...toAgentFigure(figure, context) },
        })),
        more: false,
      },
    };
  },
});

function isSamePeriod(figure: FigureNode, period: ReturnType<typeof parsePeriod>): boolean {
  if (figure.period === null) return false;
  const { start, end } = parsePeriod(figure.period.text);
  return start === period.start && end === period.end;
}

function summarize(verdicts: readonly ClaimVerdict[]): string {
  const decided = verdicts.filter((verdict) => verdict !== 'OPEN');
  const differing = decided.filter((verdict) => verdict === 'DIFFERS').length;
  if (decided.length === 0) return 'UNKNOWN';
  if (differing === 0) return 'SUPPORTED';
  return differing === decided.length ? 'CONTRADICTED' : 'DISPUTED';
}
