import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTracing } from '../../src/host/startTracing.ts';
import { type Api, startApi } from '../graphql/startApi.ts';
import { runEconews } from '../support/runEconews.ts';

interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: ReadonlyArray<{ readonly key: string; readonly value: Readonly<Record<string, unknown>> }>;
}

interface Exported {
  readonly resourceSpans: ReadonlyArray<{ readonly scopeSpans: ReadonlyArray<{ readonly spans: readonly Span[] }> }>;
}

/** Stands in for a collector: the protocol is OTLP over HTTP, as JSON. */
let collector: Server;
let endpoint: string;
const bodies: string[] = [];
let api: Api;
beforeAll(async () => {
  collector = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(Buffer.concat(pieces).toString('utf8'));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${String((collector.address() as AddressInfo).port)}`;
  api = await startApi();
});
afterAll(async () => {
  await api.stop();
  collector.close();
});

describe('traces', () => {
  it('contain an operation with its name and cost, with the Neo4j queries below it, in the trace of the caller', async () => {
    const tracing = await startTracing({ endpoint, service: 'tested' });
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent: `00-${traceId}-b7ad6b7169203331-01` },
      body: JSON.stringify({
        query: 'query Who($name: String) { region(name: $name) { name organizations(first: 3) { nodes { name } } } }',
        variables: { name: '浙江省' },
      }),
    }).then((response) => response.text());
    await tracing[Symbol.asyncDispose]();

    const text = bodies.join('\n');
    const all = bodies
      .flatMap((body) => (JSON.parse(body) as Exported).resourceSpans)
      .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
      .filter((span) => span.traceId === traceId);
    const operation = all.find(({ name }) => name === 'query Who');
    const statement = all.find(({ name }) => name === 'read Who');
    expect(operation?.parentSpanId).toBe('b7ad6b7169203331');
    expect(operation?.attributes.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['graphql.operation.name', 'econews.cost.nodes', 'http.response.status_code']),
    );
    expect(statement?.parentSpanId).toBe(operation?.spanId);
    expect(text).toContain('"tested"');
    expect(text).not.toContain('浙江省');
  });

  it('need a valid address', async () => {
    const program = runEconews(['status'], { OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' });
    expect(await program.ended).toBe(1);
    expect(program.output()).toContain('OTEL_EXPORTER_OTLP_ENDPOINT must be an address');
  });
});
