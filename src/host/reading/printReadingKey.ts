import { createHash } from 'node:crypto';
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import type { GivenPublication } from '../../model/pageReader.ts';
import type { ReadPool } from './createReadPool.ts';
import { findGiven } from './findGiven.ts';
import { readPageFile } from './readPageFile.ts';

/**
 * Prints everything that a reading of a file depends on: its text and name, the reader and its version, what is known
 * about the issue, and the threshold. Equal keys mean equal facts. Undefined for a file that cannot be read as a page
 * (its reading says why), and for a language model, which never reads a page twice in the same way.
 */
export async function printReadingKey(
  { reader }: Pick<ReadPool, 'reader'>,
  path: string,
  publication: GivenPublication,
  minConfidence = 0,
): Promise<string | undefined> {
  if (reader.name !== 'rules') return undefined;
  try {
    const [{ file, sha256 }, given] = await Promise.all([readPageFile(path), findGiven(path, publication)]);
    const parts = [reader.name, reader.version, file, sha256, given.name ?? null, given.date ?? null];
    if (given.pageNumber != null) parts.push(`page ${given.pageNumber}`);
    // Another threshold gives other facts; without one, the key is the same as before thresholds existed.
    if (minConfidence > 0) parts.push(String(minConfidence));
    return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  } catch (error) {
    if (error instanceof UnreadablePageError) return undefined;
    throw error;
  }
}
