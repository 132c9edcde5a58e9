import { rename, rm, writeFile } from 'node:fs/promises';
import { printFactsPage } from '../../export/factsPage/printFactsPage.ts';
import { locatePageFacts } from '../../locate/locatePageFacts.ts';
import type { GivenPublication } from '../../model/pageReader.ts';
import type { ReadPool } from './createReadPool.ts';

/**
 * Reads one page and writes its text with every fact marked as one HTML file, whole or not at all. Gives how many
 * figures it shows, or why the page was not read.
 */
export async function writeFactsPage(
  path: string,
  out: string,
  { pool, publication }: { readonly pool: ReadPool; readonly publication: GivenPublication },
): Promise<{ readonly figures: number } | { readonly problem: string }> {
  const answer = await pool.read({ path, publication });
  if (answer.kind === 'failed') return { problem: answer.problem };
  const { facts } = locatePageFacts(answer.facts, answer.page, answer.page.file);
  const draft = `${out}.${String(process.pid)}.part`;
  try {
    await writeFile(draft, printFactsPage(answer.page, facts));
    await rename(draft, out);
  } finally {
    await rm(draft, { force: true });
  }
  return { figures: facts.statistics.length };
}
