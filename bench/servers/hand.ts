// What one would write by hand: a bare HTTP server, one Cypher statement per operation, map projections, JSON.stringify.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import { createDriver } from '../../src/neo4j/createDriver.ts';
import { parseAddress } from './parseAddress.ts';

const OPERATIONS = new URL('../operations/', import.meta.url);

const statements = new Map(
  readdirSync(OPERATIONS).map((name) => [name, readFileSync(new URL(`${name}/hand.cypher`, OPERATIONS), 'utf8')]),
);
const address = parseAddress();
const driver = createDriver(address);

const server = createServer((request, response) => {
  void answer(request).then(
    (text) => response.setHeader('content-type', 'application/json').end(text),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  // As the product does.
  flushCompileCache();
});

async function answer(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { operation, variables } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    readonly operation: string;
    readonly variables: Readonly<Record<string, unknown>>;
  };
  const session = driver.session({ database: address.database, defaultAccessMode: 'READ' });
  try {
    const { records } = await session.run(statements.get(operation) ?? '', variables);
    return JSON.stringify({ data: records[0]?.get('data') ?? null });
  } finally {
    await session.close();
  }
}
