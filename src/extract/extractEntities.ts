import type { ArticleText, PageEntities, SegmentedPage } from '../model/reading.ts';
import { collectOrganizations } from './entities/collectOrganizations.ts';
import { collectPeople } from './entities/collectPeople.ts';
import { collectProjects } from './entities/collectProjects.ts';
import { collectRegions } from './entities/collectRegions.ts';
import { findAgain } from './entities/findAgain.ts';
import { findHome } from './entities/findHome.ts';
import type { Home } from './entities/findHome.ts';
import { findSurePlaces } from './entities/findRegions.ts';
import type { Place } from './entities/gazetteer.ts';
import { listMentions } from './entities/listMentions.ts';
import type { ReadArticle } from './entities/mentions.ts';
import { namePlaces } from './entities/namePlaces.ts';
import { findTextEntities } from './entities/findTextEntities.ts';
import { tagWords } from './entities/tagWords.ts';

/**
 * Finds the regions, organizations, people and projects of a page, each with its evidence, and every place where one is named
 * in a body. Reporters are not people of the page: they are in `articles`.
 */
export function extractEntities(page: SegmentedPage): PageEntities {
  // 1. Every text is cut into words once.
  const tagged = page.articles.map((article) => ({
    article,
    texts: textsOf(article).map((clean) => ({ clean, words: tagWords(clean.text) })),
  }));
  // 2. Certain place names help to read uncertain ones.
  const sure = new Set<Place>();
  for (const { texts } of tagged)
    for (const { words } of texts) for (const place of findSurePlaces(words)) sure.add(place);
  const pageHome = findHome(
    page.publication,
    tagged.flatMap(({ texts }) => texts.map(({ words }) => words)),
  );
  const printed = new Map<Place, boolean>();
  const isPrinted = (place: Place): boolean => {
    const known =
      printed.get(place) ??
      tagged.some(({ texts }) => texts.some(({ words }) => words.text.includes(place.shortName || place.name)));
    printed.set(place, known);
    return known;
  };
  // 3. Each text is read separately.
  const read = tagged.map(({ article, texts }): ReadArticle => {
    const own = texts.map(({ words }) => words);
    const ownHome = findHome(page.publication, own);
    const home: Home = (word) => ownHome(word) ?? pageHome(word);
    const parts = texts.map(({ clean, words }, i) => ({
      clean,
      isBody: i === 0,
      findings: findTextEntities(words, { sure, home, isPrinted }),
    }));
    return { article, parts };
  });
  // 4. Names found once are found wherever they occur again.
  const again = findAgain(read);
  // 5. The page has one record for each entity.
  const nameOf = namePlaces(again);
  const regions = collectRegions(again, nameOf);
  const organizations = collectOrganizations(page.page.text, again);
  const people = collectPeople(page.page.text, again);
  const projects = collectProjects(page.page.text, again);
  const names = new Set([...regions, ...organizations, ...people, ...projects].map(({ name }) => name));
  return { regions, organizations, people, projects, mentions: listMentions(again, names, nameOf) };
}

function textsOf({ body, headline, kickers }: ArticleText): readonly ArticleText['body'][] {
  return [body, ...(headline === null ? [] : [headline]), ...kickers];
}
