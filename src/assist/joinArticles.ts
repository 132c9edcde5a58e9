import type { PageFacts } from '../model/pageFacts.ts';
import type { GroundedArticle } from './groundArticle.ts';

type Records = GroundedArticle['facts'];

/** Assembles the records of a page's articles: one record per name, with all its articles and aliases; ids in order. */
export function joinArticles(articles: readonly Records[]): Records {
  return {
    regions: joinNames(articles.flatMap(({ regions }) => regions)),
    organizations: joinNames(articles.flatMap(({ organizations }) => organizations)),
    people: joinPeople(articles.flatMap(({ people }) => people)),
    projects: joinNames(articles.flatMap(({ projects }) => projects)),
    statistics: articles
      .flatMap(({ statistics }) => statistics)
      .map((statistic, at) => ({ ...statistic, id: `s${at + 1}` })),
    quotations: articles
      .flatMap(({ quotations }) => quotations)
      .map((quotation, at) => ({ ...quotation, id: `q${at + 1}` })),
  };
}

function joinNames<
  Fact extends { readonly name: string; readonly aliases?: readonly string[]; readonly articles: readonly string[] },
>(facts: readonly Fact[]): Fact[] {
  const byName = new Map<string, Fact>();
  for (const fact of facts) {
    const before = byName.get(fact.name);
    byName.set(
      fact.name,
      before === undefined
        ? fact
        : {
            ...before,
            ...(before.aliases === undefined ? {} : { aliases: unite(before.aliases, fact.aliases ?? []) }),
            articles: unite(before.articles, fact.articles),
          },
    );
  }
  return [...byName.values()];
}

function joinPeople(people: PageFacts['people']): PageFacts['people'] {
  return joinNames(people).map((person) => {
    const roles = people.filter(({ name }) => name === person.name).flatMap((same) => same.roles);
    const seen = new Set<string>();
    return {
      ...person,
      roles: roles.filter((role) => !seen.has(JSON.stringify(role)) && seen.add(JSON.stringify(role))),
    };
  });
}

const unite = (first: readonly string[], second: readonly string[]): readonly string[] => [
  ...new Set([...first, ...second]),
];
