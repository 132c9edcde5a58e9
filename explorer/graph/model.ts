import { nameMeasured } from '../figures/nameMeasured.ts';
import type { GraphNodeFragment, GraphPartsQuery } from '../generated/graphql.ts';
import type { Expansion, Opened } from './edges.ts';

/** A node on the drawing. */
export interface GraphThing {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** The year it belongs to, if it has one. */
  readonly year: number | undefined;
}

/** A relationship on the drawing. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly relationship: string;
}

/** How many neighbours of each kind a node has. */
export type Counts = ReadonlyMap<string, number>;

/** What one expansion brought: the nodes in order, so that fewer of them can be shown. */
interface Bunch {
  readonly count: number;
  readonly links: ReadonlyArray<{ readonly thing: GraphThing; readonly relationship: string }>;
}

/** Everything that was fetched for a drawing so far. It only grows; what is shown of it is in the address. */
export interface Fetched {
  readonly things: ReadonlyMap<string, GraphThing>;
  readonly bunches: ReadonlyMap<string, Bunch>;
  readonly counts: ReadonlyMap<string, Counts>;
  /** Steps of each path that was asked for; empty if there is none. */
  readonly paths: ReadonlyMap<string, ReadonlyArray<{ readonly thing: GraphThing; readonly relationship: string }>>;
  /** Ids that lead to nothing. */
  readonly missing: ReadonlySet<string>;
}

/** Nothing fetched yet. */
export const NOTHING: Fetched = {
  things: new Map(),
  bunches: new Map(),
  counts: new Map(),
  paths: new Map(),
  missing: new Set(),
};

/** What one request asked for. */
export interface Request {
  readonly start: ReadonlyArray<string>;
  readonly chosen: string | undefined;
  readonly opened: ReadonlyArray<Opened>;
  readonly path: string | undefined;
}

/** Gives the key of an expansion. */
export function keyOf({ id, expansion }: Pick<Opened, 'id' | 'expansion'>): string {
  return `${id}.${expansion}`;
}

/** Adds an answer to what was fetched before. */
export function addAnswer(before: Fetched, request: Request, answer: GraphPartsQuery): Fetched {
  const things = new Map(before.things);
  const bunches = new Map(before.bunches);
  const counts = new Map(before.counts);
  const paths = new Map(before.paths);
  const missing = new Set(before.missing);
  request.start.forEach((id, index) => {
    const node = answer.start?.[index];
    if (node === null || node === undefined) missing.add(id);
    else things.set(id, toThing(node));
  });
  if (request.chosen !== undefined) counts.set(request.chosen, toCounts(answer.chosen?.[0]));
  for (const expansion of new Set(request.opened.map((one) => one.expansion))) {
    const asked = request.opened.filter((one) => one.expansion === expansion);
    const nodes = (answer[expansion] ?? []) as ReadonlyArray<object | null>;
    asked.forEach((one, index) => {
      const links = findLinks(expansion, nodes[index]);
      for (const { thing } of links) if (!things.has(thing.id)) things.set(thing.id, thing);
      bunches.set(keyOf(one), { count: one.count, links });
    });
  }
  if (request.path !== undefined) {
    const steps = (answer.path?.steps ?? []).map(({ node, relationship }) => ({
      thing: toThing(node),
      relationship: relationship ?? '',
    }));
    for (const { thing } of steps) if (!things.has(thing.id)) things.set(thing.id, thing);
    paths.set(request.path, steps);
  }
  return { things, bunches, counts, paths, missing };
}

function toThing(node: GraphNodeFragment): GraphThing {
  const { id, __typename: type } = node;
  if (node.__typename === 'Statistic') {
    const title = `${nameMeasured(node)} ${node.display}`;
    return { id, type, title, year: findYear(node.period?.end) };
  }
  if (node.__typename === 'Article') return { id, type, title: nameArticle(node), year: findYear(node.date) };
  if (node.__typename === 'Post') return { id, type, title: node.title, year: undefined };
  return { id, type, title: 'name' in node ? String(node.name) : id, year: undefined };
}

/** Names an article that has no headline by where and when it was printed. */
function nameArticle({ headline, publication, date }: Extract<GraphNodeFragment, { __typename: 'Article' }>): string {
  return headline ?? ([publication?.name, date].filter((part) => part !== null && part !== undefined).join(' ') || '—');
}

function findYear(date: string | null | undefined): number | undefined {
  const year = Number(date?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : undefined;
}

function toCounts(node: NonNullable<GraphPartsQuery['chosen']>[number] | undefined): Counts {
  if (node === null || node === undefined) return new Map();
  if ('neighbourCounts' in node) {
    return new Map(node.neighbourCounts.map(({ relationship, type, count }) => [`${relationship}.${type}`, count]));
  }
  if ('mentions' in node) {
    return new Map([
      ['REPORTED_IN.Statistic', node.statistics.totalCount],
      ['NAMED_IN.Mention', node.mentions.totalCount],
    ]);
  }
  return new Map();
}

const RELATIONSHIPS: Readonly<Record<Expansion, string>> = {
  about: 'ABOUT',
  stated: 'ATTRIBUTED_TO',
  articles: 'NAMED_IN',
  organizations: 'IN_REGION',
  projects: 'UNDERTAKES',
  children: 'WITHIN',
  posts: 'HOLDS',
  figures: 'REPORTED_IN',
  names: 'NAMED_IN',
  links: 'ABOUT',
};

/**
 * Reads the nodes at the other ends, whatever the expansion's fields are called: every node with an id below the
 * answer's own.
 */
function findLinks(expansion: Expansion, node: object | null | undefined) {
  const links: { thing: GraphThing; relationship: string }[] = [];
  const collect = (value: unknown, relationship: string): void => {
    if (Array.isArray(value)) return value.forEach((one) => collect(one, relationship));
    if (typeof value !== 'object' || value === null) return;
    if ('__typename' in value && 'id' in value) {
      links.push({ thing: toThing(value as GraphNodeFragment), relationship });
      return;
    }
    for (const [field, inner] of Object.entries(value)) collect(inner, EDGE_OF_FIELD[field] ?? relationship);
  };
  for (const [field, value] of Object.entries(node ?? {})) {
    if (field !== 'id') collect(value, EDGE_OF_FIELD[field] ?? RELATIONSHIPS[expansion]);
  }
  return links;
}

/** Fields that lead along a different edge from the rest of their expansion. */
const EDGE_OF_FIELD: Readonly<Record<string, string>> = {
  subject: 'ABOUT',
  article: 'REPORTED_IN',
  attributedTo: 'ATTRIBUTED_TO',
};
