import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '../ground/ask.ts';
import { countWords, printTime, quantile } from '../ground/printTime.ts';
import { PAGES } from '../ground/startStand.ts';
import type { Scenario } from '../scenario.ts';

/** The longest page allowed: half a megabyte of the project's own pages, one after the other. */
const LARGE = readdirSync(PAGES)
  .map((file) => readFileSync(join(PAGES, file), 'utf8'))
  .join('\n\n')
  .repeat(8);

/** Those who only ask whether the server is there must not notice one editor's large page. */
export const stayResponsive: Scenario = {
  name: 'event-loop',
  fault: '`{ __typename }` asked while a large page is read and loaded',
  sizes: ['whole'],
  async run(ground) {
    const stand = await ground.stand();
    await ground.empty();
    const query = 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { changed issues { message } } }';
    let isDone = false;
    const editing = stand
      .edit({ query, variables: { input: { file: 'large.txt', text: LARGE } } })
      .finally(() => (isDone = true));
    const times: number[] = [];
    const codes: string[] = [];
    while (!isDone) {
      const { took, code } = await ask(stand.url, { query: '{ __typename }' });
      times.push(took);
      codes.push(code);
      await sleep(5);
    }
    const answer = await editing;
    await ground.empty();
    const p99 = quantile(times, 0.99);
    return [
      {
        must: 'p99 under 250 ms',
        seen: `${LARGE.length} characters: ${answer.code} after ${printTime(answer.took)}; meanwhile ${countWords(codes)}, p50 ${printTime(quantile(times, 0.5))}, p99 ${printTime(p99)}, longest ${printTime(Math.max(...times))}`,
        isMet: p99 < 250 && codes.every((code) => code === 'OK'),
      },
      {
        must: 'the page is loaded for the editor, or the editor gets a clear error',
        seen: `${answer.code} ${answer.message}`.trim(),
        isMet: ['OK', 'TIMEOUT', 'BAD_USER_INPUT', 'LIMIT_EXCEEDED'].includes(answer.code),
      },
    ];
  },
};
