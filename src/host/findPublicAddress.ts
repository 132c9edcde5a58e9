import type { ServerSettings } from '../graphql/serverSettings.ts';

/** Listening on every address of a machine is not an address of it. */
const ANY = new Set(['0.0.0.0', '::']);

/** Gives the base of links that leave the server: PUBLIC_URL, or HOST and PORT, e.g. `http://127.0.0.1:4000/`. */
export function findPublicAddress({
  webhooks,
  host,
  port,
}: Pick<ServerSettings, 'webhooks' | 'host' | 'port'>): string {
  const name = ANY.has(host) ? '127.0.0.1' : host;
  return webhooks.base ?? `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}/`;
}
