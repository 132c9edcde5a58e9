import type { GraphAddress } from '../addresses.ts';
import { parseList } from '../addresses.ts';
import { MOST_NODES, parseOpened } from './edges.ts';
import { type Fetched, type GraphEdge, type GraphThing, keyOf } from './model.ts';

/** What an address shows of what was fetched. */
export interface Drawing {
  readonly things: ReadonlyArray<GraphThing>;
  /** How many nodes the address asks for; no more than MOST_NODES of them are drawn. */
  readonly wanted: number;
  readonly edges: ReadonlyArray<GraphEdge>;
  /** Every year that a node on the drawing has, before the years are narrowed. */
  readonly years: ReadonlyArray<number>;
  /** Types on the drawing before any is hidden, with their numbers. */
  readonly types: ReadonlyMap<string, number>;
}

/** Draws what an address asks for from what was fetched. */
export function drawGraph(address: GraphAddress, fetched: Fetched): Drawing {
  const things = new Map<string, GraphThing>();
  const edges = new Map<string, GraphEdge>();
  const without = new Set(parseList(address.without));
  const add = (thing: GraphThing | undefined): void => {
    if (thing !== undefined && !without.has(thing.id)) things.set(thing.id, thing);
  };
  const join = (from: string, to: string, relationship: string): void => {
    const [a, b] = from < to ? [from, to] : [to, from];
    edges.set(`${a}|${relationship}|${b}`, { from, to, relationship });
  };
  for (const id of parseList(address.n)) add(fetched.things.get(id));
  for (const opened of parseOpened(parseList(address.open))) {
    const bunch = fetched.bunches.get(keyOf(opened));
    if (!things.has(opened.id)) add(fetched.things.get(opened.id));
    for (const { thing, relationship } of (bunch?.links ?? []).slice(0, limitOf(opened))) {
      add(thing);
      join(opened.id, thing.id, relationship);
    }
  }
  const steps = address.path === undefined ? [] : (fetched.paths.get(address.path) ?? []);
  steps.forEach(({ thing, relationship }, index) => {
    add(thing);
    const before = steps[index - 1];
    if (before !== undefined) join(before.thing.id, thing.id, relationship);
  });
  return narrow([...things.values()], [...edges.values()], address);
}

/** Expansions without an order of their own bring all they have. */
function limitOf({ expansion, count }: { readonly expansion: string; readonly count: number }): number {
  return expansion === 'names' || expansion === 'posts' || expansion === 'links' ? Infinity : count;
}

function narrow(all: ReadonlyArray<GraphThing>, edges: ReadonlyArray<GraphEdge>, address: GraphAddress): Drawing {
  const hidden = new Set(parseList(address.hide));
  const [from = -Infinity, to = Infinity] = (address.years ?? '').split('-').filter(Boolean).map(Number);
  const wanted = all.filter(
    ({ type, year }) => !hidden.has(type) && (year === undefined || (year >= from && year <= to)),
  );
  // An address may ask for more than a click could.
  const things = wanted.slice(0, MOST_NODES);
  const shown = new Set(things.map(({ id }) => id));
  const types = new Map<string, number>();
  for (const { type } of all) types.set(type, (types.get(type) ?? 0) + 1);
  return {
    things,
    wanted: wanted.length,
    edges: edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to)),
    years: [...new Set(all.flatMap(({ year }) => (year === undefined ? [] : [year])))].toSorted((a, b) => a - b),
    types,
  };
}
