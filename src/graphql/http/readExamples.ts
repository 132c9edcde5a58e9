import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A query that runs unchanged, as a starting point. */
export interface ExampleQuery {
  readonly name: string;
  readonly query: string;
}

/** Reads the example queries of a folder, in the order of their file names ("01-provinces.graphql" first). */
export async function readExamples(folder: string): Promise<ReadonlyArray<ExampleQuery>> {
  const files = (await readdir(folder).catch(() => [])).filter((file) => file.endsWith('.graphql')).toSorted();
  return Promise.all(
    files.map(async (file) => ({
      name: basename(file, '.graphql'),
      query: await readFile(join(folder, file), 'utf8'),
    })),
  );
}
