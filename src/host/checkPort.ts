import { createServer } from 'node:net';
import { PortTakenError } from '../errors/PortTakenError.ts';
import { isSystemError } from '../util/isSystemError.ts';

/** Makes sure that the server's port is free before Neo4j is started, which takes seconds. Throws PortTakenError. */
export async function checkPort({ host, port }: { readonly host: string; readonly port: number }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const server = createServer();
  server.once('error', (error) =>
    reject(isSystemError(error, 'EADDRINUSE') ? new PortTakenError(port, { cause: error }) : error),
  );
  server.listen(port, host, () => server.close(() => resolve()));
  await promise;
}
