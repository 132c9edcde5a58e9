import type { RegionFact, RegionLevel } from '../../model/pageFacts.ts';
import { dropSharedAliases } from './dropSharedAliases.ts';
import { CHINA, findPlace, PLACE_INDEX } from './gazetteer.ts';
import type { Place } from './gazetteer.ts';
import type { ReadArticle, TextFindings } from './mentions.ts';
import { RIVERS } from './findFeatures.ts';
import type { NameOfPlace } from './namePlaces.ts';
import { isKnownBody } from './organizationWords.ts';

interface Draft {
  readonly level: RegionLevel;
  readonly parent: string | null;
  readonly aliases: Set<string>;
  readonly articles: Set<string>;
}

/** Assembles the regions of a page: places and zones of all texts, and where the articles were datelined. */
export function collectRegions(read: readonly ReadArticle[], nameOf: NameOfPlace): RegionFact[] {
  const drafts = new Map<string, Draft>();
  const add = (name: string, level: RegionLevel, parent: string | null, surface: string, article: string): void => {
    const draft = drafts.get(name) ?? { level, parent, aliases: new Set(), articles: new Set() };
    if (surface !== name) draft.aliases.add(surface);
    draft.articles.add(article);
    drafts.set(name, draft);
  };
  for (const { article, parts } of read) {
    const { id, datelinePlace } = article.fact;
    for (const { clean, findings } of parts) {
      const bodies = new Uint8Array(clean.text.length);
      for (const { start, end } of findings.organizations) bodies.fill(1, start, end);
      const people = new Uint8Array(clean.text.length);
      for (const { start, end } of findings.people) people.fill(1, start, end);
      for (const { start, end } of findings.projects) bodies.fill(1, start, end);
      for (const { start, end, name, level, parent } of findings.zones)
        // 太湖 in the name of a firm is not a lake of the page.
        if ((level !== 'other' || bodies[start] !== 1) && people[start] !== 1)
          add(name, level, parent?.name ?? null, clean.text.slice(start, end), id);
      const known = coverKnownBodies(findings);
      for (const { start, end, place } of findings.places) {
        const surface = clean.text.slice(start, end);
        if ((known[start] === 1 && place !== CHINA) || people[start] === 1 || people[end - 1] === 1) continue;
        if (place.level === 'other' && clean.text[start - 1] === '“') continue;
        if (RIVERS.has(place.name)) continue;
        add(nameOf(place), place.level, place.parent?.name ?? null, surface, id);
        const inner = findInner(surface, place);
        if (inner !== undefined) add(inner.name, inner.level, inner.parent?.name ?? null, inner.shortName, id);
      }
    }
    const place = datelinePlace === null ? undefined : findSurface(datelinePlace);
    if (place !== undefined) add(place.name, place.level, place.parent?.name ?? null, place.name, id);
  }
  dropSharedAliases(drafts);
  return Array.from(drafts, ([name, { aliases, articles, ...rest }]) => ({
    name,
    aliases: [...aliases],
    ...rest,
    articles: [...articles],
  }));
}

/** Marks the names of well-known bodies: 北京 in 北京大学 says nothing of the place. */
function coverKnownBodies({ words, organizations }: TextFindings): Uint8Array {
  const covered = new Uint8Array(words.text.length);
  for (const { start, end, kind, name } of organizations)
    if (/^(?:enterprise|university|media)$/u.test(kind) && isKnownBody(name)) covered.fill(1, start, end);
  return covered;
}

/** Gives the city or province by which a zone of the lexicon is named: 宁波 in 宁波舟山港. */
function findInner(surface: string, place: Place): Place | undefined {
  if (place.level !== 'zone' && place.level !== 'other') return undefined;
  const inner = PLACE_INDEX.longestAt(surface.slice(0, -1), 0)?.value.places[0];
  return inner?.level === 'city' || inner?.level === 'province' ? inner : undefined;
}

function findSurface(surface: string): ReturnType<typeof findPlace> {
  return ['', '市', '省'].map((ending) => findPlace(surface + ending)).find((place) => place !== undefined);
}
