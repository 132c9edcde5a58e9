import { parse, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/graphql/http/readExamples.ts';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { type Api, startApi } from './startApi.ts';

const examples = await readExamples('examples');
const rootFields = Object.values(readSchema('schema').getQueryType()?.getFields() ?? {});

describe('the example queries, over HTTP', () => {
  let server: Api;
  beforeAll(async () => {
    // A Neo4j that has just started plans each statement for the first time; on a busy machine that takes seconds.
    server = await startApi({ queryDeadline: 60_000 });
  });
  afterAll(() => server.stop());

  const ask = async (query: string) => {
    const before = server.statements.length;
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const body = (await response.json()) as { errors?: unknown; data?: unknown };
    return { status: response.status, errors: body.errors, roundTrips: server.statements.length - before };
  };

  it.each(examples.map(({ name, query }) => [name, query]))(
    'run as they stand, in one round trip: %s',
    async (_name, query) => {
      expect(await ask(query)).toEqual({ status: 200, errors: undefined, roundTrips: 1 });
    },
  );

  it.each(rootFields.map(({ name, description }) => [name, /`(\{.*\})`/s.exec(description ?? '')?.[1] ?? '']))(
    'stand in the description of each root field, and run: %s',
    async (name, query) => {
      const asked = new Set<string>();
      visit(parse(query), { Field: (field) => void asked.add(field.name.value) });
      expect(asked).toContain(name);
      expect(await ask(query)).toEqual({ status: 200, errors: undefined, roundTrips: 1 });
    },
  );
});
