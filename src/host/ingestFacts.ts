import { loadPage, type LoadOptions, type LoadResult } from '../load/loadPage.ts';
import type { Graph } from '../neo4j/openGraph.ts';
import { checkFacts } from './checkFacts.ts';
import type { PageRead } from './reading/readWorker.ts';

/** What came of a page that was read by a program and loaded. */
export interface IngestResult extends LoadResult {
  /** What was left out or is in doubt, as printed. */
  readonly issues: readonly string[];
}

/** Loads what a reader made of a page. What the reading process has not checked is checked here. Throws FactsError and LoadError. */
export async function ingestFacts(
  { readPatiently: read, write }: Graph,
  { page, facts: made, checked }: Pick<PageRead, 'page' | 'facts' | 'checked'>,
  options: LoadOptions = {},
): Promise<IngestResult> {
  const { facts, issues } = checked ?? checkFacts(page, made);
  const result = await loadPage({ read, write, now: () => new Date().toISOString() }, page, facts, options);
  return { ...result, issues };
}
