import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashDocument } from '../../src/graphql/http/readTrustedDocuments.ts';
import { startTestServer, type TestServer } from './startTestServer.ts';

const GREETING = 'query Greeting($name: String) { hello(name: $name) }';

describe('a server of trusted documents', () => {
  let server: TestServer;
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'econews-'));
    await writeFile(join(folder, 'greeting.graphql'), GREETING);
    server = await startTestServer({ settings: { trustedDocuments: folder } });
  });
  afterEach(() => server.stop());

  const post = async (body: object) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(`${server.url}/graphql`, init);
    return { status: response.status, body: await response.json() };
  };
  const answer = { status: 200, body: { data: { hello: 'hello 浙江' } } };
  const variables = { name: '浙江' };

  it('runs them by text, by id and by Apollo’s hash', async () => {
    const sha256Hash = hashDocument(GREETING);
    expect(await post({ query: GREETING, variables })).toMatchObject(answer);
    expect(await post({ documentId: `sha256:${sha256Hash}`, variables })).toMatchObject(answer);
    expect(await post({ extensions: { persistedQuery: { version: 1, sha256Hash } }, variables })).toMatchObject(answer);
    const search = new URLSearchParams({
      extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash } }),
      variables: JSON.stringify(variables),
    });
    const got = await fetch(`${server.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
    expect({ status: got.status, body: await got.json() }).toMatchObject(answer);
  });

  it('refuses every other before parsing it', async () => {
    const refused = { status: 403, body: { errors: [{ extensions: { code: 'FORBIDDEN' } }] } };
    expect(await post({ query: '{ hello }' })).toMatchObject(refused);
    expect(await post({ query: '{ not graphql' })).toMatchObject(refused);
    expect(await post({ documentId: '../../etc/passwd' })).toMatchObject(refused);
    expect(await post([{ query: '{ hello }' }])).toMatchObject(refused);
    expect(await post({})).toMatchObject(refused);
    for (const sha256Hash of [{ toString: 1 }, [{ toString: 1 }], 7, null])
      expect(await post({ extensions: { persistedQuery: { version: 1, sha256Hash } } })).toMatchObject(refused);
    const hash = hashDocument(GREETING);
    expect(
      await post({ query: '{ hello }', extensions: { persistedQuery: { version: 1, sha256Hash: hash } } }),
    ).toMatchObject(refused);
  });

  it('accepts a manifest, whose hashes must be right', async () => {
    const manifest = join(folder, 'manifest.json');
    await writeFile(manifest, JSON.stringify({ [`sha256:${hashDocument(GREETING)}`]: GREETING }));
    const other = await startTestServer({ settings: { trustedDocuments: manifest } });
    expect((await other.ask(GREETING, variables)).status).toBe(200);
    await other.stop();
    await writeFile(manifest, JSON.stringify({ ab: GREETING }));
    await expect(startTestServer({ settings: { trustedDocuments: manifest } })).rejects.toThrow(
      'ab is not the hash of its document',
    );
  });
});

describe('a server with registered documents that answers others too', () => {
  it('runs them by hash and by the name of their file, also in a GET, and refuses an id that it does not know', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'econews-'));
    await writeFile(join(folder, '01-greeting.graphql'), GREETING);
    const server = await startTestServer({ settings: { registeredDocuments: folder } });
    try {
      const get = async (documentId: string): Promise<unknown> => {
        const search = new URLSearchParams({ documentId, variables: '{ "name": "浙江" }' });
        const headers = { 'apollo-require-preflight': '1' };
        return (await fetch(`${server.url}/graphql?${search}`, { headers })).json();
      };
      for (const id of ['greeting', '01-greeting', `sha256:${hashDocument(GREETING)}`])
        expect(await get(id)).toMatchObject({ data: { hello: 'hello 浙江' } });
      expect(await get('../greeting')).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
      expect((await server.ask('{ hello }')).status).toBe(200);
    } finally {
      await server.stop();
    }
  });

  it('refuses all others if only these may run', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'econews-'));
    await writeFile(join(folder, 'greeting.graphql'), GREETING);
    const server = await startTestServer({ settings: { registeredDocuments: folder, registeredOnly: true } });
    expect((await server.ask(GREETING, { name: 'x' })).status).toBe(200);
    expect((await server.ask('{ hello }')).status).toBe(403);
    await server.stop();
  });
});
