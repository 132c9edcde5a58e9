import type { Words } from '../words/useWords.ts';

/** Prints what a correction sets for people: `{"value":4.19,"unit":"亿元"}` is 数值：4.19、单位：亿元. */
export function printCorrection(correction: string, { say, name }: Words): string {
  const fields = parse(correction);
  if (fields === undefined) return correction;
  return Object.entries(fields)
    .map(([field, value]) => {
      const shown =
        field === 'change' && typeof value === 'object' && value !== null
          ? printChange(value as Readonly<Record<string, unknown>>, name)
          : field === 'status'
            ? name('status', String(value).toUpperCase())
            : print(value);
      return `${field === 'status' ? say('figure.status') : name('judge.field', field)}${say('word.colon')}${shown}`;
    })
    .join(say('word.comma'));
}

function printChange(change: Readonly<Record<string, unknown>>, name: Words['name']): string {
  const { basis, direction, value, valueTo, unit } = change;
  const amount = [value, valueTo].filter((part) => part !== undefined && part !== null).map(print);
  return `${print(basis)}${name('direction', String(direction).toUpperCase())}${amount.join('–')}${print(unit)}`;
}

function print(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
