import { getNullableType, isEnumType } from 'graphql';
import type { CompileContext, FieldTask } from './compileContext.ts';
import { nameOf } from './fieldType.ts';
import { bindArguments } from './parameters.ts';
import { findCharacter } from './searchText.ts';

/**
 * The value of an argument may choose another file: `scope: BELOW` chooses `Region.statistics.BELOW`, a search for a single
 * character `Query.search.CHARACTER`. printShape.ts prints what this looks at.
 */
export function findVariant(context: CompileContext, task: FieldTask): string | undefined {
  const chosen = task.definition.args.find(({ type }) => isEnumType(getNullableType(type)));
  const isSearch = nameOf(task) === 'Query.search';
  if (chosen === undefined && !isSearch) return undefined;
  const values = bindArguments(task)(context.document.variables);
  if (chosen !== undefined) return String(values[chosen.name]);
  return findCharacter(String(values['query'])) === undefined ? undefined : 'CHARACTER';
}
