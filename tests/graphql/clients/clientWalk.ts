import type { introspectServer } from './introspectServer.ts';

/** How many entries a client asks for at a time. */
export const PAGE_SIZE = 60;

/** An entry as a client has it. */
export interface Entry {
  readonly id: string;
  readonly printedValue: string | null;
  readonly subject: { readonly id: string; readonly name: string };
}

/** What a client has after it paged a list to its end and read one entry again by its id alone. */
export interface ClientWalk {
  readonly requests: number;
  /** The list as the client merged it out of its pages. */
  readonly listed: readonly Entry[];
  /** Ids of the figures in the client's normalised cache, each once. */
  readonly stored: readonly string[];
  /** The list's last entry as `node(id:)` gave it. */
  readonly again: Entry | null;
  /** Ids of the figures in the cache after that. */
  readonly storedAfter: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Walks a server the way that one client library does. `warn` receives what the library reports outside the console.
 */
export type WalkClient = (
  url: string,
  introspection: Awaited<ReturnType<typeof introspectServer>>,
  warn: (text: string) => void,
) => Promise<Omit<ClientWalk, 'warnings'>>;

/** Finds what a client cannot have received from a server that follows Relay's rules; an empty list means success. */
export function judgeWalk(walk: ClientWalk, total: number): readonly string[] {
  const ids = walk.listed.map(({ id }) => id);
  const last = walk.listed.at(-1);
  const faults = [
    [ids.length !== total, `the list has ${String(ids.length)} entries of ${String(total)}`],
    [new Set(ids).size !== ids.length, `${String(ids.length - new Set(ids).size)} entries stand in the list twice`],
    [walk.requests !== Math.ceil(total / PAGE_SIZE), `${String(walk.requests)} requests for the pages`],
    [
      !isSame(walk.stored, ids),
      `${String(walk.stored.length)} figures in the cache, ${String(ids.length)} in the list`,
    ],
    [JSON.stringify(walk.again) !== JSON.stringify(last), 'node(id:) gives another entry than the list'],
    [!isSame(walk.stored, walk.storedAfter), 'reading by id put a second copy into the cache'],
  ] as const;
  return [...faults.filter(([isFault]) => isFault).map(([, text]) => text), ...walk.warnings];
}

/** Copies an entry out of a client's own objects, so that entries of different clients compare. */
export function copyEntry({ id, printedValue, subject }: Entry): Entry {
  return { id, printedValue, subject: { id: subject.id, name: subject.name } };
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.toSorted().join() === right.toSorted().join();
}

/** What PAGE_QUERY is answered with. */
export interface Page {
  readonly statistics: {
    readonly edges: ReadonlyArray<{ readonly node: Entry }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** A page of figures, as the clients without a compiler ask for it. */
export const PAGE_QUERY = `
  query Page($first: Int!, $after: String) {
    statistics(first: $first, after: $after, filter: { status: ACTUAL }) {
      edges {
        cursor
        node {
          id
          printedValue
          subject {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

/** A figure again, by its id; the fragments want possible types. */
export const AGAIN_QUERY = `
  query Again($id: ID!) {
    node(id: $id) {
      id
      ... on Statistic {
        printedValue
        subject {
          ... on Entity {
            id
            name
          }
        }
      }
    }
  }
`;
