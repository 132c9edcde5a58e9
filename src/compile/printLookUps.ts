import type { LookUp } from './compileContext.ts';
import { printNameSearch } from './searchNames.ts';

/**
 * Prints the clauses that look up what the filters of an operation name. All names share one clause: Neo4j would take
 * as long to plan each further one as the first. They leave `names` and a number for each look-up, and `ids` and the
 * number for those of names.
 */
export function printLookUps(lookUps: readonly LookUp[]): readonly string[] {
  const named = lookUps.filter((each) => each.kind === 'names');
  const files = lookUps.filter((each) => each.kind === 'files');
  const words = lookUps.filter((each) => each.kind === 'words');
  return [...files.map(printFiles), ...words.map(printWords), ...(named.length === 0 ? [] : printNames(named))];
}

function printFiles(lookUp: LookUp): string {
  return printLookUp(
    lookUp,
    [
      "MATCH (page:Page) WHERE page.byFile > wanted + '|' AND page.byFile < wanted + '}'",
      'WITH page LIMIT 1 RETURN collect({id: page.id}) AS found',
    ],
    [
      'MATCH (page:Page) WHERE size(found) = 0 AND page.byFile STARTS WITH left(wanted, 3)',
      'WITH page.byFile AS key, page.file AS file ORDER BY key LIMIT 5 RETURN collect(DISTINCT file) AS near',
    ],
  );
}

/** How many entries whose word has the same beginning are searched for similar words. */
const MOST_ALIKE = '5000';

function printWords(lookUp: LookUp & { readonly kind: 'words' }): string {
  const { label, property } = lookUp;
  return printLookUp(
    lookUp,
    [
      `MATCH (each:${label}) WHERE each.${property} = wanted`,
      'WITH each LIMIT 1 RETURN collect({id: each.id}) AS found',
    ],
    [
      `MATCH (each:${label}) WHERE size(found) = 0 AND each.${property} STARTS WITH left(wanted, 1)`,
      `WITH each.${property} AS word LIMIT ${MOST_ALIKE}`,
      'WITH word, count(*) AS count ORDER BY count DESC, word LIMIT 5 RETURN collect(word) AS near',
    ],
  );
}

/** Prints a look-up; its clauses bind `found`, then `near`, for each text `wanted`. */
function printLookUp({ wanted, number }: LookUp, found: readonly string[], near: readonly string[]): string {
  return [
    'CALL () {',
    `UNWIND ${wanted} AS wanted`,
    ...['CALL (wanted) {', ...found, '}'],
    ...['CALL (wanted, found) {', ...near, '}'],
    `RETURN collect({name: wanted, found: found, near: near}) AS names${number}`,
    '}',
  ].join('\n');
}

function printNames(lookUps: readonly (LookUp & { readonly kind: 'names' })[]): readonly string[] {
  const [first, ...others] = lookUps;
  const ids = lookUps.map(({ number }) => `[name IN names${number} | head(name.found).id] AS ids${number}`);
  if (first !== undefined && others.length === 0)
    return [
      ...[
        'CALL () {',
        printSearch(first.wanted, first.types),
        `RETURN collect(${ANSWER}) AS names${first.number}`,
        '}',
      ],
      `WITH *, ${ids.join(', ')}`,
    ];
  const asked = lookUps.map(({ wanted, types }) => `[${wanted}, ${types}]`).join(', ');
  return [
    ...['CALL () {', `UNWIND [${asked}] AS asked`, 'CALL (asked) {', printSearch('asked[0]', 'asked[1]', ', asked')],
    ...[`RETURN collect(${ANSWER}) AS answers`, '}', 'RETURN collect(answers) AS allNames', '}'],
    `WITH *, ${lookUps.map(({ number }, index) => `allNames[${String(index)}] AS names${number}`).join(', ')}`,
    `WITH *, ${ids.join(', ')}`,
  ];
}

const ANSWER = '{name: wanted.name, found: found, near: near}';

/** Distinguishes nodes of one name: where they are, or what they are. */
const APART = `coalesce(found.parentName, head([(found)-[:LOCATED_IN]->(place:Region) | place.name]), found.level, found.kind, found.axis)`;

/** Binds `found`, then `near`, for each name `wanted`; `more` are further variables that the subqueries need. */
function printSearch(names: string, types: string, more = ''): string {
  return [
    `UNWIND ${names} AS wanted`,
    `CALL (wanted${more}) {`,
    `CALL (wanted${more}) {\n${printNameSearch('wanted', types)}\n}`,
    `RETURN collect({id: found.id, name: found.name, where: ${APART}}) AS found`,
    '}',
    `CALL (wanted, found${more}) {`,
    `UNWIND CASE WHEN size(found) = 0 THEN ${types} ELSE [] END AS type`,
    `CALL db.index.fulltext.queryNodes('search_' + toLower(type), wanted.near, {limit: 5}) YIELD node, score`,
    'WITH node.name AS name, max(score) AS score ORDER BY score DESC, size(name), name LIMIT 5',
    'RETURN collect(name) AS near',
    '}',
  ].join('\n');
}
