/** Relationships to at most one node, which @neo4j/graphql 7 can only declare as lists. */
const SINGLE = new Set(
  ['region person article series subject indicator organization page publication speaker entity parent'].flatMap(
    (names) => names.split(' '),
  ),
);

/** Objects that other systems return as columns: `value { unit }` is `valueUnit` there. */
const EMBEDDED = new Set(['value', 'period']);

type Answer = Readonly<Record<string, unknown>>;

/**
 * Converts an answer to the one shape in which all systems' answers can be compared: connections as lists, embedded
 * objects as columns, entries that only wrap another without the wrapper, a publication on the article itself, keys in
 * order.
 */
export function normalizeAnswer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => normalizeAnswer(unwrap(item)));
  if (!isObject(value)) return value ?? null;
  if (Array.isArray(value['nodes'])) return normalizeAnswer(value['nodes']);
  if (Array.isArray(value['edges'])) return normalizeAnswer(value['edges']);
  const fields = Object.entries(value).flatMap(([key, part]) => normalizeField(key, part));
  return settleParents(Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1))));
}

function normalizeField(key: string, value: unknown): ReadonlyArray<readonly [string, unknown]> {
  if (key === 'pageInfo' || key === 'key') return [];
  if (EMBEDDED.has(key) && isObject(value))
    return Object.entries(value).map(([name, part]) => [`${key}${name.charAt(0).toUpperCase()}${name.slice(1)}`, part]);
  if (SINGLE.has(key) && Array.isArray(value)) return normalizeField(key, value[0] ?? null);
  if (key === 'page' && isObject(value) && value['publication'] !== undefined) {
    const { publication, ...page } = value;
    const moved = normalizeField('publication', publication);
    return Object.keys(page).length === 0 ? moved : [...moved, ['page', normalizeAnswer(page)]];
  }
  return [[key, normalizeAnswer(value)]];
}

/** A chain of parents is the list of ancestors. */
function settleParents({ parent, ...rest }: Answer): Answer {
  if (parent === undefined) return rest;
  if (!isObject(parent)) return { ancestors: [], ...rest };
  const { ancestors = [], ...nearest } = parent;
  return { ancestors: [nearest, ...(ancestors as unknown[])], ...rest };
}

function unwrap(item: unknown): unknown {
  if (!isObject(item)) return item;
  const [only, ...others] = Object.values(item);
  return others.length === 0 && isObject(only) ? only : item;
}

function isObject(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
