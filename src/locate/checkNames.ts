import type { Issue } from '../model/issue.ts';
import type { NameLexicon } from '../model/nameLexicon.ts';
import type { PageFacts } from '../model/pageFacts.ts';

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly articles: readonly string[];
}

/**
 * Checks every name that refers to another record: articles, parents, regions, organizations, subjects. A name is known
 * when the page's own list has it (or lists it as an alias), else when the lexicons do.
 */
export function checkNames(facts: PageFacts, lexicon: NameLexicon, file: string): Issue[] {
  const issues: Issue[] = [];
  const report = (record: string, field: string, message: string, severity: Issue['severity'] = 'error'): void => {
    issues.push({ severity, file, record, field, message });
  };
  const articles = new Set(facts.articles.map(({ id }) => id));
  const regions = surfacesOf(facts.regions);
  const organizations = surfacesOf(facts.organizations);
  const projects = surfacesOf(facts.projects);
  const people = surfacesOf(facts.people);
  const isRegion = (name: string): boolean => regions.has(name) || lexicon.isRegion(name);
  const isOrganization = (name: string): boolean => organizations.has(name) || lexicon.isOrganization(name);

  const checkArticles = (record: string, field: string, ids: readonly string[]): void => {
    for (const id of ids)
      if (!articles.has(id)) report(record, field, `The page has no article ${id}. It has ${list([...articles])}.`);
  };
  const checkRegion = (record: string, field: string, name: string | null): void => {
    if (name !== null && !isRegion(name))
      report(
        record,
        field,
        `${name} is not a region of this page or of the lexicons. Add it to "regions", or correct the name.`,
      );
  };
  const checkOrganization = (record: string, field: string, name: string | null): void => {
    if (name !== null && !isOrganization(name))
      report(
        record,
        field,
        `${name} is not an organization of this page or of the lexicons. Add it to "organizations", or correct the name.`,
      );
  };

  for (const each of facts.regions) {
    checkArticles(`regions ${each.name}`, 'articles', each.articles);
    checkRegion(`regions ${each.name}`, 'parent', each.parent);
    if (each.parent === each.name)
      report(`regions ${each.name}`, 'parent', 'A region cannot lie within itself. Name the region above it, or null.');
  }
  for (const each of facts.organizations) {
    checkArticles(`organizations ${each.name}`, 'articles', each.articles);
    checkRegion(`organizations ${each.name}`, 'region', each.region);
  }
  for (const each of facts.people) {
    checkArticles(`people ${each.name}`, 'articles', each.articles);
    for (const [index, role] of each.roles.entries())
      checkOrganization(`people ${each.name}`, `roles[${index}].organization`, role.organization);
  }
  for (const each of facts.projects) {
    checkArticles(`projects ${each.name}`, 'articles', each.articles);
    checkRegion(`projects ${each.name}`, 'region', each.region);
    for (const [index, name] of each.organizations.entries())
      checkOrganization(`projects ${each.name}`, `organizations[${index}]`, name);
  }
  for (const each of facts.statistics) {
    const record = `statistics ${each.id}`;
    checkArticles(record, 'article', [each.article]);
    const { type, name } = each.subject;
    const known = {
      region: isRegion,
      organization: isOrganization,
      project: (one: string) => projects.has(one),
      other: () => true,
    };
    if (!known[type](name))
      report(
        record,
        'subject',
        `${name} is not a ${type} of this page${type === 'project' ? '' : ' or of the lexicons'}. Add it to "${type}s", correct the name, or give the type "other" to an unnamed group.`,
      );
  }
  const isNamed = {
    region: isRegion,
    organization: isOrganization,
    project: (one: string) => projects.has(one),
    person: (one: string) => people.has(one),
  };
  for (const [index, { entity }] of (facts.mentions ?? []).entries())
    if (entity !== null && !isNamed[entity.kind](entity.name))
      report(
        `mentions [${index}]`,
        'entity.name',
        `${entity.name} is not among the page's records of kind ${entity.kind}. Add it there, correct the name, or give null for an unknown entity.`,
      );
  for (const each of facts.quotations) checkArticles(`quotations ${each.id}`, 'article', [each.article]);
  for (const [name, records] of Object.entries({
    regions: facts.regions,
    organizations: facts.organizations,
    people: facts.people,
    projects: facts.projects,
  }))
    for (const twice of findTwice(records))
      report(
        `${name} ${twice}`,
        'name',
        'The list has this name twice in one article. Merge the two records, or make one of the names longer.',
      );
  issues.push(...checkAliases(facts, file));
  return issues;
}

/** One surface with two meanings in one article is reported as an issue; nothing is guessed. */
function checkAliases(facts: PageFacts, file: string): Issue[] {
  const meanings = new Map<string, Set<string>>();
  const lists: [string, readonly Named[]][] = [
    ['regions', facts.regions],
    ['organizations', facts.organizations],
    ['people', facts.people],
    ['projects', facts.projects],
  ];
  for (const [list, records] of lists)
    for (const { name, aliases = [], articles } of records)
      for (const article of articles)
        for (const surface of new Set(aliases)) {
          const key = JSON.stringify([article, surface]);
          meanings.set(key, (meanings.get(key) ?? new Set()).add(`${list} ${name}`));
        }
  return [...meanings]
    .filter(([, names]) => names.size > 1)
    .map(([key, names]): Issue => {
      const [article, surface] = JSON.parse(key) as [string, string];
      return {
        severity: 'warning',
        file,
        record: `articles ${article}`,
        field: 'aliases',
        message: `${surface} means ${list([...names])} here, so its places are left unresolved. Remove the alias from all but one.`,
      };
    });
}

function surfacesOf(records: readonly Named[]): Set<string> {
  return new Set(records.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
}

function findTwice(records: readonly Named[]): string[] {
  const seen = new Map<string, Set<string>>();
  return records.flatMap(({ name, articles }) => {
    const before = seen.get(name);
    seen.set(name, new Set([...(before ?? []), ...articles]));
    return before !== undefined && (articles.length === 0 || articles.some((id) => before.has(id))) ? [name] : [];
  });
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ');
}
