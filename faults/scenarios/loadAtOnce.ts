import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareGraphs } from '../ground/compareGraphs.ts';
import { countWords, printTime } from '../ground/printTime.ts';
import { waitForEnd } from '../ground/runToEnd.ts';
import { PAGES } from '../ground/startStand.ts';
import type { Scenario } from '../scenario.ts';

const FILES = readdirSync(PAGES).toSorted();

/** Many load the same page at the same moment, each with a program of its own, and an editor does so over HTTP. */
export const loadAtOnce: Scenario = {
  name: 'same-page-at-once',
  fault: 'the same pages loaded by eight processes at once, and one of them by an editor as well',
  sizes: ['whole'],
  async run(ground) {
    const expected = await ground.undisturbed();
    const stand = await ground.stand();
    await ground.empty();
    const start = performance.now();
    const ingests = Array.from({ length: 8 }, () => waitForEnd(stand.run(['ingest', PAGES])));
    const [file = ''] = FILES;
    const query = 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { changed } }';
    const variables = { input: { file, text: readFileSync(join(PAGES, file), 'utf8') } };
    const edits = Array.from({ length: 2 }, () => stand.edit({ query, variables }));
    const [ended, edited] = await Promise.all([Promise.all(ingests), Promise.all(edits)]);
    const took = performance.now() - start;
    return [
      {
        must: 'the programs succeed; the editor, whose limit is 20 s, gets an answer or a TIMEOUT',
        seen: `exit codes: ${countWords(ended.map(({ code }) => String(code)))}; editors: ${countWords(edited.map(({ code }) => code))}; ${printTime(took)}`,
        isMet: ended.every(({ code }) => code === 0) && edited.every(({ code }) => ['OK', 'TIMEOUT'].includes(code)),
      },
      compareGraphs(await ground.dump(), expected),
    ];
  },
};
