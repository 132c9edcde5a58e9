import type { ArticleText, PageEntities, SegmentedPage } from '../model/reading.ts';
import { collectEntities } from './entities/collectEntities.ts';
import { findSurePlaces } from './entities/findRegions.ts';
import { findPlace } from './entities/gazetteer.ts';
import type { Place } from './entities/gazetteer.ts';
import { readText } from './entities/readText.ts';
import { tagWords } from './entities/tagWords.ts';
import type { ReadArticle } from './entities/mentions.ts';

/**
 * Finds the regions, organizations, people and projects of a page, each with its evidence, and every place where one is named
 * in a body. Reporters are no people of the page: they stand in `articles`.
 */
export function extractEntities(page: SegmentedPage): PageEntities {
  const tagged = page.articles.map((article) => {
    const texts = [article.body, ...(article.headline === null ? [] : [article.headline]), ...article.kickers];
    return { article, texts: texts.map((clean, i) => ({ clean, isBody: i === 0, words: tagWords(clean.text) })) };
  });
  const sure = new Set<Place>();
  for (const { texts } of tagged)
    for (const { words } of texts) for (const place of findSurePlaces(words)) sure.add(place);
  const read: ReadArticle[] = tagged.map(({ article, texts }) => {
    const home = findHome(page, article, sure);
    return {
      article,
      parts: texts.map(({ clean, isBody, words }) => ({ clean, isBody, findings: readText(words, { sure, home }) })),
    };
  });
  return collectEntities(page, read);
}

/** Gives the place that an article is about when it says 全省 before naming any: of its publication, else its dateline. */
function findHome(page: SegmentedPage, article: ArticleText, sure: ReadonlySet<Place>): Place | undefined {
  const publication = page.publication?.name ?? '';
  for (let length = Math.min(4, publication.length); length >= 2; length--) {
    const name = publication.slice(0, length);
    const place = ['省', '市', '自治区', '']
      .map((level) => findPlace(name + level))
      .find((found) => found !== undefined);
    if (place !== undefined && place.level !== 'country') return place;
  }
  const most = mostNamed(article);
  return most ?? Array.from(sure).find(({ level }) => level === 'province');
}

/** Gives the place that a body names most, by its short form. */
function mostNamed(article: ArticleText): Place | undefined {
  const counts = new Map<Place, number>();
  for (const place of findSurePlaces(tagWords(article.body.text))) {
    if (place.level !== 'province' && place.level !== 'city') continue;
    counts.set(place, article.body.text.split(place.shortName).length - 1);
  }
  return Array.from(counts).sort(([, a], [, b]) => b - a)[0]?.[0];
}
