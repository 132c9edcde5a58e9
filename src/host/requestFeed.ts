import { lookup } from 'node:dns';
import { get as getHttp, type IncomingMessage } from 'node:http';
import { get as getHttps } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { FeedError } from '../errors/FeedError.ts';

/**
 * Networks that are not the internet: this machine, private networks, link-local addresses (where clouds keep their
 * passwords), carriers.
 */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ] as const),
  ...([
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['224.0.0.0', 3],
  ] as const),
])
  // prettier-ignore
  PRIVATE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
] as const)
  // prettier-ignore
  PRIVATE.addSubnet(network, prefix, 'ipv6');

/** How a feed is requested. */
export interface FeedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Whether an address of a private network is allowed, e.g. because the operator listed it. */
  readonly mayAsk: (address: string) => boolean;
}

/**
 * Sends one request, without following redirects. The connection is made to the address that was checked, so that a
 * name cannot mean another machine a moment later. Throws FeedError for a name that means a machine of a private
 * network.
 */
export async function requestFeed(url: URL, { headers, signal, mayAsk }: FeedRequest): Promise<IncomingMessage> {
  const host = bareHost(url);
  const check = (address: string): FeedError | null =>
    isPrivate(address) && !mayAsk(address)
      ? new FeedError(
          `${url.href} was not fetched, because ${host === address ? 'it' : host} means the private address ${address}. If that is your own server, add this address to FEED_HOSTS.`,
        )
      : null;
  const problem = isIP(host) === 0 ? null : check(host);
  if (problem !== null) throw problem;
  const lookUpChecked: LookupFunction = (name, options, answer) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const refused = error ?? found.map(({ address }) => check(address)).find((each) => each !== null) ?? null;
      const [first] = found ?? [];
      if (refused !== null || first === undefined) answer(refused, []);
      else if (options.all === true) answer(null, found);
      else answer(null, first.address, first.family);
    });
  };
  const get = url.protocol === 'https:' ? getHttps : getHttp;
  return new Promise((resolve, reject) => {
    get(url, { headers, signal, lookup: lookUpChecked }, resolve).on('error', reject);
  });
}

/** Gives a host without the brackets of an IPv6 address. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/u, '$1');
}

function isPrivate(address: string): boolean {
  return PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
