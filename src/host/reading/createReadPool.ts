import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism, constants, setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ReaderAgreement } from '../../assist/compareReadings.ts';
import type { PageReader } from '../../model/pageReader.ts';
import { RULES } from '../../model/rules.ts';
import type { ReadAnswer, ReadTask } from './readWorker.ts';

/** How long one page may take, in milliseconds, before its process is ended: a page takes about 50. */
const PATIENCE = 60_000;
/**
 * A picture of a whole newspaper page takes the OCR most of a minute on a busy machine, plus some seconds for its
 * models.
 */
const PATIENCE_FOR_PICTURES = 300_000;
const PICTURE = /\.(?:png|jpe?g|tiff?|gif)$/iu;
/** The memory limit of one process; the dictionaries take 100 MB of it. */
const MOST_MEMORY = '--max-old-space-size=512';
const CLOSED: ReadAnswer = {
  kind: 'failed',
  problem: 'It was not read, because the program is being stopped. Send it again later.',
};
const WORKER = fileURLToPath(new URL('./readWorker.ts', import.meta.url));

/** Pages that may wait to be stored, which is done for several at a time. */
const MOST_STORED = 16;

/** A page's facts, with what its reader refused, and how two readers agree if two read it. */
export type PoolAnswer = ReadAnswer & {
  readonly issues?: readonly string[];
  readonly agreement?: readonly ReaderAgreement[];
};

/** What reads pages, several at once. */
export interface ReadPool {
  /** Pages that are read at once. */
  readonly size: number;
  /** Files that may be ingested at once: the pages of some are read while those of others are stored. */
  readonly handled: number;
  /** As the facts name it. */
  readonly reader: Pick<PageReader, 'name' | 'version'>;
  readonly read: (task: ReadTask) => Promise<PoolAnswer>;
  readonly close: () => Promise<void>;
}

/** How a pool is started and stopped. */
export interface PoolOptions {
  readonly isReady?: boolean;
  /** Reads at low priority: queries of the graph, and a Neo4j that is starting, go first. */
  readonly givesWay?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Creates at most one process per core: a crash affects only its own page, and memory is freed when a process ends. A
 * page that kills its process, or takes longer than a minute (a picture: five), fails, and the process is replaced.
 * `isReady` starts the first process at once, before there is anything to read. After `signal` fires, pages that wait for
 * a process are not read any more.
 */
export function createReadPool(
  size = availableParallelism(),
  { isReady = true, givesWay = false, signal }: PoolOptions = {},
): ReadPool {
  const idle: ChildProcess[] = [];
  const all = new Set<ChildProcess>();
  const waiting: Array<(worker: ChildProcess | undefined) => void> = [];
  let isClosed = false;
  signal?.addEventListener('abort', refuseWaiting, { once: true });
  // The others are started when needed, so that a few pages do not occupy all cores.
  if (isReady) release(start());
  return {
    size,
    handled: size + MOST_STORED,
    reader: RULES,
    async read(task) {
      if (isClosed || signal?.aborted === true) return CLOSED;
      const worker = idle.pop() ?? (all.size < size ? start() : await nextFree());
      if (worker === undefined) return CLOSED;
      const answer = await ask(worker, task);
      if (answer !== undefined) {
        release(worker);
        return answer;
      }
      if (isClosed) return CLOSED;
      worker.kill('SIGKILL');
      all.delete(worker);
      release(start());
      return {
        kind: 'failed',
        problem: 'The process that read it crashed or did not finish. Report this with the file.',
      };
    },
    async close() {
      isClosed = true;
      signal?.removeEventListener('abort', refuseWaiting);
      refuseWaiting();
      for (const worker of all) worker.kill('SIGKILL');
    },
  };

  function refuseWaiting(): void {
    for (const refuse of waiting.splice(0)) refuse(undefined);
  }

  function start(): ChildProcess {
    // Pages are untrusted, so the processes that read them know no passwords or settings.
    const worker = fork(WORKER, { execArgv: [MOST_MEMORY], serialization: 'advanced', stdio: 'ignore', env: {} });
    if (givesWay) lowerPriority(worker.pid);
    rest(worker);
    // Its caller learns why it died; an idle process is replaced when needed.
    worker.on('error', () => undefined);
    worker.on('exit', () => {
      all.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    });
    all.add(worker);
    return worker;
  }

  async function nextFree(): Promise<ChildProcess | undefined> {
    return new Promise((resolve) => waiting.push(resolve));
  }

  function release(worker: ChildProcess): void {
    const next = waiting.shift();
    if (next === undefined) idle.push(worker);
    else next(worker);
  }
}

function lowerPriority(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has already ended, or this system does not allow changing its priority: it reads anyway.
  }
}

/** A pool that is never closed must not keep the program alive; a request references it again. */
function rest(worker: ChildProcess): void {
  worker.unref();
  worker.channel?.unref();
}

/** Gives undefined if the process died or did not answer in time. */
async function ask(worker: ChildProcess, task: ReadTask): Promise<ReadAnswer | undefined> {
  return new Promise((resolve) => {
    const isPicture = PICTURE.test('path' in task ? task.path : task.file);
    const timer = setTimeout(() => finish(undefined), isPicture ? PATIENCE_FOR_PICTURES : PATIENCE);
    const died = (): void => finish(undefined);
    const finish = (answer: ReadAnswer | undefined): void => {
      clearTimeout(timer);
      worker.off('message', finish).off('exit', died);
      rest(worker);
      resolve(answer);
    };
    worker.ref();
    worker.channel?.ref();
    worker.on('message', finish).on('exit', died);
    worker.send(task, (error) => error !== null && died());
  });
}
