import type {
  OrganizationFact,
  OrganizationKind,
  PersonFact,
  ProjectFact,
  RegionFact,
  RegionLevel,
} from '../../model/pageFacts.ts';
import type { EntityMention, PageEntities, SegmentedPage } from '../../model/reading.ts';
import { locateEvidence } from './locateEvidence.ts';
import { settleRoles } from './settleRoles.ts';
import type { OrgMention, ReadArticle } from './mentions.ts';

interface Draft {
  readonly aliases: Set<string>;
  readonly articles: Set<string>;
}

/** Puts what was found in the texts of a page together: one record for each entity, and its mentions in the bodies. */
export function collectEntities(page: SegmentedPage, read: readonly ReadArticle[]): PageEntities {
  const regions = new Map<string, Draft & { level: RegionLevel; parent: string | null }>();
  const organizations = new Map<
    string,
    Draft & {
      kind: OrganizationKind;
      region: string | null;
      quote: string;
      span: readonly [number, number];
      confidence: number;
    }
  >();
  const people = new Map<string, PersonFact>();
  const projects = new Map<string, ProjectFact>();
  const mentions: EntityMention[] = [];

  const addRegion = (
    name: string,
    level: RegionLevel,
    parent: string | null,
    surface: string,
    article: string,
  ): void => {
    const draft = regions.get(name) ?? { level, parent, aliases: new Set(), articles: new Set() };
    if (surface !== name) draft.aliases.add(surface);
    draft.articles.add(article);
    regions.set(name, draft);
  };

  for (const { article, parts } of read) {
    const id = article.fact.id;
    for (const { clean, isBody, findings } of parts) {
      const { text } = clean;
      const mention = (kind: EntityMention['kind'], name: string, start: number, end: number): void => {
        if (isBody) mentions.push({ kind, name, surface: text.slice(start, end), article: id, span: [start, end] });
      };
      const covers = new Uint8Array(text.length);
      const addOrganization = (org: OrgMention): void => {
        const evidence = locateEvidence(page.page.text, clean, [org.start, org.end]);
        if (evidence === undefined) return;
        const draft = organizations.get(org.name) ?? { ...org, ...evidence, aliases: new Set(), articles: new Set() };
        const surface = text.slice(org.start, org.end);
        if (surface !== org.name) draft.aliases.add(surface);
        draft.articles.add(id);
        organizations.set(org.name, draft);
        mention('organization', org.name, org.start, org.end);
        covers.fill(1, org.start, org.end);
      };
      const settled = settleRoles(findings);
      for (const org of settled.organizations) addOrganization(org);
      for (const zone of findings.zones) {
        addRegion(zone.name, zone.level, zone.parent?.name ?? null, text.slice(zone.start, zone.end), id);
        if (covers[zone.start] === 0) mention('region', zone.name, zone.start, zone.end);
        covers.fill(2, zone.start, zone.end);
      }
      for (const { start, end, place } of findings.places) {
        addRegion(place.name, place.level, place.parent?.name ?? null, text.slice(start, end), id);
        if (covers[start] === 0) mention('region', place.name, start, end);
      }
      for (const person of settled.people) {
        const evidence =
          locateEvidence(page.page.text, clean, person.evidence) ??
          locateEvidence(page.page.text, clean, [person.start, person.end]);
        if (evidence === undefined || (person.roles.length === 0 && article.fact.reporters.includes(person.name)))
          continue;
        const known = people.get(person.name);
        const roles = [...(known?.roles ?? [])];
        for (const role of person.roles)
          if (
            !roles.some(
              ({ title, organization }) =>
                title === role.title && (organization === role.organization || role.organization === null),
            )
          )
            roles.push(role);
        people.set(person.name, {
          name: person.name,
          roles,
          official: (known?.official ?? false) || person.official,
          articles: Array.from(new Set([...(known?.articles ?? []), id])),
          ...(known !== undefined && known.roles.length > 0 ? { quote: known.quote, span: known.span } : evidence),
          confidence: Math.max(known?.confidence ?? 0, person.confidence),
        });
        mention('person', person.name, person.start, person.end);
      }
      for (const project of findings.projects) {
        const evidence = locateEvidence(page.page.text, clean, [project.start, project.end]);
        if (evidence === undefined) continue;
        const known = projects.get(project.name);
        projects.set(
          project.name,
          known === undefined
            ? {
                name: project.name,
                kind: project.kind,
                region: null,
                organizations: [],
                articles: [id],
                ...evidence,
                confidence: project.confidence,
              }
            : { ...known, articles: Array.from(new Set([...known.articles, id])) },
        );
        mention('project', project.name, project.start, project.end);
      }
    }
  }

  return {
    regions: Array.from(regions, ([name, { aliases, articles, level, parent }]): RegionFact => ({
      name,
      aliases: [...aliases],
      level,
      parent,
      articles: [...articles],
    })),
    organizations: Array.from(
      organizations,
      ([name, { aliases, articles, kind, region, quote, span, confidence }]): OrganizationFact => ({
        name,
        aliases: [...aliases],
        kind,
        region,
        articles: [...articles],
        quote,
        span,
        confidence,
      }),
    ),
    people: [...people.values()],
    projects: [...projects.values()],
    mentions,
  };
}
