import { BadRequestError } from '../errors/BadRequestError.ts';
import type { CompileContext } from './compileContext.ts';
import type { FieldArguments } from './fieldArguments.ts';
import { nameOf } from './fieldType.ts';
import { findNames, type NameCheck } from './findNames.ts';
import type { NamedType } from './searchNames.ts';

/** What a walk calls an id, and the arguments that give it: by id, or by the name of a node of some types. */
interface NamedParameter {
  readonly id: string;
  readonly names: Readonly<Record<string, readonly NamedType[]>>;
}

/** Root fields whose arguments take names: they are looked up in the same statement, as those of filters are. */
const NAMED_ARGUMENTS: Readonly<Record<string, Readonly<Record<string, NamedParameter>>>> = {
  'Query.attributions': {
    source: {
      id: 'id',
      names: { person: ['Person'], organization: ['Organization'], publication: ['Publication'] },
    },
  },
  'Query.coverage': {
    indicator: { id: 'indicator', names: { indicatorName: ['Indicator'] } },
    region: { id: 'region', names: { regionName: ['Region'] } },
  },
};

/** Arguments made ready: the expression of each parameter, and what fails if a name is unknown or shared. */
export interface NamedArguments {
  readonly expressions: ReadonlyMap<string, string>;
  readonly checks: readonly NameCheck[];
}

/**
 * Prints the ids that the arguments of a root field give, by id or by name. Throws BadRequestError if none is given, or
 * if one node is given twice.
 */
export function compileNamedArguments(context: CompileContext, args: FieldArguments): NamedArguments {
  const field = nameOf(args.task);
  const parameters = Object.entries(NAMED_ARGUMENTS[field] ?? {});
  const values = args.read(context.document.variables);
  const isGiven = (name: string): boolean => (values[name] ?? null) !== null;
  const checks: NameCheck[] = [];
  const known = parameters.flatMap(([, { id, names }]) => [id, ...Object.keys(names)]);
  if (parameters.length > 0 && !known.some(isGiven))
    throw new BadRequestError(`${field} needs one of its arguments ${known.join(', ')}.`, 'BAD_USER_INPUT');
  const expressions = new Map(
    parameters.map(([parameter, { id, names }]): readonly [string, string] => {
      const given = [id, ...Object.keys(names)].filter(isGiven);
      const [name, ...others] = given;
      if (others.length > 0)
        throw new BadRequestError(`${field} takes only one of ${given.join(', ')}.`, 'BAD_USER_INPUT');
      if (name === undefined) return [parameter, 'NULL'];
      const types = names[name];
      const { read } = args;
      if (types === undefined) return [parameter, context.parameters.addId((variables) => read(variables)[name])];
      const { ids, check } = findNames(context, name, types, (variables) => [String(read(variables)[name])]);
      checks.push(check);
      return [parameter, `${ids}[0]`];
    }),
  );
  return { expressions, checks };
}
