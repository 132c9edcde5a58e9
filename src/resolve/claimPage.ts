import type { Claim } from '../model/claim.ts';
import type { LocatedPageFacts } from '../model/locatedPageFacts.ts';
import type { EntityKind } from '../model/reading.ts';
import { claimRegions, holdsRegion, placeRegion } from './claimRegions.ts';
import { findOrganization } from './organizationLexicon.ts';
import type { LexiconOrganization } from './organizationLexicon.ts';
import type { PageClaim, Reference } from './pageClaim.ts';
import { separateNames } from './separateNames.ts';
import type { NameSplit } from './separateNames.ts';

/** Everything that a page names, and a lookup from the names in its records to what they mean. */
export interface ClaimedPage {
  readonly claims: readonly PageClaim[];
  /** Finds what a name means in an article, among the given kinds in that order; undefined if nothing has the name. */
  readonly refer: (name: string, kinds: readonly EntityKind[], article: string) => Reference | undefined;
}

const NOTHING_SAID = {
  affiliations: [],
  reporter: false,
  saidKind: null,
  saidRegion: null,
  saidOfficial: null,
} as const;

/**
 * Makes the claims of a page, from its facts and the lexicons alone. Besides the listed entities there are the writers
 * and agencies of its articles, and the bodies of the lexicon that a record names without listing them. `splits` are
 * the decisions that names on the page mean someone else.
 */
export function claimPage(facts: LocatedPageFacts, splits: readonly NameSplit[] = []): ClaimedPage {
  const regions = claimRegions(facts.regions);
  const organizations: PageClaim[] = facts.organizations.map((fact, index) => {
    const place = fact.region === null ? undefined : placeRegion(fact.region, facts.regions);
    const known = findBody(fact.name, place?.scope ?? null);
    return {
      key: `organization ${index}`,
      claim: {
        ...NOTHING_SAID,
        kind: 'organization',
        name: known?.name ?? fact.name,
        lexiconId: known?.id ?? null,
        scope: known === undefined ? (place?.scope ?? null) : known.regionId,
        apart: null,
        saidKind: fact.kind,
        saidRegion: place?.said ?? null,
      },
      name: fact.name,
      aliases: fact.aliases,
      articles: fact.articles,
      span: fact.span,
      lexiconRule: known === undefined ? null : known.name === fact.name ? 'lexicon' : 'lexicon-alias',
    };
  });
  organizations.push(...claimUnlistedBodies(facts, organizations));
  const projects = facts.projects.map((fact, index): PageClaim => {
    const place = fact.region === null ? undefined : placeRegion(fact.region, facts.regions);
    return {
      key: `project ${index}`,
      claim: {
        ...NOTHING_SAID,
        kind: 'project',
        name: fact.name,
        lexiconId: null,
        scope: place?.scope ?? null,
        apart: null,
        saidKind: fact.kind,
        saidRegion: place?.said ?? null,
      },
      name: fact.name,
      aliases: fact.aliases ?? [],
      articles: fact.articles,
      span: fact.span,
      lexiconRule: null,
    };
  });
  const people = facts.people.map((fact, index): PageClaim => {
    const bodies = fact.roles.flatMap(({ organization }) => (organization === null ? [] : [organization]));
    return {
      key: `person ${index}`,
      claim: {
        ...NOTHING_SAID,
        kind: 'person',
        name: fact.name,
        lexiconId: null,
        scope: null,
        affiliations: affiliate(bodies, organizations, fact.articles),
        apart: null,
        saidOfficial: fact.official,
      },
      name: fact.name,
      aliases: fact.aliases ?? [],
      articles: fact.articles,
      span: fact.span,
      lexiconRule: null,
    };
  });
  people.push(...claimReporters(facts, people, organizations));
  const claims = separateNames([...regions, ...organizations, ...people, ...projects], splits, facts.articles);
  return { claims, refer: (name, kinds, article) => refer(name, kinds, article, claims, facts) };
}

function refer(
  name: string,
  kinds: readonly EntityKind[],
  article: string,
  claims: readonly PageClaim[],
  facts: LocatedPageFacts,
): Reference | undefined {
  for (const kind of kinds) {
    const claim = findClaim(
      claims.filter((each) => each.claim.kind === kind),
      name,
      [article],
    );
    if (claim !== undefined) return { kind: 'claim', key: claim.key };
    const place = kind === 'region' ? placeRegion(name, facts.regions) : undefined;
    if (place !== undefined && place.said === place.scope) return { kind: 'region', id: place.scope };
  }
  return undefined;
}

/** Finds the claim of a name: by name in one of the articles, by name, by an alias of one of the articles, by an alias. */
function findClaim(claims: readonly PageClaim[], name: string, articles: readonly string[]): PageClaim | undefined {
  const named = claims.filter((each) => each.name === name);
  const aliased = claims.filter((each) => each.aliases.includes(name));
  const here = (each: PageClaim): boolean => each.articles.some((id) => articles.includes(id));
  return named.find(here) ?? named[0] ?? aliased.find(here) ?? aliased[0];
}

/**
 * Returns the lexicon's organization for a name. A short form (发改委) with a place of its own is a local organization,
 * not the national one.
 */
function findBody(name: string, scope: string | null): LexiconOrganization | undefined {
  const known = findOrganization(name);
  if (known === undefined || scope === null || known.regionId === null || scope === known.regionId) return known;
  return known.name === name && holdsRegion(known.regionId, scope) ? known : undefined;
}

function affiliate(
  bodies: readonly string[],
  organizations: readonly PageClaim[],
  articles: readonly string[],
): string[] {
  const tokens = bodies.map((name) => {
    const body = findClaim(organizations, name, articles)?.claim;
    return JSON.stringify([body?.name ?? name, body?.scope ?? null]);
  });
  return [...new Set(tokens)].toSorted();
}

/** Bodies that a record names without listing them: agencies, and those the lexicon knows. */
function claimUnlistedBodies(facts: LocatedPageFacts, listed: readonly PageClaim[]): PageClaim[] {
  const articlesOf = new Map<string, Set<string>>();
  const name = (body: string, articles: readonly string[], known: boolean): void => {
    if (findClaim(listed, body, articles) !== undefined || (known && findOrganization(body) === undefined)) return;
    articlesOf.set(body, new Set([...(articlesOf.get(body) ?? []), ...articles]));
  };
  const agencies = new Set(facts.articles.flatMap(({ agency }) => agency ?? []));
  for (const { id, agency } of facts.articles) if (agency !== null) name(agency, [id], false);
  for (const { roles, articles } of facts.people)
    for (const { organization } of roles) if (organization !== null) name(organization, articles, true);
  for (const { organizations, articles } of facts.projects)
    for (const body of organizations) name(body, articles, true);
  for (const { attributedTo, subject, article } of facts.statistics) {
    for (const body of attributedTo) name(body, [article], true);
    if (subject.type === 'organization') name(subject.name, [article], true);
  }
  for (const { speaker, article } of facts.quotations) name(speaker, [article], true);
  return [...articlesOf].map(([body, articles], index) => {
    const known = findOrganization(body);
    return {
      key: `organization ${listed.length + index}`,
      claim: {
        ...NOTHING_SAID,
        kind: 'organization',
        name: known?.name ?? body,
        lexiconId: known?.id ?? null,
        scope: known?.regionId ?? null,
        apart: null,
        saidKind: agencies.has(body) ? 'media' : null,
      },
      name: body,
      aliases: [],
      articles: [...articles],
      span: null,
      lexiconRule: known === undefined ? null : known.name === body ? 'lexicon' : 'lexicon-alias',
    };
  });
}

/**
 * Writers are in articles only. Their body is the agency, else the paper; without either they stay a reporter of that
 * name.
 */
function claimReporters(
  facts: LocatedPageFacts,
  people: readonly PageClaim[],
  organizations: readonly PageClaim[],
): PageClaim[] {
  const found = new Map<string, { articles: string[]; bodies: string[] }>();
  for (const { id, reporters, agency } of facts.articles) {
    for (const name of new Set(reporters)) {
      if (people.some((each) => each.name === name && each.articles.includes(id))) continue;
      const { articles, bodies } = found.get(name) ?? { articles: [], bodies: [] };
      const body = agency ?? facts.publication?.name ?? undefined;
      found.set(name, { articles: [...articles, id], bodies: body === undefined ? bodies : [...bodies, body] });
    }
  }
  return [...found].map(([name, { articles, bodies }], index) => {
    const claim: Claim = {
      ...NOTHING_SAID,
      kind: 'person',
      name,
      lexiconId: null,
      scope: null,
      affiliations: affiliate(bodies, organizations, articles),
      reporter: true,
      apart: null,
      saidOfficial: false,
    };
    return {
      key: `person ${people.length + index}`,
      claim,
      name,
      aliases: [],
      articles,
      span: null,
      lexiconRule: null,
    };
  });
}
