/** The kinds of edges that can be expanded; each is one part of the graph's operation. */
export const EXPANSIONS = [
  'about',
  'stated',
  'articles',
  'organizations',
  'projects',
  'children',
  'posts',
  'figures',
  'names',
  'links',
] as const;

/** One kind of edge that can be expanded. */
export type Expansion = (typeof EXPANSIONS)[number];

/** How a node can be expanded, and which of its neighbour counts says how many there are. */
export interface Way {
  readonly expansion: Expansion;
  readonly relationship: string;
  readonly type: string;
}

const ABOUT: Way = { expansion: 'about', relationship: 'ABOUT', type: 'Statistic' };
const STATED: Way = { expansion: 'stated', relationship: 'ATTRIBUTED_TO', type: 'Statistic' };
const ARTICLES: Way = { expansion: 'articles', relationship: 'NAMED_IN', type: 'Article' };

/** Where a node of each type can lead. */
export const WAYS: Readonly<Record<string, ReadonlyArray<Way>>> = {
  Region: [
    ABOUT,
    { expansion: 'organizations', relationship: 'IN_REGION', type: 'Organization' },
    { expansion: 'projects', relationship: 'IN_REGION', type: 'Project' },
    { expansion: 'children', relationship: 'WITHIN', type: 'Region' },
    ARTICLES,
  ],
  Organization: [
    ABOUT,
    STATED,
    { expansion: 'posts', relationship: 'AT', type: 'Post' },
    { expansion: 'projects', relationship: 'UNDERTAKES', type: 'Project' },
    ARTICLES,
  ],
  Person: [STATED, { expansion: 'posts', relationship: 'HOLDS', type: 'Post' }, ARTICLES],
  Project: [ABOUT, ARTICLES],
  Group: [ABOUT, STATED, ARTICLES],
  Article: [
    { expansion: 'figures', relationship: 'REPORTED_IN', type: 'Statistic' },
    { expansion: 'names', relationship: 'NAMED_IN', type: 'Mention' },
  ],
  Statistic: [{ expansion: 'links', relationship: 'LINKS', type: 'Node' }],
};

/** One expansion that was made, as the address keeps it: `id.expansion.count`. */
export interface Opened {
  readonly id: string;
  readonly expansion: Expansion;
  readonly count: number;
}

/** How many neighbours one step shows, and how many of a kind are drawn at most. */
export const STEP = 20;
export const MOST_OF_A_KIND = 100;
/** More is not drawn: beyond this, neither people nor browsers can cope. */
export const MOST_NODES = 2_000;

/** Reads the expansions of an address; what is not an expansion is left out. */
export function parseOpened(parts: ReadonlyArray<string>): ReadonlyArray<Opened> {
  return parts.flatMap((part) => {
    const [id = '', expansion, count] = part.split('.');
    const found = EXPANSIONS.find((one) => one === expansion);
    const number = Number(count ?? STEP);
    if (found === undefined || !Number.isInteger(number) || number < 1) return [];
    return [{ id, expansion: found, count: Math.min(number, MOST_OF_A_KIND) }];
  });
}

/** Prints an expansion for an address. */
export function printOpened({ id, expansion, count }: Opened): string {
  return `${id}.${expansion}.${count}`;
}
