import type { Compiled, CompileContext, FieldTask, Scope } from './compileContext.ts';
import type { Decode } from './decode.ts';
import { decodePage } from './decodePage.ts';
import { bindLimit, bindPaging } from './fieldArguments.ts';
import type { NameCheck } from './findNames.ts';
import { openRange } from './openRange.ts';
import type { Walk } from './parseWalk.ts';
import { printOrder } from './printOrder.ts';
import { collectFacets } from './collectFacets.ts';
import { collectConnection } from './collectConnection.ts';

/** Entries of a list that facets are counted over. */
const FACETED = 20_000;

/**
 * Compiles a connection: an index range over one string key (docs/graph.md), bounded by the owner and the cursor,
 * limited to `first` or `last` entries, and only then expanded. Nothing is fetched that is not selected: one more entry
 * only if `hasNextPage` (or, from the end, `hasPreviousPage`) is selected, keys only if cursors are. The last entries
 * are read in the opposite direction along the same index, and reversed while decoding.
 */
export function compilePage(context: CompileContext, task: FieldTask, general: Walk): Compiled {
  const { parameters } = context;
  const selection = collectConnection(context, task);
  const wants = (name: string): boolean => selection.fields.some((field) => field.name === name);
  const range = openRange(context, task, general, wants('totalCount') || wants('facets'));
  const { args, bound, key, direction, property, backward } = range;

  const number = String(context.nextNumber());
  const scope: Scope = { hops: [] };
  const rows = selection.entries.map((nodes) => context.compileRow(scope, bound.result, selection.entry, nodes));
  const order = `ORDER BY key${number} ${direction}`;
  const pageSort = range.printSort(`key${number}`);
  const wantsOf = (name: string, part: string): boolean =>
    selection.fields.some((field) => field.name === name && field.parts.some((each) => each.name === part));
  const more = wantsOf('pageInfo', backward ? 'hasPreviousPage' : 'hasNextPage') ? 1n : 0n;
  const hasCursors =
    wantsOf('edges', 'cursor') || wantsOf('pageInfo', 'startCursor') || wantsOf('pageInfo', 'endCursor');
  const list = [
    bound.body,
    range.printPage(),
    `WITH ${bound.result}, ${property} AS key${number} ORDER BY ${pageSort} LIMIT ${parameters.add(bindLimit(args, more))}`,
    ...(scope.hops.length === 0 ? [] : [...scope.hops, ...printOrder(pageSort)]),
    `RETURN [${[hasCursors ? `key${number}` : 'NULL', ...rows.map(({ cypher }) => cypher)].join(', ')}] AS row${number}`,
  ].join('\n');

  const facets = collectFacets(context, selection);
  const columns = [
    wants('nodes') || wants('edges') || wants('pageInfo') ? `COLLECT { ${list} }` : 'NULL',
    wants('totalCount') ? printCount() : 'NULL',
    ...facets.map(({ kinds }) => printKinds(kinds)),
  ];
  const decode = decodePage(
    selection,
    rows.map((row) => row.decode),
    key,
    facets.map(({ bindFirst }) => bindFirst),
  );
  return {
    cypher: `[${columns.join(', ')}]`,
    decode: decodePaged(decode, bindPaging(args), range.checks),
  };

  /**
   * The kinds of the first entries in the order of the list, not in that of the index: the latest figures, not the oldest. How
   * many there are of each is counted while decoding.
   */
  function printKinds(kinds: string): string {
    const first = `WITH ${bound.result}, ${property} AS key${number} ${order} LIMIT ${String(FACETED)}`;
    return `COLLECT { ${bound.body}\n${range.printAll()}\n${first} RETURN ${bound.print(kinds)} }`;
  }

  /** A whole label is counted from the store's own counts; only an owner or a filter has entries to count. */
  function printCount(): string {
    const condition = range.isWhole ? '' : `\n${range.printAll()}`;
    return `COUNT { ${bound.body}${condition}${bound.body.startsWith('MATCH') ? '' : ` RETURN ${bound.result}`} }`;
  }
}

function decodePaged(
  decode: ReturnType<typeof decodePage>,
  readPaging: ReturnType<typeof bindPaging>,
  checks: readonly NameCheck[],
): Decode {
  return (value, execution) => {
    for (const check of checks) check(execution);
    return decode(value, readPaging(execution.variables), execution);
  };
}
