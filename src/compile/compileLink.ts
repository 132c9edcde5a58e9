import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { bindWalk, refuseParameters } from './bindWalk.ts';
import type { Compiled, CompileContext, FieldTask, Scope } from './compileContext.ts';
import { bindNamed, takeArguments } from './fieldArguments.ts';
import { nameOf, wrapType } from './fieldType.ts';
import { LONG_LISTS } from './longLists.ts';
import type { Walk } from './parseWalk.ts';
import { printOrder } from './printOrder.ts';

/**
 * How many single steps join one subquery. Neo4j plans those of one subquery together, at a price that grows faster than
 * their number: ten take twice as long to plan as ten subqueries.
 */
const MOST_HOPS = 4;
/** The same in a statement that runs so often that planning does not matter. */
const MOST_HOPS_OFTEN = 8;

/** A walk may name the arguments of its field: each becomes a parameter. */
function bindParameters(context: CompileContext, task: FieldTask, walk: Walk): (name: string) => string {
  if (task.definition.args.length === 0) return refuseParameters(walk);
  const args = takeArguments(task);
  return (name) => context.parameters.add(bindNamed(args, name));
}

/** Compiles a walk to one node or to a plain list of nodes. */
export function compileLink(context: CompileContext, scope: Scope, task: FieldTask, walk: Walk): Compiled {
  const { body, result, print } = bindWalk(context, walk, task.self, bindParameters(context, task, walk));
  const single = !isListType(getNullableType(task.definition.type));
  // A single pattern to one node joins the enclosing subquery; a walk of several clauses gets its own.
  const joins =
    single &&
    scope.hops.length < (context.document.runsOften === true ? MOST_HOPS_OFTEN : MOST_HOPS) &&
    /^MATCH (?![\s\S]*\bMATCH\b)/.test(body);
  // The name that a look-up matched is not a name of nodes further along.
  const reads = walk.reads === undefined ? undefined : print(walk.reads);
  const inner: Scope = { hops: joins ? scope.hops : [], reads };
  if (joins) scope.hops.push(`OPTIONAL ${body}`);
  const row = context.compileRow(inner, result, task.definition.type, task.nodes);
  const decode = wrapType(nameOf(task), task.definition.type, row.decode);
  const carried = single && isFollowedByOne(task, inner) ? CARRIED.exec(body)?.groups?.['alias'] : undefined;
  if (carried !== undefined) scope.hops.push(`WITH *, ${carried}`, ...inner.hops);
  if (joins || carried !== undefined)
    return { cypher: `CASE WHEN ${result} IS NOT NULL THEN ${row.cypher} END`, decode };
  const returned = `RETURN ${row.cypher} AS row${String(context.nextNumber())}`;
  if (single) return { cypher: `head(COLLECT { ${[body, ...inner.hops, returned].join('\n')} LIMIT 1 })`, decode };
  const order = printOrder(walk.sort === undefined ? undefined : print(walk.sort), LONG_LISTS.get(walk.name));
  return { cypher: `COLLECT { ${[body, ...inner.hops, ...order, returned].join('\n')} }`, decode };
}

/**
 * A walk to what its parent already has. Another name for it costs nothing; a subquery of its own would run for each
 * row.
 */
const CARRIED = /^WITH (?<alias>\w+\.\w+ AS \w+)$/u;

/**
 * Steps of a type may lead to several nodes if they start from another type: only a subquery of their own limits these.
 */
function isFollowedByOne({ definition }: FieldTask, { hops }: Scope): boolean {
  return hops.length === 0 || isObjectType(getNamedType(definition.type));
}
