import { resolve } from 'node:path';
import type { ReaderAgreement } from '../../assist/compareReadings.ts';
import { listPageFiles, type PageFile } from './listPageFiles.ts';
import type { PoolAnswer, ReadPool } from './createReadPool.ts';

/** What a reader reports about a page. */
export interface ReaderNotes {
  /** Problems that the reader or the graph reported. */
  readonly issues: readonly string[];
  /** If two readers read it: how far they agree, the rules first. */
  readonly agreement?: readonly ReaderAgreement[];
}

/** The outcome of one file. `left` means that the run ended before it. */
export type Outcome =
  | (ReaderNotes & {
      readonly event: 'read';
      readonly facts: string;
      readonly articles: number;
      readonly statistics: number;
      readonly people: number;
    })
  | (ReaderNotes & {
      readonly event: 'ingested';
      readonly status: 'loaded' | 'unchanged';
      readonly run: string;
      readonly articles: number;
      readonly statistics: number;
      /** Figures that were not loaded because their confidence was too low. */
      readonly heldBack?: number;
    })
  | { readonly event: 'skipped'; readonly facts: string }
  | { readonly event: 'failed'; readonly problem: string }
  | { readonly event: 'left' };

/** One outcome, with its file and the overall progress. */
export type FileEvent = Outcome & { readonly file: string; readonly done: number; readonly total: number };

/**
 * Handles every page file under the paths, `atOnce` at a time (by default as many as the pool has processes), and reports each outcome. A file
 * that cannot be read fails without stopping the others. Stops early if the signal fires or handling a file throws: it
 * starts no other file, reports which files are left, and throws that error. A file whose handling throws the signal's
 * reason is left, too.
 */
export async function eachPageFile(
  paths: readonly string[],
  pool: ReadPool,
  signal: AbortSignal,
  handle: (file: PageFile) => Promise<Outcome>,
  onEvent: (event: FileEvent) => void,
  atOnce: number = pool.size,
): Promise<void> {
  const files = new Map<string, PageFile>();
  const failed: Array<{ readonly path: string; readonly problem: string }> = [];
  for await (const found of listPageFiles(paths)) {
    if ('problem' in found) failed.push({ path: found.path, problem: `${found.path} was not read: ${found.problem}` });
    // A folder and a file in it may both be given.
    else files.set(resolve(found.path), found);
  }
  const total = files.size + failed.length;
  let done = 0;
  const tell = (file: string, outcome: Outcome): void => onEvent({ ...outcome, file, done: (done += 1), total });
  for (const { path, problem } of failed) tell(path, { event: 'failed', problem });
  const faults: unknown[] = [];
  const left = new Set(files.values());
  const queue = files.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (!signal.aborted && faults.length === 0) {
        const { value: file } = queue.next();
        if (file === undefined) return;
        try {
          tell(file.path, await handle(file));
          left.delete(file);
        } catch (error) {
          if (!signal.aborted || error !== signal.reason) faults.push(error);
        }
      }
    }),
  );
  for (const { path } of left) tell(path, { event: 'left' });
  if (faults.length > 0) throw faults[0];
}

/** Returns the part of an outcome that every reader gives. */
export function toReaderNotes({ issues = [], agreement }: PoolAnswer): ReaderNotes {
  return { issues, ...(agreement && { agreement }) };
}
