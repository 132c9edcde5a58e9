/** One kind of edge that an address of the graph can open around a node. */
export interface Expansion {
  readonly relationship: string;
  /** Whether the relationship begins at the opened node. */
  readonly outward: boolean;
  /** What it selects from the opened node; `$first` is how many neighbours. */
  readonly selection: string;
  /** Whether it brings all it has, whatever number the address gives. */
  readonly isWhole?: boolean;
}

const list = (type: string, field: string): string =>
  `... on ${type} { ${field}(first: $first) { nodes { ...Drawn } } }`;

/** Every kind, as the explorer's addresses name them: `open=reg_….organizations.20`. */
export const EXPANSIONS: Readonly<Record<string, Expansion>> = {
  about: { relationship: 'ABOUT', outward: false, selection: list('Entity', 'statisticsAbout') },
  stated: { relationship: 'ATTRIBUTED_TO', outward: false, selection: list('Entity', 'statisticsStated') },
  articles: { relationship: 'NAMED_IN', outward: true, selection: list('Entity', 'articles') },
  organizations: { relationship: 'IN_REGION', outward: false, selection: list('Region', 'organizations') },
  projects: {
    relationship: 'UNDERTAKES',
    outward: true,
    selection: `${list('Region', 'projects')} ${list('Organization', 'projects')}`,
  },
  children: { relationship: 'WITHIN', outward: false, selection: list('Region', 'children') },
  posts: {
    relationship: 'HOLDS',
    outward: true,
    selection:
      '... on Organization { held: posts(first: $first) { nodes { person { ...Drawn } } } } ... on Person { posts { organization { ...Drawn } } }',
    isWhole: true,
  },
  figures: { relationship: 'REPORTED_IN', outward: false, selection: list('Article', 'statistics') },
  names: {
    relationship: 'NAMED_IN',
    outward: false,
    selection: ['regions', 'organizations', 'people', 'projects'].map((field) => list('Article', field)).join(' '),
    isWhole: true,
  },
  links: {
    relationship: 'ABOUT',
    outward: true,
    selection: '... on Statistic { subject { ...Drawn } article { ...Drawn } attributedTo { ...Drawn } }',
    isWhole: true,
  },
};

/** Edges of particular fields and owners that differ from the rest of their expansion. */
export function findEdge({ relationship, outward }: Expansion, ownerType: string, field: string) {
  if (field === 'article') return { relationship: 'REPORTED_IN', outward: true };
  if (field === 'attributedTo') return { relationship: 'ATTRIBUTED_TO', outward: true };
  // A project is in a region, and an organization undertakes it.
  if (field === 'projects' && ownerType === 'Region') return { relationship: 'IN_REGION', outward: false };
  // A person holds a post at an organization, whichever of the two was opened.
  if (field === 'held') return { relationship: 'HOLDS', outward: false };
  return { relationship, outward };
}
