import type { ArticleText, EntityMention, PageEntities, SegmentedPage } from '../../../model/reading.ts';
import { isComparator } from '../../entities/isComparator.ts';
import { isPointedPlace } from '../../entities/placeWords.ts';
import { ascendTo, CHINA, PLACE_INDEX, type Place } from '../../entities/gazetteer.ts';

/** A place that an article may mean by 全市 and 县里. The list is in order of certainty. */
export interface ArticleHome {
  readonly name: string;
  readonly ending: string;
  readonly found: 'dateline' | 'office' | 'headline' | 'body' | 'page';
}

const LABEL = /^【[^【】]{2,8}】/u;
const CAPITAL = '北京';
const AUTONOMOUS = '自治区';
/** How much of a page before an article may name its place: a site's path, a bureau's mast. */
const HEAD_OF_PAGE = 400;

/**
 * Lists the places that an article may mean by 全市: of its dateline, its offices, its headline, its body and the head
 * of its page.
 */
export function findHomes(
  article: ArticleText,
  mentions: readonly EntityMention[],
  entities: PageEntities,
  { page, publication }: SegmentedPage,
): ArticleHome[] {
  const homes: ArticleHome[] = [];
  const add = (name: string, found: ArticleHome['found']): void => {
    if (!homes.some((home) => home.name === name)) homes.push({ name, ending: endingOf(name), found });
  };
  // A firm's seat says nothing about where the text is at home.
  const regionOf = new Map(
    entities.organizations.filter(({ kind }) => kind !== 'enterprise').map(({ name, region }) => [name, region]),
  );
  // 新华社北京1月5日电: the national agencies report on everything from there.
  const isCapital = article.fact.agency !== null && article.fact.datelinePlace === CAPITAL;
  if (article.fact.datelinePlace !== null && !isCapital)
    for (const name of placesIn(article.fact.datelinePlace)) add(name, 'dateline');
  // 呼和浩特讯 … 自治区发展改革委: 全区 is the autonomous region in which the paper's own city is.
  const region = provinceOf(article.fact.datelinePlace ?? '');
  if (region?.endsWith(AUTONOMOUS) === true && article.body.text.includes(AUTONOMOUS)) add(region, 'office');
  for (const { kind, name } of mentions) {
    const region = kind === 'organization' ? regionOf.get(name) : undefined;
    if (region != null && region !== CHINA.name) add(region, 'office');
  }
  // 【新晃】…: an item of a digest under the name of its place.
  const label = LABEL.exec(article.body.text)?.[0] ?? '';
  const heads = [article.headline?.text ?? '', ...article.kickers.map(({ text }) => text), label];
  for (const head of heads) for (const name of placesIn(head)) add(name, 'headline');
  for (const { kind, name, surface, span } of mentions)
    if (kind === 'region' && !isPointedPlace(surface) && !isComparator(article.body.text, span[0])) add(name, 'body');
  const start = article.fact.segments[0]?.span?.[0] ?? 0;
  for (const name of placesIn(page.text.slice(Math.max(0, start - HEAD_OF_PAGE), start))) add(name, 'page');
  for (const name of placesIn(publication?.name ?? '')) add(name, 'page');
  return homes;
}

/** The last sign of a place's name by which 全X means it: 市, 县, 区, 省 …; provinces of other names count as 省 or 区. */
export function endingOf(name: string): string {
  return name.endsWith(AUTONOMOUS) ? '区' : name.slice(-1);
}

/** The province of a place by its name. */
export function provinceOf(name: string): string | undefined {
  const place = Array.from(PLACE_INDEX.leftmost(name))[0]?.value.places[0];
  return place === undefined ? undefined : ascendTo(place, 'province')?.name;
}

function placesIn(text: string): string[] {
  return Array.from(PLACE_INDEX.leftmost(text))
    .map(({ value }) => value.places[0])
    .filter((place): place is Place => place !== undefined && place !== CHINA && isHome(place))
    .map(({ name }) => name);
}

function isHome({ level }: Place): boolean {
  return /^(?:province|city|county|zone|town)$/u.test(level);
}
