import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-sse';
import { FOLDERS } from '../../src/host/folders.ts';
import { PAGES, type Stand } from '../ground/startStand.ts';

/** Clients of all kinds at once, and how often each kind got what. */
export interface MixedLoad {
  /** Counts by kind and outcome, e.g. `read OK`. */
  readonly counts: ReadonlyMap<string, number>;
  /** Sends no more, and waits for what is in flight. */
  readonly stop: () => Promise<void>;
}

/** One kind of client: does its work once and returns the outcome. Its query is one of the examples. */
type Turn = (stand: Stand, round: number, examples: readonly string[]) => Promise<string>;

/** The project's examples, which the clients ask in turn. */
export const EXAMPLES: readonly string[] = readdirSync(FOLDERS.examples)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => readFileSync(join(FOLDERS.examples, file), 'utf8'));
const TEXTS = readdirSync(PAGES).map((file) => readFileSync(join(PAGES, file), 'utf8'));

/** What each kind does, and how long it rests after it, in milliseconds. */
const KINDS: Readonly<Record<string, { readonly turn: Turn; readonly rest: number }>> = {
  read: { turn: readExample, rest: 150 },
  'another read': { turn: (stand, round, examples) => readExample(stand, round + 5, examples), rest: 250 },
  'repeated GET': { turn: readAgain, rest: 300 },
  'ingest and withdrawal': { turn: editPage, rest: 4_000 },
  'reader that leaves': { turn: leave, rest: 200 },
  'subscriber that leaves': { turn: subscribeAndLeave, rest: 1_000 },
  'reader that does not read': { turn: readNothing, rest: 2_000 },
  nonsense: { turn: sayNonsense, rest: 500 },
};

/** Asks everything and edits a page once: the cost of a statement's first plan in a Java that has just started is not measured. */
export async function warmUp(stand: Stand, examples: readonly string[]): Promise<void> {
  for (const round of examples.keys()) await readExample(stand, round, examples);
  await editPage(stand, 0);
}

/** Starts one client of each kind: about twenty requests a second. */
export function mixLoad(stand: Stand, examples: readonly string[]): MixedLoad {
  const counts = new Map<string, number>();
  let isStopped = false;
  const clients = Object.entries(KINDS).map(async ([kind, { turn, rest }]) => {
    for (let round = 0; !isStopped; round += 1) {
      const outcome = await turn(stand, round, examples).catch((error: unknown) => String(error));
      const key = `${kind} ${outcome}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      await sleep(rest);
    }
  });
  return {
    counts,
    async stop() {
      isStopped = true;
      await Promise.all(clients);
    },
  };
}

async function readExample(stand: Stand, round: number, examples: readonly string[]): Promise<string> {
  return (await stand.ask({ query: exampleOf(round, examples) })).code;
}

function exampleOf(round: number, examples: readonly string[]): string {
  return examples[round % examples.length] ?? '{ __typename }';
}

async function readAgain({ url }: Stand, round: number, examples: readonly string[]): Promise<string> {
  const address = `${url}/graphql?query=${encodeURIComponent(exampleOf(round % 3, examples))}`;
  const headers = { 'apollo-require-preflight': 'true' };
  const first = await fetch(address, { headers });
  await first.text();
  const etag = first.headers.get('etag');
  const again = await fetch(address, { headers: { ...headers, ...(etag && { 'if-none-match': etag }) } });
  await again.text();
  // A load in between makes it a new answer.
  return [200, 304].includes(again.status) ? 'OK' : String(again.status);
}

/** Loads a page that says a little more than before, follows the progress, and withdraws the load. */
async function editPage(stand: Stand, round: number): Promise<string> {
  const id = `soak-${round}`;
  const text = `${TEXTS[round % TEXTS.length] ?? ''}\n\n第${round % 20}次读报。\n`;
  const client = createClient({ url: `${stand.url}/graphql/stream`, retryAttempts: 0 });
  const query = `subscription { ingestProgress(clientMutationId: "${id}") { step } }`;
  const events = (async () => {
    for await (const { errors } of client.iterate({ query })) if (errors !== undefined) return;
  })();
  const loaded = await stand.edit({
    query: 'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { load: run { id } } }',
    variables: { input: { file: `soak-${round % 20}.txt`, text, clientMutationId: id } },
  });
  client.dispose();
  await events.catch(() => undefined);
  if (loaded.code !== 'OK') return loaded.code;
  const { ingestPage } = loaded.data as { ingestPage: { load: { id: string } } };
  const query2 = 'mutation ($run: ID!) { withdrawRun(input: { run: $run }) { run { status } } }';
  return (await stand.edit({ query: query2, variables: { run: ingestPage.load.id } })).code;
}

async function leave(stand: Stand, round: number, examples: readonly string[]): Promise<string> {
  const { status } = await stand.ask({ query: exampleOf(round, examples), signal: AbortSignal.timeout(round % 20) });
  return status === 0 ? 'left' : 'was quicker';
}

async function subscribeAndLeave({ url }: Stand): Promise<string> {
  const client = createClient({ url: `${url}/graphql/stream`, retryAttempts: 0 });
  const query = 'subscription { ingestProgress(clientMutationId: "never") { step } }';
  const listening = (async () => {
    for await (const { errors } of client.iterate({ query })) if (errors !== undefined) return 'refused';
    return 'left';
  })();
  await sleep(500);
  client.dispose();
  return listening.catch(() => 'left');
}

/** Requests all page texts, many times over, and disconnects without reading any of the answer. */
async function readNothing({ url }: Stand): Promise<string> {
  const { hostname, port } = new URL(url);
  const fields = Array.from({ length: 15 }, (_, index) => `p${index}: pages(first: 10) { nodes { text } }`);
  const body = JSON.stringify({ query: `{ ${fields.join(' ')} }` });
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await sleep(2_000);
  socket.destroy();
  return 'left';
}

async function sayNonsense(stand: Stand): Promise<string> {
  return (await stand.ask({ query: '{ pages(first: 5) { nodes { nothing } } }' })).code;
}
