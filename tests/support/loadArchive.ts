import { makeArchive } from '../../bench/archive/makeArchive.ts';
import { createDice } from '../../bench/archive/createDice.ts';
import { loadPage } from '../../src/load/loadPage.ts';
import { settleMoves } from '../../src/load/moves/settleMoves.ts';
import type { Neo4jAddress } from '../../src/neo4j/createDriver.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';

// A program to be killed, alone or next to another: loads the pages of the made-up archive in an order of its own, and
// says when it begins.
const address = JSON.parse(process.env['ADDRESS'] ?? '') as Neo4jAddress;
const [count, seed] = [Number(process.argv[2]), Number(process.argv[3])];
const { query, executeWrite, close } = openGraph(address, {
  queryTimeout: 600_000,
  writeTimeout: 600_000,
  retryFor: 600_000,
});
const deps = { query, executeWrite, now: (): string => new Date().toISOString() };
process.send?.('begun');
const archive = makeArchive();
const dice = createDice(seed);
const pages = Array.from({ length: count }, () => ({ ...archive.next().value, place: dice.next() }));
for (const { page, facts } of pages.toSorted((a, b) => a.place - b.place)) await loadPage(deps, page, facts);
await settleMoves(deps);
await close();
process.disconnect();
