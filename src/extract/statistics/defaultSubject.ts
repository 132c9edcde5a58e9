import type { OrganizationKind, RegionLevel, SubjectFact } from '../../model/pageFacts.ts';
import type { ArticleText, EntityMention, PageEntities } from '../../model/reading.ts';

const COUNTRY =
  /我国|(?<![占居于超列较比])全国(?!第|首|前|人大|政协|最|唯一)|中国(?!银行|移动|电信|联通|石油|石化|海关)/gu;
/** 全省 and 全市 are said of the province or city that the article is about. */
const LOCAL: readonly (readonly [RegExp, RegionLevel])[] = [
  [/我省|全省|我区(?=各市)/gu, 'province'],
  [/我市|全市/gu, 'city'],
  [/我县|全县|我区|全区/gu, 'county'],
];
const LEAD_LENGTH = 160;
/** Bodies that publish figures about others more than about themselves. */
const PUBLIC: ReadonlySet<OrganizationKind> = new Set(['government', 'party', 'international', 'media', 'association']);

/** Finds whom an article is about: the region or organisation that its headline and first lines name most, else China. */
export function findDefaultSubject(
  article: ArticleText,
  mentions: readonly EntityMention[],
  { organizations, regions }: PageEntities,
): SubjectFact {
  const levels = new Map(regions.map(({ name, level }) => [name, level]));
  const headline = article.headline?.text ?? '';
  const scores = new Map<string, { readonly subject: SubjectFact; score: number }>();
  const companies = new Set(organizations.filter(({ kind }) => !PUBLIC.has(kind)).map(({ name }) => name));
  const add = (type: SubjectFact['type'], name: string, score: number): void => {
    const known = scores.get(`${type}:${name}`);
    if (known === undefined) scores.set(`${type}:${name}`, { subject: { type, name }, score });
    else known.score += score;
  };
  const surfaces = new Set<string>();
  for (const { kind, name, surface, span } of mentions) {
    if (kind !== 'region' && !(kind === 'organization' && companies.has(name))) continue;
    const weight = kind === 'region' ? 2 : 1;
    add(kind, name, span[0] < LEAD_LENGTH ? 2 * weight : weight);
    if (headline.includes(surface) && !surfaces.has(surface)) add(kind, name, 8 * weight);
    surfaces.add(surface);
  }
  for (const [words, level] of LOCAL) {
    const place = mentions.find(({ kind, name }) => kind === 'region' && levels.get(name) === level);
    const said = Array.from(`${headline}\n${article.body.text}`.matchAll(words)).length;
    if (place !== undefined && said > 0) add('region', place.name, 4 * said);
  }
  const country = (text: string): number => Array.from(text.matchAll(COUNTRY)).length;
  const said = country(article.body.text) * 2 + country(headline) * 16;
  if (said > 0) add('region', '中国', said);
  const [best] = [...scores.values()].sort((a, b) => b.score - a.score);
  const zone = best === undefined ? undefined : findZoneOf(best.subject, mentions, regions);
  return zone ?? best?.subject ?? { type: 'region', name: '中国' };
}

/** A zone that an article names more often than the city it lies in is what the article is about. */
function findZoneOf(
  { type, name }: SubjectFact,
  mentions: readonly EntityMention[],
  regions: PageEntities['regions'],
): SubjectFact | undefined {
  const said = new Map<string, number>();
  for (const mention of mentions)
    if (mention.kind === 'region') said.set(mention.name, (said.get(mention.name) ?? 0) + 1);
  const zone = regions.find(
    (region) =>
      type === 'region' &&
      region.level === 'zone' &&
      region.parent === name &&
      (said.get(region.name) ?? 0) > (said.get(name) ?? 0),
  );
  return zone === undefined ? undefined : { type: 'region', name: zone.name };
}
