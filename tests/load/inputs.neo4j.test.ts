import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkGraph } from '../../src/load/check/checkGraph.ts';
import { ingestFacts } from '../../src/host/ingestFacts.ts';
import { extractFacts } from '../../src/pipeline.ts';
import { readPage } from '../../src/read/readPage.ts';
import { openLoadGraph } from '../support/loadGraph.ts';
import type { LoadGraph } from '../support/loadGraph.ts';

const CASES = JSON.parse(readFileSync(new URL('../inputs/cases.json', import.meta.url), 'utf8')) as readonly {
  readonly id: string;
  readonly text: string;
}[];

let load: LoadGraph;
beforeAll(async () => {
  load = await openLoadGraph();
});
afterAll(() => load.graph.close());

it('leaves nothing for the audit to find after short texts of many kinds', { timeout: 300_000 }, async () => {
  for (const { id, text } of CASES) {
    const page = readPage(`${id}.txt`, Buffer.from(text));
    await ingestFacts(load.graph, { page, facts: extractFacts(page) });
  }
  const findings: unknown[] = [];
  for await (const finding of checkGraph(load.graph)) findings.push(finding);
  expect(findings).toEqual([]);
});
