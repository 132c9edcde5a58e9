import { findGravest } from '../figures/findGravest.ts';
import { CITED, toCitedWork, type CitedNode } from '../export/citations/toCitedWork.ts';
import { printPlainCitation } from '../export/citations/printPlainCitation.ts';
import type { AskGraph } from './askGraph.ts';
import type { SeenNode } from './savedQuestion.ts';

const NODES_AT_ONCE = 100;

/** The query that describes nodes. */
export const DESCRIBE_NODES = `query describeNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename id url
    ... on Named { name }
    ... on Article { ${CITED.Article} }
    ... on Quotation { ${CITED.Quotation} }
    ... on Statistic {
      ${CITED.Statistic} display breakdown rejected subject { name } indicator { name } period { text }
      agreements { verdict }
    }
    ... on Series { subject { name } indicator { name } }
    ... on Check { rule arithmetic verdict }
    ... on Page { file }
  }
}`;

interface Described {
  readonly __typename: string;
  readonly id: string;
  readonly url: string;
  readonly [field: string]: unknown;
}

/** Describes nodes by their ids, with everything that news needs; deleted nodes are omitted. */
export async function describeNodes(
  ask: AskGraph,
  ids: readonly string[],
  { base, today }: { readonly base: string; readonly today: string },
): Promise<SeenNode[]> {
  const seen: SeenNode[] = [];
  for (let start = 0; start < ids.length; start += NODES_AT_ONCE) {
    const data = await ask(DESCRIBE_NODES, { ids: ids.slice(start, start + NODES_AT_ONCE) });
    for (const node of data['nodes'] as readonly (Described | null)[]) if (node !== null) seen.push(describe(node));
  }
  return seen;

  function describe(node: Described): SeenNode {
    const isCited = node.__typename in CITED;
    const quote = node['quote'] ?? (node.__typename === 'Quotation' ? node['text'] : null);
    return {
      id: node.id,
      url: node.url,
      title: printTitle(node),
      quote: typeof quote === 'string' ? quote.replaceAll(/\s+/gu, '') : null,
      citation: isCited ? printPlainCitation(toCitedWork(node as unknown as CitedNode, { base, today })).trim() : null,
      verdict: findVerdict(node),
    };
  }
}

function printTitle(node: Described): string {
  const name = (field: string): string => {
    const value = node[field];
    if (typeof value === 'string') return value;
    return (value as { readonly name?: string; readonly text?: string } | null | undefined)?.name ?? '';
  };
  switch (node.__typename) {
    case 'Statistic': {
      const period = (node['period'] as { readonly text: string } | null)?.text ?? '';
      const words = [name('subject'), name('indicator'), name('breakdown'), node['display'] as string];
      return `${words.filter((each) => each !== '').join(' ')}${period === '' ? '' : ` (${period})`}${node['rejected'] === true ? ' ✗' : ''}`;
    }
    case 'Series':
      return `${name('subject')} ${name('indicator')}`;
    case 'Article':
      return name('headline');
    case 'Quotation':
      return name('text');
    case 'Check':
      return `${name('rule')}: ${name('arithmetic')}`;
    default:
      return name('name') || name('file') || node.id;
  }
}

function findVerdict(node: Described): string | null {
  if (typeof node['verdict'] === 'string') return node['verdict'];
  const agreements = (node['agreements'] ?? []) as readonly { readonly verdict: string }[];
  return findGravest(agreements.map(({ verdict }) => verdict)) ?? null;
}
