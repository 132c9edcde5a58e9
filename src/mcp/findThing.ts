import { ToolError } from '../errors/ToolError.ts';
import { findLabel } from '../model/ids.ts';
import { findNearMiss } from '../util/findNearMiss.ts';
import type { ToolContext } from './agentTool.ts';
import { toToolError } from './runDocument.ts';

/** Something that an agent named. */
export interface FoundThing {
  readonly id: string;
  readonly type: string;
  readonly name: string;
}

/** What a name may mean, by the field that looks it up. */
export type NamedKind = 'region' | 'organization' | 'person' | 'project' | 'indicator';

/** Everything that figures can be about. */
export const SUBJECTS: readonly NamedKind[] = ['region', 'organization', 'person', 'project'];

const NAMED = '__typename id ... on Entity { name } ... on Indicator { name }';
const BY_ID = `query FindById($id: ID!) { node(id: $id) { ${NAMED} } }`;

/**
 * Finds what an agent means by a name or an id. Throws ToolError if nothing has the name, with similar names, or if
 * several things have it, with a list of them: choosing for the agent could attribute figures to the wrong place.
 */
export async function findThing(
  written: string,
  kinds: readonly NamedKind[],
  context: ToolContext,
): Promise<FoundThing> {
  const name = written.trim();
  if (findLabel(name) !== undefined) return findById(name, kinds, context);
  const { data, errors = [] } = await context.execute({ query: printLookUp(kinds), variables: { name } });
  // A shared name is an error that lists what has it.
  if (errors.length > 0) throw toToolError(errors);
  const found = kinds.map((kind) => data?.[kind] as Named | null | undefined).filter((node) => node != null);
  const [only, ...others] = found;
  if (only === undefined) {
    const near = printNear(name, await findNear(name, kinds, context));
    throw new ToolError(`Nothing in the graph is called "${name}".${near}`, 'NOT_FOUND');
  }
  if (others.length > 0)
    throw new ToolError(
      `"${name}" means several things: ${found.map(printThing).join(', ')}. Give the id of one of them.`,
    );
  return toThing(only);
}

async function findById(id: string, kinds: readonly NamedKind[], context: ToolContext): Promise<FoundThing> {
  const { data, errors = [] } = await context.execute({ query: BY_ID, variables: { id } });
  if (errors.length > 0) throw toToolError(errors);
  const node = data?.['node'] as Named | null | undefined;
  if (node == null) throw new ToolError(`Nothing in the graph has the id "${id}".`, 'NOT_FOUND');
  const isIndicator = node.__typename === 'Indicator';
  if (node.name === undefined || isIndicator !== kinds.includes('indicator'))
    throw new ToolError(`${id} is a ${node.__typename}. Give the id or the name of: ${kinds.join(', ')}.`);
  return toThing(node);
}

interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name?: string;
}

/** What a search or a completion finds. */
interface Hit {
  readonly node: Named;
}

function printLookUp(kinds: readonly NamedKind[]): string {
  const fields = kinds.map((kind) => `${kind}(name: $name) { __typename id name }`).join(' ');
  return `query FindThing($name: String!) { ${fields} }`;
}

const MOST_NEAR = 5;

/** Finds names that contain the name or most of it, because typing errors mostly affect one character. */
async function findNear(
  name: string,
  kinds: readonly NamedKind[],
  { execute }: ToolContext,
): Promise<readonly Named[]> {
  const characters = [...name].slice(0, 40);
  const half = Math.ceil(characters.length / 2);
  const cuts = [
    characters,
    characters.slice(0, -1),
    characters.slice(1),
    characters.slice(0, half),
    characters.slice(half),
  ];
  const pieces = [...new Set(cuts.map((each) => each.join('').trim()))].filter((piece) => [...piece].length > 1);
  if (pieces.length === 0) return [];
  const types = kinds.map((kind) => kind.toUpperCase()).join(', ');
  // If one of two characters is mistyped, only one is left, and a search needs two.
  const begins = characters.length === 2;
  const declared = [...pieces.map((_piece, at) => `$p${at}: String!`), ...(begins ? ['$first: String!'] : [])].join(
    ', ',
  );
  const fields = pieces.map(
    (_piece, at) =>
      `p${at}: search(query: $p${at}, types: [${types}], first: ${MOST_NEAR}) { nodes { node { ${NAMED} } } }`,
  );
  if (begins)
    fields.push(`first: suggest(prefix: $first, types: [${types}], first: ${MOST_NEAR}) { node { ${NAMED} } }`);
  const variables = Object.fromEntries([
    ...pieces.map((piece, at) => [`p${at}`, piece] as const),
    ...(begins ? [['first', characters[0]] as const] : []),
  ]);
  const { data } = await execute({ query: `query FindNear(${declared}) { ${fields.join(' ')} }`, variables });
  const nodes = Object.values(data ?? {}).flatMap((found) =>
    (Array.isArray(found) ? (found as Hit[]) : ((found as { nodes: Hit[] } | null)?.nodes ?? [])).map(
      ({ node }) => node,
    ),
  );
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}

function printNear(name: string, near: readonly Named[]): string {
  if (near.length === 0) return ' Search for it with the tool "search".';
  const names = near.map((each) => each.name ?? '');
  const best = findNearMiss(name, names);
  const first = near.filter((each) => each.name === best);
  const listed = [...first, ...near.filter((each) => each.name !== best)]
    .slice(0, MOST_NEAR)
    .map(printThing)
    .join(', ');
  return ` ${best === undefined ? 'Near it' : `Did you mean "${best}"? Near it`}: ${listed}.`;
}

function printThing({ __typename, id, name }: Named): string {
  return `${name} (${__typename} ${id})`;
}

function toThing({ __typename, id, name = '' }: Named): FoundThing {
  return { id, type: __typename, name };
}
