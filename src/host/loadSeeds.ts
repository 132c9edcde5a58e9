import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FactsError } from '../errors/FactsError.ts';
import { loadLexicons } from '../load/loadLexicons.ts';
import { loadPage, type LoadResult } from '../load/loadPage.ts';
import { readFactsFile } from '../load/readFactsFile.ts';
import { printIssue } from '../model/issue.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { stopBetween } from '../neo4j/stopBetween.ts';
import { FOLDERS } from './folders.ts';
import { toLoadDeps } from './toLoadDeps.ts';

/** The result for one page of the seeds. */
export interface LoadedSeed extends LoadResult {
  readonly file: string;
  /** Its place among the seeds, from 1. */
  readonly number: number;
  readonly total: number;
}

/**
 * Loads the project's own pages with their hand-checked facts, one after the other. Pages that the graph already
 * has, or that someone has corrected since, are skipped.
 */
export async function* loadSeeds(graph: Graph, signal: AbortSignal): AsyncGenerator<LoadedSeed, void, void> {
  const deps = {
    ...toLoadDeps(graph),
    query: graph.queryPatiently,
    executeWrite: stopBetween(graph.executeWrite, signal),
  };
  await loadLexicons(deps);
  const files = (await readdir(FOLDERS.facts)).filter((file) => file.endsWith('.json')).sort();
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted();
    yield { ...(await loadSeed(deps, file)), file, number: index + 1, total: files.length };
  }
}

async function loadSeed(deps: Parameters<typeof loadPage>[0], file: string): Promise<LoadResult> {
  const { loadable, issues } = await readFactsFile(join(FOLDERS.facts, file), FOLDERS.pages);
  if (loadable === null)
    throw new FactsError(file, issues.filter(({ severity }) => severity === 'error').map(printIssue));
  return loadPage(deps, loadable.page, loadable.facts, { keepLater: true });
}
