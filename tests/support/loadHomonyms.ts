import { loadPage } from '../../src/load/loadPage.ts';
import type { Neo4jAddress } from '../../src/neo4j/createDriver.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';
import { HOMONYM_PAGES } from './homonymPages.ts';

// A program to be killed: loads the made-up pages into the graph whose address the environment gives, and says when it begins.
const { query, executeWrite, close } = openGraph(JSON.parse(process.env['ADDRESS'] ?? '') as Neo4jAddress);
process.send?.('begun');
for (const { page, facts } of HOMONYM_PAGES)
  await loadPage({ query, executeWrite, now: () => new Date().toISOString() }, page, facts);
await close();
process.disconnect();
