import { FOLDERS } from '../../src/host/folders.ts';
import { findSeedStore } from '../../src/host/seedStore.ts';
import { beginWithStore } from '../../src/neo4j/embedded/firstStore.ts';
import { layOut } from '../../src/neo4j/embedded/layout.ts';
import { findEmbeddedNeo4j, type RunningNeo4j } from '../../src/neo4j/embedded/findEmbeddedNeo4j.ts';
import { type Graph, openGraph } from '../../src/neo4j/openGraph.ts';
import { type EconewsProcess, runEconews } from '../../tests/support/runEconews.ts';
import { writeTokens } from '../../tests/graphql/writeTokens.ts';
import { type Answer, ask, findUnready, type Question } from './ask.ts';
import { until } from './until.ts';

/** The real program, serving a graph of its own with its own Neo4j, and what one needs to break it. */
export interface Stand {
  /** ECONEWS_HOME. */
  readonly home: string;
  readonly url: string;
  readonly server: EconewsProcess;
  /** A connection past the program, straight to its Neo4j. */
  readonly graph: Graph;
  readonly ask: (question: Question) => Promise<Answer>;
  /** Sends it with an editor's token. */
  readonly edit: (question: Question) => Promise<Answer>;
  readonly findUnready: () => Promise<string | undefined>;
  /** Finds the id of the Java process that is Neo4j now. */
  readonly findNeo4j: () => Promise<number>;
  /** Runs another command on the same graph. */
  readonly run: (args: ReadonlyArray<string>, env?: Readonly<Record<string, string>>) => EconewsProcess;
  /** Ends both with SIGTERM. Returns the exit code. */
  readonly stop: () => Promise<number | NodeJS.Signals | null>;
}

const TOKEN = 'a-long-and-random-token-of-an-editor';
/** Servers that live for minutes and have little data. */
const SMALL_NEO4J = {
  NEO4J_HEAP: '512m',
  NEO4J_PAGE_CACHE: '64m',
  JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=160m',
} as const;

/**
 * Starts `econews serve` on a folder, and waits until it is ready. A folder without a graph begins with that of the project's
 * own pages if scripts/prepare.mjs has left it.
 */
export async function startStand(home: string, env: Readonly<Record<string, string>> = {}): Promise<Stand> {
  const TOKENS_FILE = await writeTokens([{ name: 'Li', role: 'editor', token: TOKEN }]);
  const settings = { ECONEWS_HOME: home, PORT: '0', TOKENS_FILE, ...SMALL_NEO4J, ...env };
  await beginWithStore(layOut(home).data, findSeedStore);
  const server = runEconews(['serve'], settings);
  const url = await waitForUrl(server);
  await until(`${url} is ready`, async () => (await findUnready(url)) === undefined, { within: 240_000 });
  const { address } = await findRunning(home);
  const graph = openGraph(address, { queryTimeout: 60_000, writeTimeout: 60_000 });
  return {
    home,
    url,
    server,
    graph,
    ask: (question) => ask(url, question),
    edit: (question) => ask(url, { ...question, token: TOKEN }),
    findUnready: () => findUnready(url),
    findNeo4j: async () => (await findRunning(home)).server,
    run: (args, more = {}) => runEconews(args, { ECONEWS_HOME: home, ...more }),
    async stop() {
      await graph.close();
      server.child.kill('SIGTERM');
      return server.ended;
    },
  };
}

async function findRunning(home: string): Promise<RunningNeo4j> {
  const running = await findEmbeddedNeo4j(home);
  if (running === undefined) throw new Error(`No Neo4j runs on ${home}.`);
  return running;
}

/** Waits until a server says where it listens. */
export async function waitForUrl(server: EconewsProcess): Promise<string> {
  await server.wrote('/graphql"');
  const [, url = ''] = /"url":"(http:[^"]+)\/graphql"/.exec(server.output()) ?? [];
  return url;
}

/** The project's own pages. */
export const PAGES = FOLDERS.pages;
