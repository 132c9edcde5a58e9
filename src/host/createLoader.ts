import type { LoadResult } from '../load/loadPage.ts';
import type { PageLoad } from '../load/loadPages.ts';

/** Loads one page; the promise is fulfilled once the page is stored. */
export type LoadOne = (load: PageLoad) => Promise<LoadResult>;

/** Loads several pages, and gives one result for each, in their order. */
export type LoadMany = (loads: readonly PageLoad[]) => Promise<readonly PromiseSettledResult<LoadResult>[]>;

/** Pages in one transaction, and their figures, names and quotations in total, which limit its memory to 64 MiB. */
const MOST_PAGES = 16;
const MOST_RECORDS = 400;

/**
 * Creates a loader for callers who each have one page: what they bring while a transaction runs is stored in the next one
 * together. A page never waits for others to come. After `signal` fires, the transaction that is running is finished, and
 * the pages that are waiting for another one are refused with the signal's reason.
 */
export function createLoader(loadMany: LoadMany, signal?: AbortSignal): LoadOne {
  const waiting: Waiting[] = [];
  let isRunning = false;
  return async (load) =>
    new Promise((resolve, reject) => {
      waiting.push({ load, resolve, reject });
      if (!isRunning) void runAll();
    });

  async function runAll(): Promise<void> {
    isRunning = true;
    try {
      while (waiting.length > 0) {
        if (signal?.aborted === true) for (const { reject } of waiting.splice(0)) reject(signal.reason);
        else await runOnce(takeGroup(waiting));
      }
    } finally {
      isRunning = false;
    }
  }

  async function runOnce(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await loadMany(group.map(({ load }) => load));
      for (const [index, { resolve, reject }] of group.entries()) {
        const result = results[index];
        if (result?.status === 'fulfilled') resolve(result.value);
        else reject(result?.reason);
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

interface Waiting {
  readonly load: PageLoad;
  readonly resolve: (result: LoadResult) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Takes the pages of the next transaction from the front of the queue. A page that is too large to share a transaction
 * goes alone.
 */
function takeGroup(waiting: Waiting[]): Waiting[] {
  const group: Waiting[] = [];
  let records = 0;
  for (let next = waiting[0]; next !== undefined && group.length < MOST_PAGES; next = waiting[0]) {
    records += countRecords(next.load);
    if (group.length > 0 && records > MOST_RECORDS) break;
    group.push(next);
    waiting.shift();
  }
  return group;
}

function countRecords({ facts }: PageLoad): number {
  const { statistics, regions, organizations, people, projects, quotations } = facts;
  return [statistics, regions, organizations, people, projects, quotations].reduce(
    (sum, { length }) => sum + length,
    0,
  );
}
