import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Agreement } from '../../assist/compareReadings.ts';
import type { Reader } from '../../model/reader.ts';
import { RULES } from '../../rules.ts';
import type { ReadAnswer, ReadTask } from './readWorker.ts';

/** How long one page may take, in milliseconds, before its thread is ended: a page takes some 50. */
const PATIENCE = 60_000;

/** A page's facts, with what its reader refused, and how far two readers agree where two read it. */
export type PoolAnswer = ReadAnswer & {
  readonly issues?: readonly string[];
  readonly agreement?: readonly Agreement[];
};

/** What reads pages, several at once. */
export interface ReadPool {
  /** Pages that are read at once. */
  readonly size: number;
  /** As the facts name it. */
  readonly reader: Pick<Reader, 'name' | 'version'>;
  readonly read: (task: ReadTask) => Promise<PoolAnswer>;
  readonly close: () => Promise<void>;
}

/**
 * Creates a thread a core. A page that kills its thread, or keeps it longer than a minute, is answered as failed, and the
 * thread is replaced. No more pages are in memory than there are threads.
 */
export function createReadPool(size = availableParallelism()): ReadPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const waiting: Array<(worker: Worker) => void> = [];
  for (let count = 0; count < size; count++) release(start());
  return {
    size,
    reader: RULES,
    async read(task) {
      const worker = idle.pop() ?? (await new Promise<Worker>((resolve) => waiting.push(resolve)));
      const answer = await ask(worker, task);
      if (answer !== undefined) {
        release(worker);
        return answer;
      }
      all.delete(worker);
      await worker.terminate();
      release(start());
      return { kind: 'failed', problem: 'Its reading died or did not end. Report it with the file.' };
    },
    async close() {
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };

  function start(): Worker {
    const worker = new Worker(new URL('./readWorker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    // A pool that nobody closes must not keep the program alive; asking listens anew.
    worker.unref();
    worker.on('error', () => undefined);
    all.add(worker);
    return worker;
  }

  function release(worker: Worker): void {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  }
}

/** Gives undefined where the thread died or did not answer in time. */
async function ask(worker: Worker, task: ReadTask): Promise<ReadAnswer | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => finish(undefined), PATIENCE);
    const died = (): void => finish(undefined);
    const finish = (answer: ReadAnswer | undefined): void => {
      clearTimeout(timer);
      worker.off('message', finish).off('exit', died);
      worker.unref();
      resolve(answer);
    };
    worker.ref();
    worker.on('message', finish).on('exit', died);
    worker.postMessage(task);
  });
}
