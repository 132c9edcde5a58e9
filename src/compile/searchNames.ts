/** The types whose names can be looked up and completed: each has an index of names (cypher/schema/020-names.cypher). */
export const NAMED_TYPES = [
  'Region',
  'Organization',
  'Person',
  'Project',
  'Group',
  'Indicator',
  'Part',
  'Publication',
] as const;

/** A type whose names can be looked up. */
export type NamedType = (typeof NAMED_TYPES)[number];

/**
 * Prints the clauses that find what a name means, as rows of `found` and `matched`, the name by which it was found. Its own
 * name decides, else another name, else its pinyin, else how the pinyin begins, the shortest first: the first of these that finds anything.
 * `wanted` is an expression for a WantedName, `types` one for a list of NamedType.
 */
export function printNameSearch(wanted: string, types: string): string {
  return [
    `UNWIND ${types} AS type`,
    `CALL db.index.fulltext.queryNodes('names_' + toLower(type), ${wanted}.lucene, {limit: 60}) YIELD node`,
    'WITH node, CASE',
    `  WHEN node.name = ${wanted}.name OR node.shortName = ${wanted}.name THEN {tier: 0, name: ${wanted}.name}`,
    `  WHEN ${wanted}.name IN node.aliases THEN {tier: 1, name: ${wanted}.name}`,
    `  WHEN ${wanted}.bare IN [node.name, node.shortName] + coalesce(node.aliases, []) THEN {tier: 1, name: ${wanted}.bare}`,
    `  WHEN ${wanted}.latin IN node.latinNames THEN {tier: 2, name: ${wanted}.latin}`,
    // If several names begin with it, the shortest is meant: zhej is 浙江, not 浙江舟山群岛新区. A fold, because a subquery would
    // have to be planned.
    `  ELSE reduce(how = NULL, each IN [one IN node.latinNames WHERE one STARTS WITH ${wanted}.latin] |`,
    '    CASE WHEN how IS NULL OR size(each) < size(how.name) OR (size(each) = size(how.name) AND each < how.name)',
    '      THEN {tier: 2 + size(each), name: each} ELSE how END) END AS how',
    'WITH collect({node: node, how: how}) AS all, min(how.tier) AS best',
    'UNWIND [one IN all WHERE one.how.tier = best] AS one',
    'RETURN one.node AS found, one.how.name AS matched',
  ].join('\n');
}
