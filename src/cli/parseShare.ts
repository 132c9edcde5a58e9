import { UsageError } from '../errors/UsageError.ts';

/** Parses an option that must be a number from 0 to 1, e.g. a confidence. Throws UsageError if it is not one. */
export function parseShare(value: unknown, option: string): number {
  const text = String(value).trim();
  const number = Number(text);
  if (text === '' || !(number >= 0 && number <= 1))
    throw new UsageError(`${option} must be a number from 0 to 1, e.g. \`${option} 0.6\`.`);
  return number;
}
