import { LimitExceededError } from '../../errors/LimitExceededError.ts';
import { ExportError } from '../../errors/ExportError.ts';
import type { AskExport } from '../listPageArticles.ts';
import { type GraphEdge, type GraphNode, type GraphPiece, MAXIMUM_WALK } from '../queryGraph.ts';
import { EXPANSIONS, findEdge } from './expansions.ts';

/** What an address of the explorer's graph says, as its search parameters. */
export type DrawingAddress = Readonly<Record<string, unknown>>;

interface Opened {
  readonly id: string;
  readonly kind: string;
  readonly count: number;
}

/** A node as it is selected for a drawing. */
interface Drawn {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string;
  readonly display?: string;
  readonly printedIndicator?: string;
  readonly period?: { readonly end: string } | null;
  readonly headline?: string | null;
  readonly date?: string | null;
}

type Owner = Drawn & Readonly<Record<string, unknown>>;

const DRAWN = `fragment Drawn on Node { __typename id
  ... on Entity { name } ... on Indicator { name } ... on Publication { name } ... on Series { name } ... on Part { name }
  ... on Post { name: title }
  ... on Statistic { display printedIndicator period { end } } ... on Article { headline date } }`;
/** The most that one expansion of the explorer brings. */
const MOST_OF_A_KIND = 100;
const STEP = 20;
const MOST_OPENED = 100;

/**
 * Asks for what the explorer's graph draws at an address (`n`, `open`, `path`, `without`, `hide`, `years`), with one
 * operation. Throws LimitExceededError beyond 2,000 nodes: an incomplete drawing would be mistaken for a complete one.
 */
export async function queryDrawing(ask: AskExport, address: DrawingAddress): Promise<GraphPiece> {
  const start = parseList(address['n']);
  const opened = parseList(address['open']).flatMap(parseOpened);
  const path = parseList(address['path']);
  if (start.length + opened.length + path.length === 0)
    throw new ExportError('The address draws nothing. Give the ids of things: n=reg_….');
  if (opened.length > MOST_OPENED)
    throw new LimitExceededError(
      'MAXIMUM_OPENED',
      MOST_OPENED,
      opened.length,
      `The address opens ${String(opened.length)} lists, and at most ${String(MOST_OPENED)} are read. Open fewer.`,
    );
  const { query, variables } = printQuery(start, opened, path);
  const data = (await ask(query, variables)) ?? {};
  const nodes = new Map<string, GraphNode>();
  const edges = new Map<string, GraphEdge>();
  const without = new Set(parseList(address['without']));
  const add = (node: Drawn | null | undefined): void => {
    if (node !== null && node !== undefined && !without.has(node.id)) nodes.set(node.id, toNode(node));
  };
  const join = (from: string, type: string, to: string): void =>
    void edges.set(`${from} ${type} ${to}`, { from, type, to });
  for (const node of (data['start'] ?? []) as (Drawn | null)[]) add(node);
  for (const one of opened) {
    const { kind, count } = one;
    const place = opened.filter((other) => other.kind === kind).indexOf(one);
    const owner = (data[kind] as readonly (Owner | null)[])[place];
    const expansion = EXPANSIONS[kind];
    if (owner === null || owner === undefined || expansion === undefined) continue;
    add(owner);
    const ends = listEnds(owner);
    for (const { field, end } of expansion.isWhole === true ? ends : ends.slice(0, count)) {
      add(end);
      const { relationship, outward } = findEdge(expansion, owner.__typename, field);
      if (outward) join(owner.id, relationship, end.id);
      else join(end.id, relationship, owner.id);
    }
  }
  const steps = ((data['path'] as { readonly steps: Step[] } | null | undefined)?.steps ?? []) as readonly Step[];
  steps.forEach(({ node, relationship, forward }, index) => {
    add(node);
    const before = steps[index - 1]?.node.id;
    if (before === undefined || relationship === null) return;
    if (forward === true) join(before, relationship, node.id);
    else join(node.id, relationship, before);
  });
  return narrow([...nodes.values()], [...edges.values()], address);
}

/** One relationship of a drawing as a row; `type` and `to` are null in the row of a node without any. */
export interface DrawnLink {
  readonly from: GraphNode;
  readonly type: string | null;
  readonly to: GraphNode | null;
}

/** Lists the relationships of a drawing, then the nodes without any. */
export function listLinks({ nodes, edges }: GraphPiece): readonly DrawnLink[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const links = edges.flatMap(({ from, type, to }) => {
    const [one, other] = [byId.get(from), byId.get(to)];
    return one === undefined || other === undefined ? [] : [{ from: one, type, to: other }];
  });
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [...links, ...nodes.filter(({ id }) => !joined.has(id)).map((from) => ({ from, type: null, to: null }))];
}

interface Step {
  readonly relationship: string | null;
  readonly forward: boolean | null;
  readonly node: Drawn;
}

/**
 * Prints one field for each kind of expansion, however many nodes it is opened on: a statement with hundreds takes
 * seconds to plan.
 */
function printQuery(start: readonly string[], opened: readonly Opened[], path: readonly string[]) {
  const [from, to] = path;
  const kinds = Map.groupBy(opened, ({ kind }) => kind);
  const parts = [...kinds.keys()].map(
    (kind) => `${kind}: nodes(ids: $${kind}) { ...Drawn ${EXPANSIONS[kind]?.selection ?? ''} }`,
  );
  const declared = [...kinds.keys()].map((kind) => `$${kind}: [ID!]!`);
  const variables: Record<string, unknown> = Object.fromEntries(
    [...kinds].map(([kind, group]) => [kind, group.map(({ id }) => id)]),
  );
  if (start.length > 0) {
    parts.push('start: nodes(ids: $start) { ...Drawn }');
    declared.push('$start: [ID!]!');
    variables['start'] = start;
  }
  if (parts.some((part) => part.includes('$first'))) {
    declared.push('$first: Int!');
    variables['first'] = Math.max(...opened.map(({ count }) => count));
  }
  if (from !== undefined && to !== undefined) {
    parts.push('path(from: $from, to: $to) { steps { relationship forward node { ...Drawn } } }');
    declared.push('$from: ID!', '$to: ID!');
    Object.assign(variables, { from, to });
  }
  return { query: `query Export(${declared.join(', ')}) { ${parts.join(' ')} }\n${DRAWN}`, variables };
}

/** Lists the nodes at the other ends of an answered node, with the field that led to each. */
function listEnds(
  owner: Readonly<Record<string, unknown>>,
): readonly { readonly field: string; readonly end: Drawn }[] {
  const collect = (field: string, value: unknown): { field: string; end: Drawn }[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((each) => collect(field, each));
    if ('__typename' in value) return [{ field, end: value as Drawn }];
    return Object.values(value).flatMap((inner) => collect(field, inner));
  };
  return Object.entries(owner).flatMap(([field, value]) => collect(field, value));
}

function toNode(node: Drawn): GraphNode {
  const { id, __typename: label } = node;
  const figure = node.display === undefined ? undefined : `${node.printedIndicator ?? ''} ${node.display}`;
  const date = node.date ?? node.period?.end ?? null;
  return { id, label, name: figure ?? node.name ?? node.headline ?? '', date };
}

function narrow(all: readonly GraphNode[], edges: readonly GraphEdge[], address: DrawingAddress): GraphPiece {
  const hidden = new Set(parseList(address['hide']));
  const [from = -Infinity, to = Infinity] = String(address['years'] ?? '')
    .split('-')
    .filter(Boolean)
    .map(Number);
  const nodes = all.filter(({ label, date }) => {
    const year = date === null ? undefined : Number(date.slice(0, 4));
    return !hidden.has(label) && (year === undefined || (year >= from && year <= to));
  });
  if (nodes.length > MAXIMUM_WALK)
    throw new LimitExceededError(
      'MAXIMUM_WALK',
      MAXIMUM_WALK,
      nodes.length,
      `The address draws ${String(nodes.length)} nodes, and at most ${String(MAXIMUM_WALK)} are drawn. Open fewer.`,
    );
  const shown = new Set(nodes.map(({ id }) => id));
  return { nodes, edges: edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to)) };
}

function parseOpened(part: string): readonly Opened[] {
  const [id = '', kind = '', number] = part.split('.');
  const count = Number(number ?? STEP);
  if (!Object.hasOwn(EXPANSIONS, kind) || !Number.isInteger(count) || count < 1) return [];
  return [{ id, kind, count: Math.min(count, MOST_OF_A_KIND) }];
}

function parseList(text: unknown): readonly string[] {
  return typeof text === 'string' ? text.split(',').filter((part) => part !== '') : [];
}
