import { getNullableType, GraphQLID } from 'graphql';
import { BadRequestError } from '../errors/BadRequestError.ts';
import type { CompileContext, FieldTask } from './compileContext.ts';
import { bindFilterValue, bindGivenNames, type FieldArguments } from './fieldArguments.ts';
import { nameOf } from './fieldType.ts';
import { NAMED_FILTERS, WORD_FILTERS } from './filterNames.ts';
import { findFile, findNames, findWord, type NameCheck } from './findNames.ts';
import { findFilterType, listFilterNames } from './pageArguments.ts';

/** A filter made ready: its fields as keys and predicates know them, and where their values are in the statement. */
export interface FilterValues {
  /** Fields by id, also where the filter gives a name, in one order whatever that of the document. */
  readonly fields: readonly string[];
  /** Gives the expression of a field's value. */
  readonly valueOf: (field: string) => string;
  /** Each throws FieldFailure if a name in the filter is unknown or ambiguous. */
  readonly checks: readonly NameCheck[];
}

/**
 * Reads the filter of a list. A name is looked up and replaced by its id; `region` with `scope: SELF` is the
 * region as subject.
 */
export function compileFilterValues(context: CompileContext, args: FieldArguments): FilterValues {
  const { task } = args;
  const values = args.read(context.document.variables);
  const given = listFilterNames(task, values).toSorted();
  const isOwn = findScope(task, given, values['filter']) === 'SELF';
  const sources = new Map<string, () => string>();
  const checks: NameCheck[] = [];
  for (const name of given) {
    if (name === 'scope') continue;
    const named = NAMED_FILTERS[name];
    const field = isOwn && (named?.field ?? name) === 'region' ? 'subject' : (named?.field ?? name);
    if (sources.has(field))
      throw new BadRequestError(
        `The filter of ${nameOf(task)} gives ${field} twice. Give it once, by id or by name.`,
        'BAD_USER_INPUT',
      );
    const word = WORD_FILTERS[`${String(findFilterType(task)?.name)}.${name}`];
    if (word !== undefined) checks.push(findWord(context, `filter.${name}`, word, bindGivenNames(args, name)));
    if (name === 'pageFile') checks.push(findFile(context, `filter.${name}`, bindGivenNames(args, name)));
    if (named === undefined) {
      const type = getNullableType(findFilterType(task)?.getFields()[name]?.type);
      const value = bindFilterValue(args, name);
      sources.set(field, () => (type === GraphQLID ? context.parameters.addId(value) : context.parameters.add(value)));
      continue;
    }
    const { ids, check } = findNames(context, `filter.${name}`, named.types, bindGivenNames(args, name));
    checks.push(check);
    sources.set(field, () => (name.endsWith('s') ? ids : `${ids}[0]`));
  }
  return {
    fields: [...sources.keys()].toSorted(),
    valueOf: (field) => sources.get(field)?.() ?? 'NULL',
    checks,
  };
}

function findScope(task: FieldTask, given: readonly string[], filter: unknown): unknown {
  if (!given.includes('scope')) return undefined;
  if (given.includes('region') || given.includes('regionName'))
    return (filter as Readonly<Record<string, unknown>>)['scope'];
  throw new BadRequestError(
    `filter.scope of ${nameOf(task)} needs a region, but none is given. Add region or regionName.`,
    'BAD_USER_INPUT',
  );
}
