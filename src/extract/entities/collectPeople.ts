import type { PersonFact, RoleFact } from '../../model/pageFacts.ts';
import { locateEvidence } from './locateEvidence.ts';
import type { ReadArticle } from './mentions.ts';

/** Assembles the people of a page, each with every post that any text gives. Reporters without a post are left out. */
export function collectPeople(pageText: string, read: readonly ReadArticle[]): PersonFact[] {
  const people = new Map<string, PersonFact>();
  for (const { article, parts } of read) {
    for (const { clean, findings } of parts) {
      for (const { name, evidence, roles, official, confidence } of findings.people) {
        if (roles.length === 0 && article.fact.reporters.includes(name)) continue;
        const located = locateEvidence(pageText, clean, evidence);
        const known = people.get(name);
        people.set(name, {
          name,
          roles: joinRoles(known?.roles ?? [], roles),
          official: official || known?.official === true,
          articles: Array.from(new Set([...(known?.articles ?? []), article.fact.id])),
          // The words with the posts state more of the fact than the name alone.
          ...(known === undefined || (known.roles.length === 0 && roles.length > 0)
            ? located
            : { quote: known.quote, span: known.span }),
          confidence: Math.max(known?.confidence ?? 0, confidence),
        });
      }
    }
  }
  return [...people.values()];
}

/** Adds posts that are not yet known. A post whose body is known replaces the same title without one. */
function joinRoles(known: readonly RoleFact[], added: readonly RoleFact[]): RoleFact[] {
  const roles = [...known];
  for (const role of added) {
    const same = roles.findIndex(
      ({ title, organization }) =>
        title === role.title &&
        (organization === role.organization || organization === null || role.organization === null),
    );
    if (same < 0) roles.push(role);
    else if (roles[same]?.organization === null) roles[same] = role;
  }
  return roles;
}
