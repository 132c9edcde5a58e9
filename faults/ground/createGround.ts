import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dumpGraph, type GraphDump } from '../../tests/support/dumpGraph.ts';
import { PAGES, type Stand, startStand } from './startStand.ts';

/** What scenarios run on: a folder of their own, and one running program that they break and fix in turn. */
export interface Ground {
  readonly folder: string;
  /** Gives the shared stand; it is started on the first call, and again after it was taken down. */
  readonly stand: () => Promise<Stand>;
  /** Stops the shared stand, its Neo4j included; what it stored stays. */
  readonly takeDown: () => Promise<void>;
  /** Removes every page from the shared stand's graph; schema and lexicons stay. */
  readonly empty: () => Promise<void>;
  /** Reads the whole graph, node for node. */
  readonly dump: () => Promise<GraphDump>;
  /** Gives the graph of the project's own pages as an undisturbed ingest makes it. */
  readonly undisturbed: () => Promise<GraphDump>;
  readonly end: () => Promise<void>;
}

/** Makes a ground in a folder below the system's temporary one. */
export async function createGround(): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'econews-faults-'));
  let running: Promise<Stand> | undefined;
  let expected: Promise<GraphDump> | undefined;
  const stand = (): Promise<Stand> => (running ??= startStand(join(folder, 'home')));
  const ground: Ground = {
    folder,
    stand,
    async takeDown() {
      await (await running)?.stop();
      running = undefined;
    },
    async empty() {
      const { graph } = await stand();
      await graph.runAlone({ name: 'empty', cypher: EMPTY, params: {}, decode: () => undefined });
    },
    dump: async () => dumpGraph((await stand()).graph.driver, { whole: true }),
    undisturbed: () => (expected ??= makeUndisturbed(ground)),
    async end() {
      await ground.takeDown();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return ground;
}

/** Ingests the project's own pages, and throws unless that works. */
export async function ingestAll({ run }: Stand): Promise<void> {
  const { ended, output } = run(['ingest', PAGES]);
  if ((await ended) !== 0) throw new Error(`The pages could not be ingested:\n${output()}`);
}

async function makeUndisturbed(ground: Ground): Promise<GraphDump> {
  const stand = await ground.stand();
  await ground.empty();
  await ingestAll(stand);
  return ground.dump();
}

const EMPTY = `MATCH (node) WHERE NOT node:Migration AND NOT node:Graph AND coalesce(node.source, '') <> 'lexicon'
CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 5000 ROWS`;

/** Counts the pages of a stand's graph. */
export async function countPages({ graph }: Stand): Promise<number> {
  const query = { name: 'count pages', cypher: 'MATCH (page:Page) RETURN count(page) AS pages', params: {} };
  const [pages = 0] = await graph.query({ ...query, decode: (record) => Number(record.get('pages')) });
  return pages;
}

/** Counts the transactions that Neo4j runs under a name: an operation's, or that of a unit of work. */
export async function countRunning({ graph }: Stand, name: string): Promise<number> {
  const [running = 0] = await graph.query({
    name: 'count running',
    cypher: 'SHOW TRANSACTIONS YIELD metaData WHERE metaData.query = $name RETURN count(*) AS running',
    params: { name },
    decode: (record) => Number(record.get('running')),
  });
  return running;
}
