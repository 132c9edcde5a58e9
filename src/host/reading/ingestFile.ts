import { isOfOneFile } from '../../errors/isOfOneFile.ts';
import { findReading } from '../../load/findReading.ts';
import type { GivenPublication } from '../../model/reader.ts';
import type { Graph } from '../../neo4j/openGraph.ts';
import { ingestFacts } from '../ingestFacts.ts';
import { printReadingKey } from './printReadingKey.ts';
import type { ReadPool } from './createReadPool.ts';
import type { Outcome } from './eachPageFile.ts';
import { tellReading } from './tellReading.ts';

/** Reads a file and loads what it says. `publication` is what the caller knows of its issue. What is wrong with this page becomes its outcome; anything else is thrown on. */
export async function ingestFile(
  graph: Graph,
  pool: ReadPool,
  path: string,
  publication: GivenPublication,
): Promise<Outcome> {
  const readingKey = await printReadingKey(pool, path, publication);
  const known = readingKey === undefined ? undefined : await findReading(graph.readPatiently, readingKey);
  if (known !== undefined) {
    const { articles, statistics } = known.counts;
    return { event: 'ingested', status: 'unchanged', run: known.runId, articles, statistics, issues: [] };
  }
  const answer = await pool.read({ path, publication, check: true });
  if (answer.kind === 'failed') return { event: 'failed', problem: answer.problem };
  try {
    const { status, runId, counts, issues } = await ingestFacts(graph, answer, {
      ...(readingKey !== undefined && { readingKey }),
    });
    const { articles, statistics } = counts;
    const reading = tellReading(answer);
    return {
      event: 'ingested',
      status,
      run: runId,
      articles,
      statistics,
      ...reading,
      issues: [...reading.issues, ...issues],
    };
  } catch (error) {
    if (!isOfOneFile(error)) throw error;
    return { event: 'failed', problem: error.message };
  }
}
