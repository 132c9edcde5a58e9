const OPENING = new Map([
  ...['\u202A', '\u202B', '\u202D', '\u202E'].map((mark) => [mark, '\u202C'] as const),
  ...['\u2066', '\u2067', '\u2068'].map((mark) => [mark, '\u2069'] as const),
]);
const MARKS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Closes what a text opens: a name that ends in a "right-to-left override" would reverse the words after it on the
 * page. The text itself is shown as it is.
 */
export function closeBidi(text: string): string {
  const open: string[] = [];
  for (const [mark] of text.matchAll(MARKS)) {
    const closing = OPENING.get(mark);
    if (closing !== undefined) open.push(closing);
    else if (open.includes(mark)) open.length = open.lastIndexOf(mark);
  }
  return text + open.toReversed().join('');
}

/** Closes what the texts of an answer open. */
export function closeBidiIn<Value>(value: Value): Value {
  if (typeof value === 'string') return closeBidi(value) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => closeBidiIn(item)) as Value;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closeBidiIn(item as unknown)])) as Value;
  return value;
}
