import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLIENT_ERROR_CODES } from '../../src/graphql/errors/clientErrorCodes.ts';
import { LIMITS } from '../../src/graphql/limits/limits.ts';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';

/** The cells of each table row, by the heading above it. */
function readTables(file: string): ReadonlyMap<string, ReadonlyArray<ReadonlyArray<string>>> {
  const sections = readFileSync(file, 'utf8').split(/^## /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const rows = lines.filter((line) => line.startsWith('| `'));
      return [
        heading,
        rows.map((row) =>
          row
            .split('|')
            .slice(1, -1)
            .map((cell) => cell.trim().replace(/^`|`$/g, '')),
        ),
      ];
    }),
  );
}

const tables = readTables('docs/limits.md');

describe('docs/limits.md', () => {
  it('states every limit of the server, and no other', () => {
    expect(tables.get('What a request may contain')).toEqual(
      Object.values(LIMITS).map(({ setting, fallback, counts, remedy }) => [
        setting,
        fallback.toLocaleString('en'),
        counts,
        remedy,
      ]),
    );
  });

  it('states the other settings correctly', () => {
    const { queriesAtOnce, plansAtOnce, cacheBytes } = DEFAULT_SERVER_SETTINGS;
    const { queryDeadline, mutationDeadline, operationsAtOnce, exportsAtOnce, slowOperation, stopGrace } =
      DEFAULT_SERVER_SETTINGS;
    const stated = tables.get('Time and load')?.map(([setting, figure]) => [setting, figure]);
    expect(stated).toEqual([
      ['QUERY_DEADLINE', `${queryDeadline.toLocaleString('en')} ms`],
      ['MUTATION_DEADLINE', `${mutationDeadline.toLocaleString('en')} ms`],
      ['QUERIES_AT_ONCE', String(queriesAtOnce)],
      ['PLANS_AT_ONCE', String(plansAtOnce)],
      ['CACHE_BYTES', cacheBytes.toLocaleString('en')],
      ['OPERATIONS_AT_ONCE', String(operationsAtOnce)],
      ['EXPORTS_AT_ONCE', String(exportsAtOnce)],
      ['RATE_LIMIT', 'off'],
      ['SLOW_OPERATION', `${slowOperation.toLocaleString('en')} ms`],
      ['STOP_GRACE', `${stopGrace.toLocaleString('en')} ms`],
    ]);
  });

  it('explains every error code, and no other', () => {
    expect(tables.get('Error codes')?.map(([code]) => code)).toEqual(CLIENT_ERROR_CODES);
  });
});
