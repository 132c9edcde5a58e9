import { KnowledgeGraphError } from '../../errors/KnowledgeGraphError.ts';
import { ServiceUnavailableError } from '../../errors/ServiceUnavailableError.ts';
import type { Graph } from '../../neo4j/openGraph.ts';
import { ingestFacts } from '../host/ingestFacts.ts';
import type { ReadPool } from './createReadPool.ts';
import type { Outcome } from './eachPageFile.ts';
import { tellReading } from './tellReading.ts';

/**
 * Reads a file and loads what it says. What is wrong with this page becomes its outcome; a graph that does not answer is
 * thrown on, since every other page would fail the same way.
 */
export async function ingestFile(graph: Graph, pool: ReadPool, path: string): Promise<Outcome> {
  const answer = await pool.read({ path });
  if (answer.kind === 'failed') return { event: 'failed', problem: answer.problem };
  try {
    const { status, runId, counts, issues } = await ingestFacts(graph, answer.page, answer.facts);
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
    if (!(error instanceof KnowledgeGraphError) || error instanceof ServiceUnavailableError) throw error;
    return { event: 'failed', problem: error.message };
  }
}
