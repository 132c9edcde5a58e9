import { createServer } from 'node:net';
import { EmbeddedNeo4jError } from '../../errors/EmbeddedNeo4jError.ts';

/**
 * Above it, the operating system assigns ports to outgoing connections (Linux's default), so a port may be taken at
 * any moment.
 */
const FIRST_EPHEMERAL_PORT = 32_768;
const TRIES = 100;

/** Finds a free port on loopback, starting with the preferred one. */
export async function findFreePort(preferred: number): Promise<number> {
  const last = Math.min(preferred + TRIES, FIRST_EPHEMERAL_PORT) - 1;
  for (let port = preferred; port <= last; port += 1) if (await isPortFree(port)) return port;
  throw new EmbeddedNeo4jError(
    'port',
    `Ports ${preferred} to ${last} are all in use. Stop the programs that listen there, or set NEO4J_URI to a running server.`,
  );
}

/** Tells whether a port on loopback is free now. Neo4j itself takes 20 s to report that it is not. */
export async function isPortFree(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once('error', () => resolve(false));
  server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  return promise;
}
