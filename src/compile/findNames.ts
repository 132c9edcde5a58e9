import type { CompileContext } from './compileContext.ts';
import { FieldFailure, type DecodeState } from './decode.ts';
import { toWantedName } from './nameText.ts';
import { keepValue, type Variables } from './parameters.ts';
import { printNameSearch, type NamedType } from './searchNames.ts';

/** Throws FieldFailure if a name means nothing, or several things. */
export type NameCheck = (execution: DecodeState) => void;

/** Names that a filter gives, looked up before anything else of the statement. */
export interface FoundNames {
  /** The variable of the list of ids, in the order of the names. */
  readonly ids: string;
  readonly check: NameCheck;
}

/** What the statement says about each name. */
interface Answer {
  readonly name: string;
  readonly found: ReadonlyArray<{ readonly id: string; readonly name: string | null; readonly where: string | null }>;
  readonly near: readonly string[];
}

/**
 * Looks up the names of a filter as part of the same statement. The ids are there for every list of the operation, so that a
 * filter by name runs along the same index as one by id.
 */
export function findNames(
  context: CompileContext,
  field: string,
  types: readonly NamedType[],
  readNames: (variables: Variables) => readonly string[],
): FoundNames {
  const wanted = context.parameters.add(bindWantedNames(readNames));
  const labels = context.parameters.add(keepValue(types));
  const number = String(context.nextNumber());
  const check = addLookUp(context, field, {
    number,
    wanted,
    name: 'wanted.name',
    found: [
      `CALL (wanted) {\n${printNameSearch('wanted', labels)}\n}`,
      `RETURN collect({id: found.id, name: found.name, where: ${APART}}) AS found`,
    ],
    near: [
      `UNWIND CASE WHEN size(found) = 0 THEN ${labels} ELSE [] END AS type`,
      `CALL db.index.fulltext.queryNodes('search_' + toLower(type), wanted.near, {limit: 5}) YIELD node, score`,
      'WITH node.name AS name, max(score) AS score ORDER BY score DESC, size(name), name LIMIT 5',
      'RETURN collect(name) AS near',
    ],
    after: [`WITH *, [name IN names${number} | head(name.found).id] AS ids${number}`],
  });
  return { ids: `ids${number}`, check };
}

/**
 * Looks up the file name of a page as part of the same statement, so that a mistyped one is an error and not an empty list.
 * Pages may share a file name: the filter means all of them.
 */
export function findFile(
  context: CompileContext,
  field: string,
  readNames: (variables: Variables) => readonly string[],
): NameCheck {
  const wanted = context.parameters.add(readNames);
  return addLookUp(context, field, {
    number: String(context.nextNumber()),
    wanted,
    name: 'wanted',
    found: [
      "MATCH (page:Page) WHERE page.byFile > wanted + '|' AND page.byFile < wanted + '}'",
      'WITH page LIMIT 1 RETURN collect({id: page.id}) AS found',
    ],
    near: [
      'MATCH (page:Page) WHERE size(found) = 0 AND page.byFile STARTS WITH left(wanted, 3)',
      'WITH page.byFile AS key, page.file AS file ORDER BY key LIMIT 5 RETURN collect(DISTINCT file) AS near',
    ],
    after: [],
  });
}

/** How names are looked up. The clauses of a look-up bind `found`, then `near`, for each name `wanted`. */
interface LookUp {
  readonly number: string;
  /** The parameter that holds the names. */
  readonly wanted: string;
  /** The Cypher that prints a wanted name. */
  readonly name: string;
  readonly found: readonly string[];
  readonly near: readonly string[];
  readonly after: readonly string[];
}

/** Adds a look-up of names to the statement, and gives the check of what it found. */
function addLookUp(
  context: CompileContext,
  field: string,
  { number, wanted, name, found, near, after }: LookUp,
): NameCheck {
  const place = context.names.length;
  const variable = `names${number}`;
  const each = [`UNWIND ${wanted} AS wanted`, 'CALL (wanted) {', ...found, '}', 'CALL (wanted, found) {', ...near, '}'];
  const answer = `RETURN collect({name: ${name}, found: found, near: near}) AS ${variable}`;
  context.names.push({ variable, clause: ['CALL () {', ...each, answer, '}', ...after].join('\n') });
  return createCheck(field, place);
}

function bindWantedNames(read: (variables: Variables) => readonly string[]): (variables: Variables) => unknown {
  return (variables) => read(variables).map(toWantedName);
}

/** Made apart, so that what is kept sees nothing of the document. */
function createCheck(field: string, place: number): NameCheck {
  return ({ names }) => {
    for (const answer of (names[place] ?? []) as readonly Answer[]) {
      if (answer.found.length === 1) continue;
      throw answer.found.length === 0 ? printUnknown(field, answer) : printAmbiguous(field, answer);
    }
  };
}

/** Tells things of one name apart: where they lie, or what they are. */
const APART = `coalesce(found.parentName, head([(found)-[:LOCATED_IN]->(place:Region) | place.name]), found.level, found.kind, found.axis)`;

function printUnknown(field: string, { name, near }: Answer): FieldFailure {
  const advice =
    near.length === 0
      ? 'Use suggest(prefix:) to find names with the same beginning.'
      : `The nearest names are ${near.join(', ')}.`;
  return new FieldFailure(`Nothing is called "${name}" (${field}). ${advice}`, {
    code: 'BAD_USER_INPUT',
    reason: 'UNKNOWN_NAME',
    candidates: near.map((each) => ({ name: each })),
  });
}

/** Prints one of several things that share a name: 吉林 is `reg_… (吉林省, 中国)` or `reg_… (吉林市, 吉林省)`. */
export function printCandidate({ id, name, where }: Answer['found'][number]): string {
  const words = [name, where].filter((word) => word !== null).join(', ');
  return words === '' ? id : `${id} (${words})`;
}

function printAmbiguous(field: string, { name, found }: Answer): FieldFailure {
  const list = found.map(printCandidate).join(', ');
  return new FieldFailure(
    `Several things share the name "${name}" (${field}): ${list}. Filter by the id of one of them.`,
    { code: 'BAD_USER_INPUT', reason: 'AMBIGUOUS_NAME', candidates: found },
  );
}
