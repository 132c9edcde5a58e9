import { cleanText } from '../../src/segment/cleanText.ts';
import type { ArticleFact, OrganizationFact, PersonFact, RegionFact, RegionLevel } from '../../src/model/pageFacts.ts';
import type { EntityMention, PageEntities, SegmentedPage } from '../../src/model/reading.ts';

/** Names of a made-up article: regions, bodies and people with the surfaces that mean them. */
export interface Cast {
  readonly regions?: Readonly<Record<string, RegionLevel | readonly [RegionLevel, ...string[]]>>;
  readonly organizations?: readonly string[];
  readonly companies?: readonly string[];
  readonly people?: readonly string[];
  readonly projects?: readonly string[];
  readonly date?: string;
}

/** Makes a page of one article from its body, and the entities of a cast found in it. */
export function makeReading(
  body: string,
  cast: Cast = {},
): { readonly page: SegmentedPage; readonly entities: PageEntities } {
  const fact: ArticleFact = {
    id: 'a1',
    kind: 'article',
    headline: null,
    headlineQuote: null,
    kicker: [],
    agency: null,
    reporters: [],
    datelinePlace: null,
    date: cast.date ?? null,
    continuedFrom: null,
    segments: [{ from: body.slice(0, 12), to: body.slice(-12), span: [0, body.length] }],
  };
  const clean = cleanText(body, [0, body.length]);
  const page: SegmentedPage = {
    page: { file: 'made-up.txt', text: body, sha256: '' },
    publication: null,
    year: null,
    articles: [{ fact, headline: null, kickers: [], body: clean }],
    tables: [],
  };
  const regions = Object.entries(cast.regions ?? {}).map(([name, spec]): RegionFact => {
    const [level, ...aliases] = typeof spec === 'string' ? [spec] : spec;
    return { name, aliases: aliases as string[], level: level as RegionLevel, parent: null, articles: ['a1'] };
  });
  const evidence = { quote: '', span: [0, 0] as const, articles: ['a1'] };
  const organizations = [
    ...(cast.organizations ?? []).map((name): OrganizationFact => ({
      ...evidence,
      name,
      aliases: [],
      kind: 'government',
      region: null,
    })),
    ...(cast.companies ?? []).map((name): OrganizationFact => ({
      ...evidence,
      name,
      aliases: [],
      kind: 'enterprise',
      region: null,
    })),
  ];
  const people = (cast.people ?? []).map((name): PersonFact => ({ ...evidence, name, roles: [], official: true }));
  const projects = (cast.projects ?? []).map((name) => ({
    ...evidence,
    name,
    kind: 'other' as const,
    region: null,
    organizations: [],
  }));
  const surfaces = [
    ...regions.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((surface) => ({ kind: 'region' as const, name, surface })),
    ),
    ...organizations.map(({ name }) => ({ kind: 'organization' as const, name, surface: name })),
    ...people.map(({ name }) => ({ kind: 'person' as const, name, surface: name })),
    ...projects.map(({ name }) => ({ kind: 'project' as const, name, surface: name })),
  ];
  return { page, entities: { regions, organizations, people, projects, mentions: findMentions(clean.text, surfaces) } };
}

function findMentions(text: string, surfaces: readonly Omit<EntityMention, 'article' | 'span'>[]): EntityMention[] {
  const taken = new Set<number>();
  const mentions: EntityMention[] = [];
  for (const entry of surfaces.toSorted((a, b) => b.surface.length - a.surface.length))
    for (let at = text.indexOf(entry.surface); at >= 0; at = text.indexOf(entry.surface, at + 1)) {
      const places = Array.from(entry.surface, (_, i) => at + i);
      if (places.some((place) => taken.has(place))) continue;
      for (const place of places) taken.add(place);
      mentions.push({ ...entry, article: 'a1', span: [at, at + entry.surface.length] });
    }
  return mentions.sort((a, b) => a.span[0] - b.span[0]);
}
