import { CompileError } from '../errors/CompileError.ts';
import { bindWalk, type BoundWalk } from './bindWalk.ts';
import { chooseKey } from './chooseKey.ts';
import { nameOf } from './fieldType.ts';
import type { Compiled, Context, FieldTask, Scope } from './context.ts';
import { parseCursor } from './cursor.ts';
import { decodePage } from './decodePage.ts';
import { findFilterType, readFilterNames, readFilterValue, readFront, readNamed, readPaging } from './pageArguments.ts';
import { createArgumentReader, type Variables } from './parameters.ts';
import type { Walk } from './parseWalk.ts';
import { readConnection } from './readConnection.ts';

/** Comes after every other text, so that a list without an owner has an upper bound too. */
const LAST_TEXT = '\u{10FFFF}';

/**
 * Compiles a connection: an index range over one string key (docs/graph.md), bounded by the owner and the cursor, cut
 * after `first` entries, and only then expanded. Nothing is fetched that nobody asked for: an entry more only where
 * `hasNextPage` is to be told, the keys only where cursors are to be printed.
 */
export function compilePage(context: Context, task: FieldTask, walk: Walk): Compiled {
  const readArguments = createArgumentReader(task);
  const parameter = (read: (variables: Variables) => unknown): string => context.parameters.add(read);
  const filtered = readFilterNames(task, readArguments(context.document.variables));
  const { key, direction } = chooseKey(
    nameOf(task),
    walk,
    readArguments(context.document.variables)['orderBy'],
    filtered,
  );
  const selection = readConnection(context, task);
  const wants = (name: string): boolean => selection.fields.some((field) => field.name === name);
  const bound = bindWalk(context, walk, task.self, (name) =>
    parameter((variables) => {
      if (name !== 'front') return readNamed(task, readArguments(variables), name);
      // Who filters or counts needs to see all entries.
      return wants('totalCount') || filtered.length > 0 ? null : readFront(task, readArguments(variables));
    }),
  );
  const filterValue = (name: string): string =>
    parameter((variables) => readFilterValue(task, readArguments(variables), name));

  const property = bound.print(key.property);
  const owner = key.prefix
    .map((part) => (part.startsWith('$') ? filterValue(part.slice(1)) : bound.print(part)))
    .join(` + '|' + `);
  const [bottom, top] = owner === '' ? ['', LAST_TEXT] : ['|', '}'];
  const edgeOf =
    (bounded: 'ASC' | 'DESC', otherwise: string) =>
    (variables: Variables): string => {
      const { after } = readArguments(variables);
      if (direction !== bounded || typeof after !== 'string') return otherwise;
      return (owner === '' ? '' : '|') + parseCursor(after, key.property);
    };
  const within = (low: string, high: string): string => {
    const before = owner === '' ? '' : `${owner} + `;
    return `${property} > ${before}${low} AND ${property} < ${before}${high}`;
  };
  const predicates = filtered
    .filter((name) => !key.by.includes(name))
    .map((name) => compileFilter(context, task, bound, name, filterValue(name)));
  const where = (range: string): string => `${openWhere(bound.body)} ${[range, ...predicates].join(' AND ')}`;

  const number = String(context.nextNumber());
  const scope: Scope = { hops: [] };
  const rows = selection.entries.map((nodes) => context.compileRow(scope, bound.result, selection.entry, nodes));
  const order = `ORDER BY key${number} ${direction}`;
  const wantsOf = (name: string, part: string): boolean =>
    selection.fields.some((field) => field.name === name && field.parts.some((each) => each.name === part));
  const more = wantsOf('pageInfo', 'hasNextPage') ? 1n : 0n;
  const hasCursors =
    wantsOf('edges', 'cursor') || wantsOf('pageInfo', 'startCursor') || wantsOf('pageInfo', 'endCursor');
  const list = [
    bound.body,
    where(within(parameter(edgeOf('ASC', bottom)), parameter(edgeOf('DESC', top)))),
    `WITH ${bound.result}, ${property} AS key${number} ${order} LIMIT ${parameter((variables) => BigInt(readPaging(task, readArguments(variables)).first) + more)}`,
    ...scope.hops,
    `RETURN [${[hasCursors ? `key${number}` : 'NULL', ...rows.map(({ cypher }) => cypher)].join(', ')}] AS row${number} ${order}`,
  ].join('\n');

  const columns = [
    wants('nodes') || wants('edges') || wants('pageInfo') ? `COLLECT { ${list} }` : 'NULL',
    wants('totalCount') ? printCount() : 'NULL',
  ];
  const decode = decodePage(
    selection,
    rows.map((row) => row.decode),
    key,
  );
  return {
    cypher: `[${columns.join(', ')}]`,
    decode: (value, execution) => decode(value, readPaging(task, readArguments(execution.variables)), execution),
  };

  /** A whole label is counted from the store's own counts; only an owner or a filter has entries to count. */
  function printCount(): string {
    const isWhole = owner === '' && predicates.length === 0;
    const range = isWhole
      ? ''
      : `\n${where(
          within(
            parameter(() => bottom),
            parameter(() => top),
          ),
        )}`;
    return `COUNT { ${bound.body}${range}${bound.body.startsWith('MATCH') ? '' : ` RETURN ${bound.result}`} }`;
  }
}

/** Says how a predicate joins the walk's body. */
function openWhere(body: string): string {
  if (!body.startsWith('MATCH')) return 'WITH * WHERE';
  return /\bWHERE\b/.test(body) ? 'AND' : 'WHERE';
}

function compileFilter(context: Context, task: FieldTask, bound: BoundWalk, name: string, parameter: string): string {
  const type = findFilterType(task)?.name ?? '';
  const predicate = context.catalogue.filters.get(`${type}.${name}`);
  if (predicate === undefined)
    throw new CompileError(
      `cypher/filter/${type}.cypher has no "// Field: ${name}". Add it, with the predicate over the walked node and $value below.`,
    );
  return predicate
    .split('$value')
    .map((part) => bound.print(part))
    .join(parameter);
}
