import type { RegionFact, RegionLevel } from '../../model/pageFacts.ts';
import { findPlace } from './gazetteer.ts';
import type { ReadArticle } from './mentions.ts';

interface Draft {
  readonly level: RegionLevel;
  readonly parent: string | null;
  readonly aliases: Set<string>;
  readonly articles: Set<string>;
}

/** Puts the regions of a page together: places and zones of all texts, and where the articles were datelined. */
export function collectRegions(read: readonly ReadArticle[]): RegionFact[] {
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
      for (const { start, end, name, level, parent } of findings.zones)
        add(name, level, parent?.name ?? null, clean.text.slice(start, end), id);
      for (const { start, end, place } of findings.places)
        add(place.name, place.level, place.parent?.name ?? null, clean.text.slice(start, end), id);
    }
    const place = datelinePlace === null ? undefined : findSurface(datelinePlace);
    if (place !== undefined) add(place.name, place.level, place.parent?.name ?? null, place.name, id);
  }
  return Array.from(drafts, ([name, { aliases, articles, ...rest }]) => ({
    name,
    aliases: [...aliases],
    ...rest,
    articles: [...articles],
  }));
}

function findSurface(surface: string): ReturnType<typeof findPlace> {
  return ['', '市', '省'].map((ending) => findPlace(surface + ending)).find((place) => place !== undefined);
}
