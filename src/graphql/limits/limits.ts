/** A limit on one aspect of a request, and what to do if it is exceeded. */
export interface Limit {
  /** Setting that changes it. */
  readonly setting: string;
  readonly fallback: number;
  /** What is counted, for people: "Depth 16 is over the limit of 15." begins with it. */
  readonly counts: string;
  readonly remedy: string;
}

/**
 * All limits on one request in one table, used by the server, its messages, the settings and docs/limits.md. The
 * defaults were measured: the standard introspection query is 15 levels deep, and one query of 60 levels kills a server
 * without limits.
 */
export const LIMITS = {
  bodyBytes: {
    setting: 'LIMIT_BODY_BYTES',
    fallback: 200_000,
    counts: 'Bytes of a request body',
    remedy: 'Send less at once.',
  },
  editorBodyBytes: {
    setting: 'LIMIT_EDITOR_BODY_BYTES',
    fallback: 8_000_000,
    counts: 'Bytes of a request body sent with an editor’s token (a page to read)',
    remedy: 'Send less at once, or use the command line to read the page.',
  },
  tokens: {
    setting: 'LIMIT_TOKENS',
    fallback: 2_000,
    counts: 'Tokens of a document',
    remedy: 'Send only the operation you run, and pass values as variables.',
  },
  depth: {
    setting: 'LIMIT_DEPTH',
    fallback: 15,
    counts: 'Depth, including fragments',
    remedy: 'Query the rest in a second operation, starting from the ids of the first.',
  },
  aliases: {
    setting: 'LIMIT_ALIASES',
    fallback: 30,
    counts: 'Aliases, including fragments',
    remedy: 'Request many nodes with nodes(ids:), or send several operations.',
  },
  rootFields: {
    setting: 'LIMIT_ROOT_FIELDS',
    fallback: 20,
    counts: 'Fields of the operation itself',
    remedy: 'Split the operation.',
  },
  directives: {
    setting: 'LIMIT_DIRECTIVES',
    fallback: 20,
    counts: 'Directives, including fragments',
    remedy: 'Leave out the fields instead of skipping them.',
  },
  fragments: {
    setting: 'LIMIT_FRAGMENTS',
    fallback: 60,
    counts: 'Fragments of a document',
    remedy: 'Send only the fragments the operation uses.',
  },
  selections: {
    setting: 'LIMIT_SELECTIONS',
    fallback: 10_000,
    counts: 'Fields, with every fragment expanded where it is spread',
    remedy: 'Spread each fragment in fewer places.',
  },
  listSize: {
    setting: 'LIMIT_LIST_SIZE',
    fallback: 100,
    counts: 'first, or values in one list',
    remedy: 'Page with after: pageInfo.endCursor, or send the list in several parts.',
  },
  nodes: {
    setting: 'LIMIT_NODES',
    fallback: 50_000,
    counts: 'Nodes that the operation may return (the product of first along each path)',
    remedy: 'Lower first on the outer connections, or query the inner ones in a second operation.',
  },
  aliasBytes: {
    setting: 'LIMIT_ALIAS_BYTES',
    fallback: 1_000_000,
    counts: 'Bytes that aliases may add to the answer (their length for each node)',
    remedy: 'Shorten the aliases, or page with a smaller first.',
  },
  answerBytes: {
    setting: 'LIMIT_ANSWER_BYTES',
    fallback: 16_000_000,
    counts: 'Bytes of an answer',
    remedy: 'Request fewer or shorter fields, or page with a smaller first.',
  },
} as const satisfies Record<string, Limit>;

/** Name of one limit. */
export type LimitName = keyof typeof LIMITS;

/** The limits in force. */
export type Limits = Readonly<Record<LimitName, number>>;

/** The limits that apply if no setting changes them. */
export const DEFAULT_LIMITS: Limits = Object.fromEntries(
  Object.entries(LIMITS).map(([name, { fallback }]) => [name, fallback]),
) as Limits;
