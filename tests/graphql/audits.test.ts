import { auditServer, type AuditResult } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './startTestServer.ts';

describe('GraphQL over HTTP', () => {
  let server: TestServer;
  let results: ReadonlyArray<AuditResult>;
  beforeAll(async () => {
    server = await startTestServer();
    results = await auditServer({ url: `${server.url}/graphql` });
  });
  afterAll(() => server.stop());

  it('passes all 61 audits of graphql-http', () => {
    const count = Object.groupBy(results, ({ status }) => status);
    const failed = results.filter(({ status }) => status !== 'ok').map(({ id, status }) => `${status} ${id}`);
    expect(results).toHaveLength(61);
    expect(count.error ?? []).toEqual([]);
    // Apollo's own choices, each of them allowed: they are listed, so that a new one is noticed.
    expect(failed.toSorted()).toEqual([
      'notice 5A70',
      'notice 6A70',
      'notice D6D5',
      'warn 572B',
      'warn 7B9B',
      'warn FDE2',
    ]);
    expect(count.ok).toHaveLength(55);
  });

  it('is noticed if broken: the audits fail on a server that answers everything with 500', async () => {
    const broken = await auditServer({
      url: 'http://localhost/graphql',
      fetchFn: async () => new Response('{}', { status: 500, headers: { 'content-type': 'application/json' } }),
    });
    expect(broken.filter(({ status }) => status === 'error').length).toBeGreaterThan(0);
  });
});
