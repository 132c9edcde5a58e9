import type { OrganizationFact, OrganizationKind, SubjectFact } from '../../model/pageFacts.ts';
import type { ArticleText, EntityMention } from '../../model/reading.ts';

const COUNTRY = /我国|全国|中国(?!银行|移动|电信|联通|石油|石化|海关)/gu;
const LEAD_LENGTH = 160;
/** Bodies that publish figures about others more than about themselves. */
const PUBLIC: ReadonlySet<OrganizationKind> = new Set(['government', 'party', 'international', 'media', 'association']);

/** Finds whom an article is about: the region or organisation that its headline and first lines name most, else China. */
export function findDefaultSubject(
  article: ArticleText,
  mentions: readonly EntityMention[],
  organizations: readonly OrganizationFact[],
): SubjectFact {
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
  const country = (text: string): number => Array.from(text.matchAll(COUNTRY)).length;
  const said = country(article.body.text) * 2 + country(headline) * 16;
  if (said > 0) add('region', '中国', said);
  const [best] = [...scores.values()].sort((a, b) => b.score - a.score);
  return best?.subject ?? { type: 'region', name: '中国' };
}
