/** A walk of its own cuts these (cypher/walk/Entity.formerIds.cypher), because they are values, not nodes. */
const FORMER_IDS = ['Entity', 'Group', 'Organization', 'Person', 'Project', 'Region'].map(
  (type) => [`${type}.formerIds`, 100] as const,
);

/**
 * Lists without `first` that grow with the archive, and how many of each are answered at most, the first by the list's own
 * order. They always cost as many nodes. All other lists without `first` are limited by what one page prints about a thing.
 */
export const LONG_LISTS: ReadonlyMap<string, number> = new Map([
  ['Article.reprints', 100],
  ...FORMER_IDS,
  ['Indicator.narrower', 20],
  ['Organization.parts', 100],
  ['Part.narrower', 20],
  ['Part.sums', 20],
  ['Person.posts', 20],
  ['Post.articles', 100],
  ['Post.evidence', 100],
  ['Project.organizations', 100],
  ['Series.asOf', 100],
  ['Series.derived', 100],
  ['Slot.checks', 50],
  ['Statistic.agreements', 50],
  ['Statistic.checks', 50],
]);
