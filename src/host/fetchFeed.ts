import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { FeedError } from '../errors/FeedError.ts';
import { bareHost, requestFeed } from './requestFeed.ts';

/** The hosts that feeds may be fetched from, and the folder for fetched feeds. */
export interface FeedOptions {
  /** Allowed hosts in addition to this machine. */
  readonly hosts: readonly string[];
  readonly folder: string;
  readonly signal: AbortSignal;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);
const MOST_REDIRECTS = 3;
const MAX_FEED_BYTES = 8 * 1024 * 1024;
const PATIENCE = 20_000;

/** What a server said about a feed, to ask it only for what is new. */
interface Seen {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A feed that was fetched. */
export interface FetchedFeed {
  readonly file: string;
  /**
   * Remembers what the server said about this state; call it only after its entries are stored, because they are not
   * fetched again.
   */
  readonly keep: () => Promise<void>;
}

/**
 * Fetches a feed into a file; gives undefined if nothing has changed since the last time (304). Only this machine and
 * the configured hosts are contacted, even after redirects; another host cannot redirect to this machine, and the name of
 * a host cannot mean a machine of a private network. Throws FeedError with what to do.
 */
export async function fetchFeed(
  address: string,
  { hosts, folder, signal }: FeedOptions,
): Promise<FetchedFeed | undefined> {
  const stem = join(folder, createHash('sha256').update(address).digest('hex').slice(0, 16));
  const seen = await readSeen(`${stem}.seen`);
  const { response, url } = await ask(parseAddress(address), hosts, seen, signal);
  const { statusCode = 0, headers } = response;
  if (statusCode !== 200) response.destroy();
  if (statusCode === 304) return undefined;
  if (statusCode !== 200) throw new FeedError(`${url.href} answered ${statusCode}. Open it in a browser to see why.`);
  const bytes = await readBounded(address, response).catch((cause: unknown) => {
    signal.throwIfAborted();
    if (cause instanceof FeedError) throw cause;
    throw new FeedError(`${url.href} stopped in the middle of its answer. Try again later.`, { cause });
  });
  await mkdir(folder, { recursive: true });
  await writeFile(`${stem}.part`, bytes);
  await rename(`${stem}.part`, `${stem}.feed`);
  const now: Seen = { etag: headers.etag ?? null, lastModified: headers['last-modified'] ?? null };
  return { file: `${stem}.feed`, keep: async () => writeFile(`${stem}.seen`, JSON.stringify(now)) };
}

function parseAddress(address: string): URL {
  if (!URL.canParse(address)) throw new FeedError(`${address} is not an address. E.g. https://news.example/rss.`);
  const url = new URL(address);
  if (url.username !== '' || url.password !== '')
    throw new FeedError(
      `The address of ${url.host} contains a name or a password, which feeds are not fetched with. Leave them out.`,
    );
  return url;
}

async function ask(
  start: URL,
  hosts: readonly string[],
  seen: Seen,
  signal: AbortSignal,
): Promise<{ readonly response: IncomingMessage; readonly url: URL }> {
  const listed = new Set(hosts.map((host) => host.toLowerCase().replace(/^\[(.*)\]$/u, '$1')));
  const isHere = (url: URL): boolean => LOOPBACK.has(bareHost(url));
  // The author of another machine's feed has no business with the servers of this one.
  const mayBeHere = isHere(start);
  const headers = {
    accept: 'application/feed+json, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5',
    'user-agent': 'econews-graph',
    ...(seen.etag === null ? {} : { 'if-none-match': seen.etag }),
    ...(seen.lastModified === null ? {} : { 'if-modified-since': seen.lastModified }),
  };
  let url = start;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    if (!/^https?:$/u.test(url.protocol) || !((mayBeHere && isHere(url)) || listed.has(bareHost(url))))
      throw new FeedError(
        `${url.href} was not fetched, because ${url.hostname || url.protocol} is not in FEED_HOSTS. Add the host if you trust it.`,
      );
    const target = url;
    const response = await requestFeed(url, {
      headers,
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      mayAsk: (each) => listed.has(each) || (mayBeHere && isHere(target)),
    }).catch((cause: unknown) => {
      signal.throwIfAborted();
      if (cause instanceof FeedError) throw cause;
      throw new FeedError(`${target.href} does not answer. Is the address right, and is the server running?`, {
        cause,
      });
    });
    const { statusCode = 0 } = response;
    const { location } = response.headers;
    if (statusCode < 300 || statusCode >= 400 || statusCode === 304 || location === undefined) return { response, url };
    response.destroy();
    if (!URL.canParse(location, url.href)) throw new FeedError(`${url.href} redirects to no address: ${location}.`);
    url = parseAddress(new URL(location, url).href);
  }
  throw new FeedError(`${start.href} redirects too often. Give the final address of the feed.`);
}

async function readBounded(address: string, response: IncomingMessage): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response as AsyncIterable<Uint8Array>) {
    size += piece.length;
    if (size > MAX_FEED_BYTES)
      throw new FeedError(`${address} is larger than 8 MiB. A feed normally has a few dozen entries.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function readSeen(file: string): Promise<Seen> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Seen;
  } catch {
    // Fetched for the first time.
    return { etag: null, lastModified: null };
  }
}
