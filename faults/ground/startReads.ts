import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, ask } from './ask.ts';

/** Requests that keep coming, and the outcome of each. */
export interface Reads {
  readonly answers: ReadonlyArray<Answer>;
  /** Sends no more, and waits for those in flight. */
  readonly stop: () => Promise<ReadonlyArray<Answer>>;
}

/** What is read in the meantime: an operation that needs the graph. */
export const LOOK = '{ pages(first: 5) { nodes { file articles { nodes { headline } } } } }';

/** Reads ten times a second, whether the reads before were answered or not: users do not wait for each other. */
export function startReads(url: string, { query = LOOK, every = 100 } = {}): Reads {
  const answers: Answer[] = [];
  const flying: Promise<unknown>[] = [];
  let isStopped = false;
  const loop = (async () => {
    while (!isStopped) {
      flying.push(ask(url, { query }).then((answer) => answers.push(answer)));
      await sleep(every);
    }
  })();
  return {
    answers,
    async stop() {
      isStopped = true;
      await loop;
      await Promise.all(flying);
      return answers.toSorted((a, b) => a.at - b.at);
    },
  };
}
