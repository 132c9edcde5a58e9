import { CompileError } from '../errors/CompileError.ts';
import type { CompileContext } from './compileContext.ts';
import type { Walk } from './parseWalk.ts';
import { renameParameters, renameVariables } from './renameVariables.ts';

/** A walk made ready for one place of the statement: its variables renamed, its parameters bound. */
export interface BoundWalk {
  readonly body: string;
  /** The variable that its field is. Empty for a walk that is one expression. */
  readonly result: string;
  /** Prints any other expression of the file (a key, a prefix, a sort) with the same names. */
  readonly print: (expression: string) => string;
}

/** Binds a walk: `this` becomes the parent's variable, every other variable gets a number, `$name` becomes a parameter. */
export function bindWalk(
  context: CompileContext,
  walk: Walk,
  self: string | undefined,
  parameter: (name: string) => string,
): BoundWalk {
  const names = new Map(walk.variables.map((name) => [name, `${name}${String(context.nextNumber())}`]));
  if (self !== undefined) names.set('this', self);
  const parameters = new Map<string, string>();
  const bind = (name: string): string => {
    const bound = parameters.get(name) ?? parameter(name);
    parameters.set(name, bound);
    return bound;
  };
  const print = (expression: string): string => renameParameters(renameVariables(expression, names), bind);
  return { body: print(walk.body), result: walk.gives === undefined ? '' : print(walk.gives), print };
}

/** Refuses every parameter: for walks that take none. */
export function refuseParameters(walk: Walk): (name: string) => string {
  return (name) => {
    throw new CompileError(
      `cypher/walk/${walk.name}.cypher uses $${name}, but its field has no such argument. Add the argument to the SDL or remove the parameter.`,
    );
  };
}
