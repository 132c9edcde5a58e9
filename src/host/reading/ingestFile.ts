import { isOfOneFile } from '../../errors/isOfOneFile.ts';
import { findStandingLoad } from '../../load/findStandingLoad.ts';
import type { GivenPublication } from '../../model/pageReader.ts';
import type { Graph } from '../../neo4j/openGraph.ts';
import type { LoadOne } from '../createLoader.ts';
import { ingestFacts } from '../ingestFacts.ts';
import { holdBack } from './holdBack.ts';
import { printReadingKey } from './printReadingKey.ts';
import type { ReadPool } from './createReadPool.ts';
import { type Outcome, toReaderNotes } from './eachPageFile.ts';

/** Further options of an ingest. */
export interface IngestOptions {
  /** Figures with a lower confidence are not loaded. */
  readonly minConfidence?: number;
  /** Stores each page; by default in a transaction of its own. */
  readonly load?: LoadOne;
  /** After it fires, nothing more is read or stored, and its reason is thrown. */
  readonly signal?: AbortSignal;
}

type Ingested = Extract<Outcome, { readonly event: 'ingested' }>;

/**
 * Reads a file and loads its facts, page by page if it is a document of several. `publication` is what the caller knows about
 * its issue. A problem with one page becomes its outcome, or an issue of a file whose other pages were loaded; any
 * other error is rethrown.
 */
export async function ingestFile(
  graph: Graph,
  pool: ReadPool,
  path: string,
  publication: GivenPublication,
  { minConfidence = 0, load, signal }: IngestOptions = {},
): Promise<Outcome> {
  const readingKey = await printReadingKey(pool, path, publication, minConfidence);
  const known = readingKey === undefined ? undefined : await findStandingLoad(graph.queryPatiently, readingKey);
  if (known !== undefined) {
    const { articles, statistics } = known.counts;
    return { event: 'ingested', status: 'unchanged', run: known.runId, articles, statistics, issues: [] };
  }
  let whole: Ingested | undefined;
  const problems: string[] = [];
  let parts = 1;
  for (let part = 1; part <= parts; part += 1) {
    const answer = await pool.read({ path, part, publication, check: true });
    // A page that is not stored yet is left to the next run: storing all that were read could take many seconds.
    signal?.throwIfAborted();
    if (answer.kind === 'failed') {
      problems.push(answer.problem);
      parts = Math.max(parts, answer.parts ?? 1);
      continue;
    }
    parts = answer.page.origin?.parts ?? 1;
    const { page: kept, heldBack } = holdBack(answer, minConfidence);
    try {
      // A file with one page has one load; the pages of a larger document are handled one by one.
      const options = readingKey !== undefined && parts === 1 ? { readingKey } : {};
      const { status, runId, counts, issues } = await ingestFacts(graph, kept, options, load);
      const reading = toReaderNotes(answer);
      whole = add(whole, {
        event: 'ingested',
        status,
        run: runId,
        articles: counts.articles,
        statistics: counts.statistics,
        ...(minConfidence > 0 && { heldBack }),
        ...reading,
        issues: [...reading.issues, ...issues],
      });
    } catch (error) {
      if (!isOfOneFile(error)) throw error;
      problems.push(error.message);
    }
  }
  if (whole === undefined) return { event: 'failed', problem: problems[0] ?? `${path} has no pages.` };
  return { ...whole, issues: [...whole.issues, ...problems] };
}

/** Counts the pages of one document together. */
function add(before: Ingested | undefined, page: Ingested): Ingested {
  if (before === undefined) return page;
  return {
    ...page,
    status: before.status === 'loaded' || page.status === 'loaded' ? 'loaded' : 'unchanged',
    articles: before.articles + page.articles,
    statistics: before.statistics + page.statistics,
    ...(page.heldBack !== undefined && { heldBack: (before.heldBack ?? 0) + page.heldBack }),
    issues: [...before.issues, ...page.issues],
  };
}
