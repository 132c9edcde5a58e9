import type { SubjectFact } from '../../../model/pageFacts.ts';
import { isAdviser } from '../../entities/organizationWords.ts';
import type { EntityMention, PageEntities } from '../../../model/reading.ts';

/** Finds the firm that an article means by 公司: the one that its headline names, else the one it names most, the first of several. */
export function findPrincipal(
  headline: string,
  article: string,
  mentions: readonly EntityMention[],
  { organizations }: PageEntities,
): SubjectFact | undefined {
  const firms = organizations.filter(
    ({ kind, name, articles }) => kind === 'enterprise' && articles.includes(article) && !isAdviser(name),
  );
  // 甲公司关于收购乙公司股权的公告: the one that is named first.
  const [heading] = firms
    .map((firm) => ({ name: firm.name, at: firstPlace(headline, [firm.name, ...firm.aliases]) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const counts = new Map<string, number>();
  for (const { kind, name } of mentions)
    if (kind === 'organization' && firms.some((firm) => firm.name === name))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const name = heading?.name ?? most?.[0] ?? firms[0]?.name;
  return name === undefined ? undefined : { type: 'organization', name };
}

/** Where the first of some names is in a text; -1 if none is. */
function firstPlace(text: string, names: readonly string[]): number {
  const places = names.map((name) => text.indexOf(name)).filter((place) => place >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
}
