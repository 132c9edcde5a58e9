import type { Column } from './columns.ts';

/** A value of a cell, as CSV and JSON Lines print it. */
export type Cell = string | number | boolean | null;

/**
 * Creates the reader of a column's value in an answered node. Lists along the path are joined, each different value
 * once. The path is parsed once, not for each of a million rows.
 */
export function createCellFinder(path: string): (node: unknown) => Cell {
  const names = path.split('.').map((part) => part.split(':', 1)[0] ?? '');
  return (node) => {
    let value = node;
    for (let at = 0; at < names.length; at += 1) {
      if (value === null || value === undefined) return null;
      if (Array.isArray(value)) return joinValues(follow(value, names.slice(at)));
      value = (value as Readonly<Record<string, unknown>>)[names[at] ?? ''];
    }
    return Array.isArray(value) ? joinValues(follow(value, [])) : ((value ?? null) as Cell);
  };
}

/** The cells of a row that lie below one of its fields, printed once for all rows that share the node there. */
class PrintedCells {
  readonly texts: readonly string[];

  constructor(texts: readonly string[]) {
    this.texts = texts;
  }
}

/** Creates the printer of each column's cell. If a row has PrintedCells in place of a node, it gives those. */
export function createCellPrinters(
  columns: readonly Column[],
  printCell: (cell: Cell) => string,
): readonly ((node: Readonly<Record<string, unknown>>) => string)[] {
  return columns.map(({ path }) => {
    const findCell = createCellFinder(path);
    const field = firstName(path);
    const place = listBelow(columns, field).findIndex((each) => each.path === path);
    return (node) => {
      const held = node[field];
      return held instanceof PrintedCells ? (held.texts[place] ?? '') : printCell(findCell(node));
    };
  });
}

/** Creates the printer of all cells below a field, given the node there. */
export function createFieldPrinter(
  columns: readonly Column[],
  field: string,
  printCell: (cell: Cell) => string,
): (thing: unknown) => PrintedCells {
  const readers = listBelow(columns, field).map(({ path }) => createCellFinder(path));
  return (thing) => new PrintedCells(readers.map((findCell) => printCell(findCell({ [field]: thing }))));
}

function listBelow(columns: readonly Column[], field: string): readonly Column[] {
  return columns.filter(({ path }) => firstName(path) === field);
}

/** The name of a path's first field in an answer. */
function firstName(path: string): string {
  return /^\w+/u.exec(path)?.[0] ?? '';
}

function joinValues(values: readonly Exclude<Cell, null>[]): Cell {
  if (values.length < 2) return values[0] ?? null;
  const different = [...new Set(values)];
  return different.length === 1 ? (different[0] ?? null) : different.join('；');
}

function follow(value: unknown, path: readonly string[]): Exclude<Cell, null>[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((each) => follow(each, path));
  const [name, ...rest] = path;
  if (name === undefined) return [value as Exclude<Cell, null>];
  return follow((value as Readonly<Record<string, unknown>>)[name], rest);
}

/** Prints the selection set that the columns of a type need, without its braces: `id subject { name id }`. */
export function printSelection(columns: readonly Column[]): string {
  return printLevel(columns.map(({ path }) => path.split('.')));
}

function printLevel(paths: readonly (readonly string[])[]): string {
  return [...Map.groupBy(paths, ([name = '']) => name)]
    .map(([name, group]) => {
      const below = group.map(([, ...rest]) => rest).filter((rest) => rest.length > 0);
      return below.length === 0 ? name : `${name} { ${printLevel(below)} }`;
    })
    .join(' ');
}
