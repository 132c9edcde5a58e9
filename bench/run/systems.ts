import manifest from '../../package.json' with { type: 'json' };
import type { Operation } from './operations.ts';
import { readText } from './operations.ts';

/** A system that answers the operations, and how it is asked. */
export interface System {
  readonly name: string;
  /** Its file in bench/servers. */
  readonly server: string;
  /** Node flags that it is run with. */
  readonly nodeFlags?: readonly string[];
  /** Which of an operation's texts it uses. */
  readonly text: string;
  /** Names the variables of an operation as this system does. `place` is the cursor, key or offset of a later page. */
  readonly variables: (operation: Operation, about: string, place: unknown) => Readonly<Record<string, unknown>>;
  /** How it finds a later page: with the cursor of the page before, or by counting. */
  readonly paging: 'cursor' | 'offset';
}

const SEARCHES = new Set(['words', 'names']);

function graphQl({ about: kind, folder }: Operation, about: string, place: unknown): Readonly<Record<string, unknown>> {
  if (SEARCHES.has(kind)) return { query: about };
  return folder === 'W3' ? { id: about, after: place ?? null } : { id: about };
}

function lucene(operation: Operation, about: string, place: unknown): Readonly<Record<string, unknown>> {
  return SEARCHES.has(operation.about) ? { lucene: `"${about}"` } : graphQl(operation, about, place);
}

/** All systems, the yardstick first. */
export const SYSTEMS: readonly System[] = [
  { name: 'hand', server: 'hand.ts', text: 'hand.cypher', variables: lucene, paging: 'cursor' },
  {
    name: 'product',
    server: 'product.ts',
    nodeFlags: manifest.config.heap.split(' '),
    text: 'product.graphql',
    variables: graphQl,
    paging: 'cursor',
  },
  { name: 'dataloader', server: 'dataloader.mjs', text: 'product.graphql', variables: graphQl, paging: 'cursor' },
  {
    name: 'neo4j/graphql',
    server: 'neo4j.mjs',
    text: 'neo4j.graphql',
    variables: (operation, about, place) =>
      operation.folder === 'W3' ? { id: about, offset: place ?? 0 } : lucene(operation, about, place),
    paging: 'offset',
  },
  {
    name: 'postgraphile',
    server: 'postgraphile.mjs',
    text: 'postgraphile.graphql',
    variables: graphQl,
    paging: 'cursor',
  },
];

/** Prints the body of a request. It includes the text of a GraphQL operation, as from any client. */
export function printRequest(system: System, operation: Operation, about: string, place: unknown): string {
  const variables = system.variables(operation, about, place);
  if (system.name === 'hand') return JSON.stringify({ operation: operation.folder, variables });
  return JSON.stringify({ query: readText(operation, system.text), variables });
}
