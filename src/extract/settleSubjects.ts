import type { StatisticFact, SubjectFact } from '../model/pageFacts.ts';
import type { PageEntities } from '../model/reading.ts';

/**
 * Gives the type `other` to figures whose subject is neither in a list of the page nor in a lexicon: 一线城市 and 川西气田 stay
 * as printed, since a name that leads to no entity would cost the whole record.
 */
export function settleSubjects(
  statistics: readonly StatisticFact[],
  { regions, organizations, projects }: PageEntities,
  isLexiconName: (name: string) => boolean,
): StatisticFact[] {
  const lists: Readonly<Record<SubjectFact['type'], ReadonlySet<string>>> = {
    region: new Set(regions.map(({ name }) => name)),
    organization: new Set(organizations.map(({ name }) => name)),
    project: new Set(projects.map(({ name }) => name)),
    other: new Set(),
  };
  return statistics.map((statistic) => {
    const { type, name } = statistic.subject;
    const isKnown = type === 'other' || lists[type].has(name) || (type !== 'project' && isLexiconName(name));
    return isKnown ? statistic : { ...statistic, subject: { type: 'other', name } };
  });
}
