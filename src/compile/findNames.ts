import type { CompileContext } from './compileContext.ts';
import { FieldFailure, type DecodeState } from './decode.ts';
import { toWantedName } from './nameText.ts';
import { keepValue, type Variables } from './parameters.ts';
import type { NamedType } from './searchNames.ts';

/** Throws FieldFailure if a name is unknown or ambiguous. */
export type NameCheck = (execution: DecodeState) => void;

/** Names that a filter gives, looked up before anything else in the statement. */
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
  context.names.push({ kind: 'names', number, wanted, types: labels });
  return { ids: `ids${number}`, check: createCheck(field, context.names.length - 1) };
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
  context.names.push({ kind: 'files', number: String(context.nextNumber()), wanted });
  return createCheck(field, context.names.length - 1);
}

/** A word that figures or articles are printed with, and the indexed property that contains it. */
export interface WordFilter {
  readonly label: 'Statistic' | 'Article';
  readonly property: 'valueUnit' | 'qualifier' | 'agency';
  /** The facet that counts these words. */
  readonly facet: string;
}

/**
 * Looks up a word (a unit, a hedge, an agency) as part of the same statement, so that a mistyped one is an error and not an
 * empty list.
 */
export function findWord(
  context: CompileContext,
  field: string,
  { label, property, facet }: WordFilter,
  readNames: (variables: Variables) => readonly string[],
): NameCheck {
  const wanted = context.parameters.add(readNames);
  context.names.push({ kind: 'words', number: String(context.nextNumber()), wanted, label, property });
  return createCheck(field, context.names.length - 1, `facets(by: ${facet}) lists what there is.`);
}

function bindWantedNames(read: (variables: Variables) => readonly string[]): (variables: Variables) => unknown {
  return (variables) => read(variables).map(toWantedName);
}

/** Made in a separate function, so that what is kept does not refer to the document. */
function createCheck(field: string, place: number, advice = SUGGEST): NameCheck {
  return ({ names }) => {
    for (const answer of (names[place] ?? []) as readonly Answer[]) {
      if (answer.found.length === 1) continue;
      throw answer.found.length === 0 ? printUnknown(field, answer, advice) : printAmbiguous(field, answer);
    }
  };
}

const SUGGEST = 'Use suggest(prefix:) to find names with the same beginning.';

function printUnknown(field: string, { name, near }: Answer, otherwise: string): FieldFailure {
  const advice = near.length === 0 ? otherwise : `The nearest names are ${near.join(', ')}.`;
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
