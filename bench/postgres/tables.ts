import type { Row } from '../../src/load/row.ts';
import type { Batch } from '../graph/batch.ts';

/** Rows of one table of bench/postgres/schema.sql; keys that it has no column for are left out by the database. */
export interface TableRows {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Creates the function that turns batches of the graph into rows of tables. It remembers names that authorships are sorted by. */
export function createTables(): (batch: Batch) => readonly TableRows[] {
  const people = new Map<unknown, unknown>();
  const mentions = new Map<unknown, Row>();
  return ({ part, rows }) => {
    switch (part) {
      case 'regions':
      case 'organizations':
        return [
          { table: 'entities', rows },
          { table: part, rows },
        ];
      case 'people':
        for (const { id, name } of rows) people.set(id, name);
        return [
          { table: 'entities', rows },
          { table: part, rows },
        ];
      case 'posts':
      case 'indicators':
      case 'publications':
      case 'pages':
      case 'articles':
      case 'series':
      case 'quotations':
        return [{ table: part, rows }];
      case 'statistics':
        return [{ table: part, rows: rows.map((row) => ({ ...row, seriesId: String(row['seriesIds']) })) }];
      case 'wrote':
        return [
          {
            table: 'authorships',
            rows: rows.map((row) => ({
              ...row,
              byName: `${String(people.get(row['personId']))}|${String(row['personId'])}`,
            })),
          },
        ];
      case 'attributedTo':
        return [{ table: 'attributions', rows }];
      case 'organizationsInRegion':
        return [{ table: 'organization_regions', rows: rows.map(toOrganizationRegion) }];
      case 'namedIn':
        return [{ table: 'namings', rows: rows.map((row) => ({ ...row, label: part1(row['byArticle']) })) }];
      case 'mentions':
        for (const row of rows) mentions.set(row['id'], row);
        return [];
      case 'resolvesTo': {
        const resolved = rows.map(({ mentionId, entityId }) => ({
          ...mentions.get(mentionId),
          entityId: entityId ?? null,
        }));
        mentions.clear();
        return [{ table: 'mentions', rows: resolved }];
      }
      default:
        // The columns of the tables above say these.
        return [];
    }
  };
}

function toOrganizationRegion({ id = null, regionId = null, organizationByKind = null }: Row): Row {
  return { organizationId: id, regionId, kind: part1(organizationByKind), byKind: organizationByKind };
}

/** The part of a key after its owner. */
function part1(key: unknown): string {
  return String(key).split('|')[1] ?? '';
}
