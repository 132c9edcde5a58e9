import type { Column } from '../columns.ts';

/** One file of a data package. */
export interface PackagedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly columns: readonly Column[];
}

/** Prints the `datapackage.json` (Frictionless Data Package) that describes exported tables. */
export function printDataPackage(name: string, files: readonly PackagedFile[]): string {
  return `${JSON.stringify(
    {
      profile: 'tabular-data-package',
      name,
      resources: files.map(({ path, mediaType, columns }) => ({
        name: path.replace(/\.\w+$/u, '').toLowerCase(),
        path,
        mediatype: mediaType,
        encoding: 'utf-8',
        profile: 'tabular-data-resource',
        schema: {
          fields: columns.map((column) => ({ name: column.name, type: column.type, title: column.title })),
          missingValues: [''],
          ...(columns.some((column) => column.name === 'id') ? { primaryKey: 'id' } : {}),
        },
      })),
    },
    null,
    2,
  )}\n`;
}
