import { fileURLToPath } from 'node:url';
import { listFactsFiles, readFactsFile } from '../../src/load/readFactsFile.ts';
import type { MadeUpPage } from './madeUpFacts.ts';

/** Reads the five pages of `seeds/` with their hand-checked facts. */
export async function readSeedPages(): Promise<readonly MadeUpPage[]> {
  const files = await listFactsFiles([fileURLToPath(new URL('../../seeds/facts', import.meta.url))]);
  return Promise.all(
    files.map(async (file) => {
      const { loadable } = await readFactsFile(file);
      if (loadable === null) throw new Error(`${file} does not hold against its page`);
      return loadable;
    }),
  );
}
