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
  readonly found: ReadonlyArray<{ readonly id: string; readonly where: string | null }>;
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
  const place = context.names.length;
  context.names.push({
    variable: `names${number}`,
    clause: [
      'CALL () {',
      `UNWIND ${wanted} AS wanted`,
      'CALL (wanted) {',
      `CALL (wanted) {\n${printNameSearch('wanted', labels)}\n}`,
      `RETURN collect({id: found.id, where: ${APART}}) AS found`,
      '}',
      'CALL (wanted, found) {',
      `UNWIND CASE WHEN size(found) = 0 THEN ${labels} ELSE [] END AS type`,
      `CALL db.index.fulltext.queryNodes('search_' + toLower(type), wanted.near, {limit: 5}) YIELD node, score`,
      'WITH node.name AS name, max(score) AS score ORDER BY score DESC, name LIMIT 5',
      'RETURN collect(name) AS near',
      '}',
      `RETURN collect({name: wanted.name, found: found, near: near}) AS names${number}`,
      '}',
      `WITH *, [name IN names${number} | head(name.found).id] AS ids${number}`,
    ].join('\n'),
  });
  return { ids: `ids${number}`, check: createCheck(field, place) };
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

function printAmbiguous(field: string, { name, found }: Answer): FieldFailure {
  const list = found.map(({ id, where }) => (where === null ? id : `${id} (${where})`)).join(', ');
  return new FieldFailure(
    `Several things share the name "${name}" (${field}): ${list}. Filter by the id of one of them.`,
    { code: 'BAD_USER_INPUT', reason: 'AMBIGUOUS_NAME', candidates: found },
  );
}
