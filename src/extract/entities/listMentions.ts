import type { EntityKind, EntityMention } from '../../model/reading.ts';
import type { ReadArticle } from './mentions.ts';
import type { NameOfPlace } from './namePlaces.ts';

/**
 * Lists where the bodies of a page's articles name its entities, in order of article and place. A place inside the name
 * of a body or a zone is not a mention of its own: 青岛 in 青岛自贸片区 says nothing about the city. `names` are those that
 * have a record.
 */
export function listMentions(
  read: readonly ReadArticle[],
  names: ReadonlySet<string>,
  nameOf: NameOfPlace,
): EntityMention[] {
  const mentions: EntityMention[] = [];
  for (const { article, parts } of read) {
    for (const { clean, isBody, findings } of parts) {
      if (!isBody) continue;
      const covered = new Uint8Array(clean.text.length);
      const found: EntityMention[] = [];
      const add = (kind: EntityKind, name: string, { start, end }: { start: number; end: number }): void => {
        if (names.has(name))
          found.push({
            kind,
            name,
            surface: clean.text.slice(start, end),
            article: article.fact.id,
            span: [start, end],
          });
      };
      for (const body of findings.organizations) {
        add('organization', body.name, body);
        covered.fill(1, body.start, body.end);
      }
      for (const person of findings.people) {
        add('person', person.name, person);
        covered.fill(1, person.start, person.end);
      }
      for (const zone of findings.zones) {
        if (covered[zone.start] === 1 || covered[zone.end - 1] === 1) continue;
        add('region', zone.name, zone);
        covered.fill(1, zone.start, zone.end);
      }
      for (const { place, ...span } of findings.places)
        if (covered[span.start] !== 1 && covered[span.end - 1] !== 1) add('region', nameOf(place), span);
      for (const project of findings.projects) add('project', project.name, project);
      found.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
      // One by one: as arguments of one call, hundreds of thousands overflow the stack.
      for (const mention of found) mentions.push(mention);
    }
  }
  return mentions;
}
