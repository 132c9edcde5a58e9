import { Client, InMemoryTransport, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';
import { answerAgentOnStdio } from '../../src/host/answerAgentOnStdio.ts';
import { type Api, startApi } from '../graphql/startApi.ts';

const PATIENT = { ...DEFAULT_SERVER_SETTINGS, port: 0, queryDeadline: 60_000 };
const ABOUT = { name: 'tests', version: '1' };
const TOOLS = ['search', 'find_figures', 'get_figure', 'get_series', 'check_figure', 'get_entity', 'query'];

let api: Api;
beforeAll(async () => void (api = await startApi(PATIENT)));
afterAll(() => api.stop());

async function connect(mode: 'legacy' | { pin: string }, server = api): Promise<Client> {
  const client = new Client(ABOUT, { versionNegotiation: { mode } });
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', server.url)));
  return client;
}

/**
 * Calls a tool, and checks what is true of every answer: text and structure are the same, and no longer than allowed.
 */
async function call<Answer>(client: Client, name: string, given: Record<string, unknown>): Promise<Answer> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
  const text = (content as { text: string }[])[0]?.text ?? '';
  expect(isError ?? false, text).toBe(false);
  expect(text.length).toBeLessThanOrEqual(12_000);
  expect(JSON.parse(text)).toEqual(structuredContent);
  return structuredContent as Answer;
}

async function fail(client: Client, name: string, given: Record<string, unknown>): Promise<string> {
  const { content, isError } = await client.callTool({ name, arguments: given });
  expect(isError).toBe(true);
  return (content as { text: string }[])[0]?.text ?? '';
}

interface Figure {
  readonly id: string;
  readonly display: string;
  readonly citation: string;
  readonly verdict?: string;
}

describe.each([
  ['the protocol of 2025', 'legacy'],
  ['the protocol of 2026-07-28', { pin: '2026-07-28' }],
] as const)('/mcp, with %s', (_name, mode) => {
  let client: Client;
  beforeAll(async () => void (client = await connect(mode)));
  afterAll(() => client.close());

  it('offers its tools and the types of the schema', async () => {
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(TOOLS);
    const { contents } = await client.readResource({ uri: 'econews://schema/Statistic' });
    expect(contents[0]).toMatchObject({ text: expect.stringContaining('type Statistic implements Node {') });
    await expect(client.readResource({ uri: 'econews://schema/Statistik' })).rejects.toThrow(
      /did you mean "Statistic"/i,
    );
  });

  it('finds figures by names, each with its exact words', async () => {
    const { figures } = await call<{ figures: Figure[] }>(client, 'find_figures', {
      ...{ subject: '中国', indicator: '货物贸易进出口总值', periodFrom: '2024-12-31', periodTo: '2024-12-31' },
    });
    expect(figures.map(({ display }) => display)).toContain('43.85万亿元');
    for (const { citation } of figures) expect(citation).toMatch(/^“.+”（.+http:\/\/127\.0\.0\.1.+）$/u);
    const [{ id }] = figures as [Figure];
    const { quote } = await call<{ quote: string }>(client, 'get_figure', { id });
    expect(figures[0]?.citation).toContain(quote.replaceAll(/\s+/gu, ''));
  });

  it('checks a claim against what was printed', async () => {
    const about = { subject: '中国', indicator: '货物贸易进出口总值', period: '2024' };
    const check = (claim: Record<string, unknown>) =>
      call<{ verdict: string; figures: Figure[] }>(client, 'check_figure', { ...about, ...claim });
    expect((await check({ value: '43.85万亿元' })).verdict).toBe('SUPPORTED');
    expect((await check({ value: '53.85万亿元' })).verdict).toBe('CONTRADICTED');
    expect((await check({ growth: '5%' })).verdict).toBe('SUPPORTED');
    expect((await check({ value: '43.85万亿元', period: '1999' })).verdict).toBe('UNKNOWN');
  });
});

describe('the tools', () => {
  let client: Client;
  beforeAll(async () => void (client = await connect({ pin: '2026-07-28' })));
  afterAll(() => client.close());

  it('search, continue where an answer ended, and give entities and series', async () => {
    const first = await call<{ results: { id: string }[]; after: string }>(client, 'search', {
      query: '出口',
      first: 3,
    });
    const next = await call<{ results: { id: string }[] }>(client, 'search', {
      ...{ query: '出口', first: 3, after: first.after },
    });
    const seen = new Set(first.results.map(({ id }) => id));
    expect(next.results.filter(({ id }) => seen.has(id))).toEqual([]);
    expect(await call(client, 'get_entity', { entity: '浙江省' })).toMatchObject({ name: '浙江省', level: 'PROVINCE' });
    const chosen = await call<{ series: { id: string }[] }>(client, 'get_series', { subject: '中国' });
    const { figures } = await call<{ figures: Figure[] }>(client, 'get_series', { id: chosen.series[0]?.id });
    expect(figures.length).toBeGreaterThan(0);
  });

  it('refuse unknown names, suggesting near ones, and ids of other things', async () => {
    expect(await fail(client, 'get_entity', { entity: '浙江生' })).toMatch(/浙江/u);
    expect(await fail(client, 'find_figures', { indicator: '进出口总植' })).toMatch(/进出口总值/u);
    expect(await fail(client, 'find_figures', { subject: '浙讧' })).toMatch(/浙江省/u);
    expect(await fail(client, 'get_figure', { id: 'sta_000000000000000000000000' })).toMatch(/^NOT_FOUND: /);
  });

  it('read by GraphQL under the limits of the endpoint, and never write', async () => {
    const { data } = await call<{ data: unknown }>(client, 'query', { query: '{ region(code: "330000") { name } }' });
    expect(data).toEqual({ region: { name: '浙江省' } });
    expect(await fail(client, 'query', { query: 'mutation { __typename }' })).toMatch(/only reads/);
    expect(await fail(client, 'query', { query: '{ nope }' })).toMatch(/Cannot query field/);
    expect(await fail(client, 'query', { query: '{ regions(first: 5000) { nodes { name } } }' })).toMatch(/100/);
  });

  it('need the token that reading needs, refuse foreign pages and batches', async () => {
    const post = (server: Api, body: unknown, headers = {}) =>
      fetch(`${server.url}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
        body: JSON.stringify(body),
      });
    const list = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    expect((await post(api, list, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(api, [list, list])).status).toBe(400);
    const closed = await startApi({ ...PATIENT, reading: 'token' });
    try {
      expect((await post(closed, list)).status).toBe(401);
    } finally {
      await closed.stop();
    }
  });

  it('answer over standard input and output too', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    const ended = answerAgentOnStdio(api.graph, {
      ...{ settings: PATIENT, base: 'https://news.example/', streams: { input, output } },
      ...{ logger: pino({ level: 'silent' }), signal: new AbortController().signal },
    });
    const [near, far] = InMemoryTransport.createLinkedPair();
    let rest = '';
    output.on('data', (chunk: Buffer) => {
      const lines = `${rest}${chunk.toString()}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) void far.send(JSON.parse(line));
    });
    far.onmessage = (message) => void input.write(`${JSON.stringify(message)}\n`);
    await far.start();
    const over = new Client(ABOUT);
    await over.connect(near);
    const { figures } = await call<{ figures: Figure[] }>(over, 'find_figures', { subject: '中国', first: 1 });
    expect(figures[0]?.citation).toContain('https://news.example/node/sta_');
    input.end();
    await ended;
  });
});
