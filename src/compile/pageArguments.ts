import { getNamedType, isEnumType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { BadRequestError } from '../errors/BadRequestError.ts';
import { CompileError } from '../errors/CompileError.ts';
import { nameOf } from './fieldType.ts';
import type { FieldTask } from './compileContext.ts';
import type { Paging } from './decodePage.ts';
import { printStoredEnum } from './enums.ts';
import type { Arguments } from './parameters.ts';
import { foldLatin } from '../util/listLatinNames.ts';
import { printBeginning } from './nameText.ts';
import { printSince } from './printSince.ts';
import { NAMED_TYPES } from './searchNames.ts';
import { findCharacter, printLucene, printSearchLabels } from './searchText.ts';

/** The most entries that one page of a list may have. */
export const MAXIMUM_FIRST = 100;

/**
 * Reads how many entries a page has, from which end of the list, and whether cursors bound it. Throws BadRequestError on a
 * `first` or `last` outside 0 to the maximum.
 */
export function parsePaging(task: FieldTask, args: Arguments, maximum: number = MAXIMUM_FIRST): Paging {
  const backward = isBackward(args);
  const name = backward ? 'last' : 'first';
  const size = args[name] ?? 10;
  if (typeof size !== 'number' || size < 0 || size > maximum) {
    throw new BadRequestError(
      `The argument "${name}" of ${nameOf(task)} is ${String(size)}; it must be from 0 to ${String(maximum)}. Request fewer entries and continue with "${backward ? 'before' : 'after'}".`,
      'BAD_USER_INPUT',
    );
  }
  return { size, backward, after: typeof args['after'] === 'string', before: typeof args['before'] === 'string' };
}

/** Says whether a page is cut from the end of its list. `first` has a default, so `last` alone decides. */
export function isBackward(args: Arguments): boolean {
  return typeof args['last'] === 'number';
}

/**
 * Says how many of a list's first entries are enough to answer a page, including one more for `hasNextPage`, in the
 * form in which the driver takes whole numbers; null if the page begins after a cursor or is counted from the end.
 */
export function parseFront(task: FieldTask, args: Arguments): bigint | null {
  const { size, backward, after } = parsePaging(task, args);
  return after || backward ? null : BigInt(Math.max(size, 1) + 1);
}

/**
 * Gives the filter fields that are set. Throws BadRequestError on a null: read as "any value" it would silently widen
 * the list, read as "no value" it would empty it.
 */
export function listFilterNames(task: FieldTask, args: Arguments): readonly string[] {
  return Object.entries((args['filter'] ?? {}) as Arguments).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (value !== null) return [name];
    throw new BadRequestError(
      `filter.${name} of ${nameOf(task)} is null, which is not a condition. Omit it to accept any value${WITHOUT[name] ?? ''}.`,
      'BAD_USER_INPUT',
    );
  });
}

/** What to use to filter for the absence of a value, if a list has that. */
const WITHOUT: Readonly<Record<string, string>> = {
  breakdown: ', or use totalOnly: true for figures without a breakdown',
  part: ', or use totalOnly: true for figures without a part',
  partName: ', or use totalOnly: true for figures without a part',
  qualifier: ', or use exact: true for figures without a hedge',
};

/** Finds the input type of a field's `filter`. */
export function findFilterType(task: FieldTask): GraphQLInputObjectType | undefined {
  const type = getNamedType(task.definition.args.find(({ name }) => name === 'filter')?.type);
  return isInputObjectType(type) ? type : undefined;
}

/** Reads one field of the filter as the graph stores it. */
export function findFilterValue(task: FieldTask, args: Arguments, name: string): unknown {
  const value = (args['filter'] as Arguments | undefined)?.[name];
  if (!isEnumType(getNamedType(findFilterType(task)?.getFields()[name]?.type))) return value;
  return Array.isArray(value) ? value.map((each) => printStoredEnum(String(each))) : printStoredEnum(String(value));
}

/** Reads a parameter that a walk's body names: an argument of the field, or a part of what a search looks for. */
export function findNamed(task: FieldTask, args: Arguments, name: string): unknown {
  if (name === 'sinceChange') return printSince(args['since'] as number | null | undefined);
  if (name === 'lucene') return printLucene(String(args['query']));
  if (name === 'character') return findCharacter(String(args['query']));
  if (name === 'beginning') return printBeginning(String(args['prefix']));
  if (name === 'latin') return foldLatin(String(args['prefix']).trim()) ?? null;
  if (name === 'namedTypes')
    return args['types'] == null ? NAMED_TYPES : printSearchLabels(args['types'] as readonly string[]);
  if (name === 'labels') return printSearchLabels(args['types'] as readonly string[] | null | undefined);
  if (task.definition.args.some((argument) => argument.name === name)) return args[name] ?? null;
  throw new CompileError(
    `The walk of ${nameOf(task)} uses $${name}, but the field has no such argument. Add the argument to the SDL or remove the parameter.`,
  );
}
