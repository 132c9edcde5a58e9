import { printPlainCitation } from '../export/citations/printPlainCitation.ts';
import { CITED, type CitedNode, toCitedWork } from '../export/citations/toCitedWork.ts';
import type { ListEntry, ToolContext } from './agentTool.ts';

/** What is selected of every figure. */
export const FIGURE = `{
  ${CITED.Statistic}
  display subject { id name } indicator { id name } printedIndicator breakdown measure status qualifier
  printedValue value { value low high unit printedUnit } period { text } change { text value unit direction basis } attributedTo { name }
  source { start end } confidence corrected rejected
}`;

/** A figure as `FIGURE` selects it. */
export type FigureNode = CitedNode & {
  readonly display: string;
  readonly quote: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly indicator: { readonly id: string; readonly name: string };
  readonly printedIndicator: string;
  readonly breakdown: string | null;
  readonly measure: string;
  readonly status: string;
  readonly qualifier: string | null;
  readonly printedValue: string | null;
  readonly value: {
    readonly value: string;
    readonly low: string | null;
    readonly high: string | null;
    readonly unit: string | null;
    readonly printedUnit: string | null;
  } | null;
  readonly period: { readonly text: string } | null;
  readonly change: {
    readonly text: string;
    readonly value: string | null;
    readonly unit: string | null;
    readonly direction: string;
    readonly basis: string | null;
  } | null;
  readonly attributedTo: readonly { readonly name: string }[];
  readonly source: { readonly start: number; readonly end: number };
  readonly confidence: number | null;
  readonly corrected: boolean;
  readonly rejected: boolean;
};

/** Prints a figure for an agent: what it says, about whom, when, who said it, and its citation with the exact words. */
export function toAgentFigure(figure: FigureNode, { base, today }: ToolContext): Readonly<Record<string, unknown>> {
  const { value } = figure;
  return {
    id: figure.id,
    display: figure.display,
    subject: figure.subject,
    indicator: figure.indicator,
    printedIndicator: figure.printedIndicator,
    ...(figure.breakdown === null ? {} : { part: figure.breakdown }),
    period: figure.period?.text ?? null,
    status: figure.status,
    measure: figure.measure,
    ...(value === null ? {} : { value: { value: value.value, low: value.low, high: value.high, unit: value.unit } }),
    ...(figure.change === null ? {} : { change: figure.change.text }),
    ...(figure.qualifier === null ? {} : { hedge: figure.qualifier }),
    ...(figure.attributedTo.length === 0 ? {} : { saidBy: figure.attributedTo.map(({ name }) => name) }),
    ...(figure.confidence === null ? {} : { confidence: figure.confidence }),
    ...(figure.corrected ? { corrected: 'A person corrected this figure.' } : {}),
    ...(figure.rejected ? { rejected: 'A person rejected this figure as wrong. Do not report it.' } : {}),
    citation: printPlainCitation(toCitedWork(figure, { base, today })).trim(),
  };
}

/** A connection of the schema, as far as tools read it. */
export interface Edges<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

/** Turns the edges of a connection into entries of a list, each printed. */
export function printEdges<Node>({ edges }: Edges<Node>, print: (node: Node) => unknown): readonly ListEntry[] {
  return edges.map(({ cursor, node }) => ({ cursor, value: print(node) }));
}
