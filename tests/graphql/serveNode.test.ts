import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { printNodeQuery } from '../../src/graphql/http/serveNode.ts';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { ID_PREFIXES, type NodeLabel } from '../../src/model/ids.ts';
import { startTestServer } from './startTestServer.ts';

const schema = readSchema('schema');
const labels = (Object.keys(ID_PREFIXES) as NodeLabel[]).filter((label) => schema.getType(label) !== undefined);
const id = (label: NodeLabel): string => `${ID_PREFIXES[label]}_${'0'.repeat(24)}`;

describe('the link of a node', () => {
  it.each(labels)('opens a query that the schema knows: %s', (label) => {
    expect(validate(schema, parse(printNodeQuery(id(label), label)))).toEqual([]);
  });

  it('sends a browser to the playground with that query, and nowhere if the text is not an id', async () => {
    const server = await startTestServer();
    try {
      const open = (path: string): Promise<Response> => fetch(`${server.url}${path}`, { redirect: 'manual' });
      const opened = await open(`/node/${id('Region')}`);
      expect(opened.status).toBe(302);
      const link = new URL(opened.headers.get('location') ?? '', server.url);
      expect(link.pathname).toBe('/graphql');
      expect(link.searchParams.get('query')).toBe(printNodeQuery(id('Region'), 'Region'));
      expect((await open('/node/reg_x')).status).toBe(404);
    } finally {
      await server.stop();
    }
  });
});
