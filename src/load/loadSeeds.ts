import { fileURLToPath } from 'node:url';
import { LoadError } from '../errors/LoadError.ts';
import { printIssue } from '../model/issue.ts';
import { loadLexicons } from './loadLexicons.ts';
import { loadPage } from './loadPage.ts';
import type { LoadDeps, LoadResult } from './loadPage.ts';
import { listFactsFiles, readFactsFile } from './readFactsFile.ts';

/** How far loading has come, for a display. */
export type SeedProgress =
  | { readonly kind: 'lexicons'; readonly written: boolean }
  | {
      readonly kind: 'page';
      readonly file: string;
      readonly done: number;
      readonly of: number;
      readonly result: LoadResult;
    };

const FACTS = fileURLToPath(new URL('../../seeds/facts', import.meta.url));

/**
 * Brings the lexicons and the five pages of `seeds/` into the graph; what is there already is left alone, so that a second
 * call writes nothing. Throws LoadError where a seed does not hold against its page.
 */
export async function loadSeeds(
  deps: LoadDeps,
  onProgress: (progress: SeedProgress) => void = () => undefined,
): Promise<readonly LoadResult[]> {
  onProgress({ kind: 'lexicons', written: await loadLexicons(deps) });
  const files = await listFactsFiles([FACTS]);
  const results: LoadResult[] = [];
  for (const [index, path] of files.entries()) {
    const { file, loadable, issues } = await readFactsFile(path);
    if (loadable === null)
      throw new LoadError(`${file} does not hold against its page:\n${issues.map(printIssue).join('\n')}`);
    const result = await loadPage(deps, loadable.page, loadable.facts);
    results.push(result);
    onProgress({ kind: 'page', file: loadable.page.file, done: index + 1, of: files.length, result });
  }
  return results;
}
