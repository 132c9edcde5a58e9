/**
 * Lists the properties of `this` that an expression of a walk file reads; undefined if it needs the node itself, for a pattern or
 * a label.
 */
export function listOwnProperties(expression: string): readonly string[] | undefined {
  const uses = [...expression.matchAll(/(?<![.$\w])this\b(?:\.(\w+))?/gu)];
  const names = uses.flatMap(([, name]) => name ?? []);
  return names.length === uses.length ? [...new Set(names)] : undefined;
}

/**
 * Keeps those entries of an expression's map that are named: of `CASE WHEN … ELSE {text: …, end: …} END` perhaps only `text`.
 * Expressions with no map, or with more than one, stay as they are.
 */
export function keepEntries(expression: string, names: ReadonlySet<string>): string {
  const start = expression.indexOf('{');
  const { parts, end } = splitMap(expression, start);
  if (start < 0 || expression.includes('{', end) || parts.length === 0) return expression;
  const kept = parts.filter((part) => names.has(/^\w+/u.exec(part)?.[0] ?? ''));
  return `${expression.slice(0, start)}{${kept.join(', ')}${expression.slice(end)}`;
}

/** Splits a map at its own commas, and tells where it ends. Empty if it has none of its own, or does not end. */
function splitMap(text: string, start: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  let depth = 0;
  let from = start + 1;
  // A text in quotes is taken as one piece, so that its signs do not count.
  for (const { 0: piece, index } of text.slice(start).matchAll(/'(?:[^'\\]|\\.)*'|[()[\]{},]/gu)) {
    const at = start + index;
    if (/[([{]/u.test(piece)) depth += 1;
    if (/[)\]}]/u.test(piece)) depth -= 1;
    const isOver = depth === 0 && piece === '}';
    if (isOver || (depth === 1 && piece === ',')) {
      parts.push(text.slice(from, at).trim());
      from = at + 1;
    }
    if (isOver) return { parts, end: at };
  }
  return { parts: [], end: text.length };
}
