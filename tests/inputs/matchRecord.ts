/** Tells whether a record matches a partial one: key by key; a list holds one that matches; `{ has }` is a part of a text. */
export function matchRecord(wanted: unknown, met: unknown): boolean {
  if (wanted === null) return met === null || met === undefined || met === '';
  if (Array.isArray(wanted)) return wanted.some((each) => matchRecord(each, met));
  if (typeof wanted === 'object') {
    if ('has' in wanted) return typeof met === 'string' && squash(met).includes(squash(String(wanted.has)));
    if ('holds' in wanted) return Array.isArray(met) && met.some((each) => matchRecord(wanted.holds, each));
    return (
      typeof met === 'object' &&
      met !== null &&
      Object.entries(wanted).every(([key, value]) =>
        matchRecord(value, (met as Readonly<Record<string, unknown>>)[key]),
      )
    );
  }
  if (typeof wanted === 'number') return Number(met) === wanted;
  if (typeof wanted === 'boolean') return met === wanted;
  return typeof met === 'string' && squash(String(wanted)) === squash(met);
}

function squash(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"'‘’]/gu, '');
}
