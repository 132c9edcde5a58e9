import { CompileError } from '../errors/CompileError.ts';

/**
 * Parses a file of `cypher/filter` or `cypher/facet`: one expression over the walked node (and, of a filter, `$value`) below
 * each `// Field: name` line. Gives the
 * predicates by `Input.field`. Throws CompileError naming the file and the line that is not understood.
 */
export function parseFilters(
  folder: 'filter' | 'facet',
  type: string,
  text: string,
): ReadonlyArray<readonly [field: string, predicate: string]> {
  const file = `${folder}/${type}`;
  const [preface = '', ...sections] = `\n${text}`.split(/^(?=\/\/ Field:)/m);
  const stray = dropComments(preface);
  if (stray !== '') fail(file, `"${stray}" belongs to no field. Put a "// Field: name" line above it.`);
  const fields = new Set<string>();
  return sections.map((section) => {
    const [, field] =
      /^\/\/ Field: (\w+)$/m.exec(section) ??
      fail(file, `"${firstLine(section)}" names no field. Write "// Field: name".`);
    const name = String(field);
    if (fields.has(name)) fail(file, `the field ${name} has two predicates. Keep one of them.`);
    fields.add(name);
    const predicate = dropComments(section);
    if (predicate === '') fail(file, `the field ${name} has no predicate. Write one over the walked node and $value.`);
    return [`${type}.${name}`, predicate];
  });
}

function dropComments(text: string): string {
  return text.replace(/^\/\/.*$/gm, '').trim();
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function fail(file: string, problem: string): never {
  throw new CompileError(`cypher/${file}.cypher: ${problem}`);
}
