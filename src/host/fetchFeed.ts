import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FeedError } from '../errors/FeedError.ts';

/** The hosts that feeds may be fetched from, and the folder for fetched feeds. */
export interface FeedOptions {
  /** Allowed hosts in addition to this machine. */
  readonly hosts: readonly string[];
  readonly folder: string;
  readonly signal: AbortSignal;
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);
const MOST_REDIRECTS = 3;
const MAX_FEED_BYTES = 8 * 1024 * 1024;
const PATIENCE = 20_000;

/** What a server said about a feed, to ask it only for what is new. */
interface Seen {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/**
 * Fetches a feed into a file and gives its path; undefined if nothing has changed since the last time (304). Only this
 * machine and the configured hosts are contacted, even after redirects. Throws FeedError with what to
 * do.
 */
export async function fetchFeed(address: string, { hosts, folder, signal }: FeedOptions): Promise<string | undefined> {
  const stem = join(folder, createHash('sha256').update(address).digest('hex').slice(0, 16));
  const seen = await readSeen(`${stem}.seen`);
  const response = await ask(new URL(address), hosts, seen, signal);
  if (response.status === 304) return undefined;
  if (!response.ok) throw new FeedError(`${address} answered ${response.status}. Open it in a browser to see why.`);
  const bytes = await readBounded(address, response);
  await mkdir(folder, { recursive: true });
  await writeFile(`${stem}.part`, bytes);
  await rename(`${stem}.part`, `${stem}.feed`);
  const { headers } = response;
  const now: Seen = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
  await writeFile(`${stem}.seen`, JSON.stringify(now));
  return `${stem}.feed`;
}

async function ask(start: URL, hosts: readonly string[], seen: Seen, signal: AbortSignal): Promise<Response> {
  let address = start;
  for (let step = 0; step <= MOST_REDIRECTS; step += 1) {
    if (!/^https?:$/u.test(address.protocol) || !(LOOPBACK.has(address.hostname) || hosts.includes(address.hostname)))
      throw new FeedError(
        `${address.href} was not fetched, because ${address.hostname || address.protocol} is not in FEED_HOSTS. Add the host if you trust it.`,
      );
    const response = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      headers: {
        accept: 'application/feed+json, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5',
        ...(seen.etag === null ? {} : { 'if-none-match': seen.etag }),
        ...(seen.lastModified === null ? {} : { 'if-modified-since': seen.lastModified }),
      },
    }).catch((cause: unknown) => {
      signal.throwIfAborted();
      throw new FeedError(`${address.href} does not answer. Is the address right, and is the server running?`, {
        cause,
      });
    });
    const onward = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || response.status === 304 || onward === null) return response;
    await response.body?.cancel();
    address = new URL(onward, address);
  }
  throw new FeedError(`${start.href} redirects too often. Give the final address of the feed.`);
}

async function readBounded(address: string, response: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
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
