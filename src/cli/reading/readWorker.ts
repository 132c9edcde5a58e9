import { parentPort } from 'node:worker_threads';
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import { readFacts } from '../../pipeline.ts';
import { readPageFile } from './readPageFile.ts';

/** What a worker is asked: to read one file. */
export interface ReadTask {
  readonly path: string;
}

/** What it answers: the page's facts as JSON, or why there are none. */
export type ReadAnswer =
  | {
      readonly kind: 'read';
      readonly json: string;
      readonly articles: number;
      readonly statistics: number;
      readonly people: number;
    }
  | { readonly kind: 'failed'; readonly problem: string };

/** Reads one page with the rules, on a thread of its own: reading is all computing. */
async function read({ path }: ReadTask): Promise<ReadAnswer> {
  try {
    const facts = readFacts(await readPageFile(path));
    const { articles, statistics, people } = facts;
    return {
      kind: 'read',
      json: JSON.stringify(facts, null, 2) + '\n',
      articles: articles.length,
      statistics: statistics.length,
      people: people.length,
    };
  } catch (error) {
    if (error instanceof UnreadablePageError) return { kind: 'failed', problem: error.message };
    return {
      kind: 'failed',
      problem: `The rules failed on it (${error instanceof Error ? error.message : String(error)}). Report it with the file.`,
    };
  }
}

parentPort?.on('message', (task: ReadTask) => {
  void read(task).then((answer) => parentPort?.postMessage(answer));
});
