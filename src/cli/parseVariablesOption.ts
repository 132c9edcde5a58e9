import { UsageError } from '../errors/UsageError.ts';

/** Parses the value of `--variables`, a JSON object; empty if the option is not given. Throws UsageError for anything else. */
export function parseVariablesOption(text: unknown): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(typeof text === 'string' ? text : '{}');
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Reported below.
  }
  throw new UsageError('--variables must be a JSON object, e.g. \'{"name": "浙江省"}\'.');
}
