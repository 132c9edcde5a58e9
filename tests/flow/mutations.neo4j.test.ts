import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createEditing } from '../../src/host/createEditing.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';
import { findReaders } from '../support/findReaders.ts';
import { openTestDriver, cleanGraph, testAddress } from '../support/graph.ts';
import { type Api, startApi } from '../graphql/startApi.ts';
import { writeTokens } from '../graphql/writeTokens.ts';

const TEXT =
  '海关总署公布数据\n\n新华社北京1月13日电（记者李明）海关总署13日发布的数据显示，2024年我国货物贸易进出口总值43.85万亿元，同比增长5%。海关总署副署长王令浚表示，外贸质升量稳。\n';
const INGEST = `mutation ($input: IngestPageInput!) {
  ingestPage(input: $input) {
    clientMutationId
    changed
    page { id file text articles { nodes { headline people { nodes { __typename called: name posts { title } } } } } publication { name } }
    load: run { id number status statisticCount page { file } }
    issues { message }
  }
}`;

let api: Api;
const token = 'a-long-and-random-token-of-an-editor';
beforeAll(async () => {
  api = await startApi({ tokensFile: await writeTokens([{ name: 'Li', role: 'editor', token }]) });
});
afterAll(async () => {
  await api.stop();
  // What was ingested here is nobody else's business.
  const driver = openTestDriver();
  await cleanGraph(driver);
  await driver.close();
});

async function ask(
  query: string,
  variables: object = {},
  authorization?: string,
): Promise<{
  data?: Record<string, never>;
  errors?: ReadonlyArray<{ message: string; extensions: { code: string } }>;
}> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization: `Bearer ${authorization}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as never;
}

describe('an editor', () => {
  it('ingests a page, and gets what it became, each figure at its words', async () => {
    const input = {
      file: 'mine.txt',
      text: TEXT,
      publication: '测试日报',
      date: '2025-01-14',
      clientMutationId: 'one',
    };
    const { data, errors } = await ask(INGEST, { input }, token);
    expect(errors).toBeUndefined();
    const payload = (data as unknown as { ingestPage: { page: { id: string; text: string } } }).ingestPage;
    expect(payload).toMatchObject({
      clientMutationId: 'one',
      changed: true,
      page: {
        file: 'mine.txt',
        publication: { name: '测试日报' },
        articles: {
          nodes: [{ people: { nodes: [{ __typename: 'Person', called: '王令浚', posts: [{ title: '副署长' }] }] } }],
        },
      },
      load: { number: 1, status: 'STANDING', page: { file: 'mine.txt' } },
    });
    const figures = await ask(
      'query ($id: ID!) { node(id: $id) { ... on Page { articles { nodes { statistics { nodes { printedValue source { start end quote } } } } } } } }',
      { id: payload.page.id },
    );
    const found = (
      figures.data as unknown as {
        node: {
          articles: {
            nodes: Array<{
              statistics: {
                nodes: Array<{ printedValue: string; source: { start: number; end: number; quote: string } }>;
              };
            }>;
          };
        };
      }
    ).node.articles.nodes.flatMap(({ statistics }) => statistics.nodes);
    expect(found.map(({ printedValue }) => printedValue)).toContain('43.85万亿元');
    for (const { source } of found) expect(payload.page.text.slice(source.start, source.end)).toBe(source.quote);
  });

  it('changes nothing by ingesting the same again, and takes a load back as a whole', async () => {
    const input = { file: 'mine.txt', text: TEXT, publication: '测试日报', date: '2025-01-14' };
    const again = await ask(INGEST, { input }, token);
    expect(again.data).toMatchObject({ ingestPage: { changed: false } });
    const { load } = (again.data as unknown as { ingestPage: { load: { id: string } } }).ingestPage;
    const back = await ask(
      'mutation ($run: ID!) { withdrawRun(input: { run: $run }) { run { status } } }',
      { run: load.id },
      token,
    );
    expect(back).toMatchObject({ data: { withdrawRun: { run: { status: 'WITHDRAWN' } } } });
    const page = await ask('{ page(file: "mine.txt") { articles { totalCount } } }');
    expect(page).toMatchObject({ data: { page: { articles: { totalCount: 0 } } } });
  });

  const follow = async (query: string): Promise<string> => {
    const headers = {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    };
    const body = JSON.stringify({ query });
    return (await fetch(`${api.url}/graphql/stream`, { method: 'POST', headers, body })).text();
  };

  it('follows the progress of an ingest as server-sent events', async () => {
    const query = 'subscription { ingestProgress(clientMutationId: "followed") { step done total } }';
    const following = follow(query);
    await ask(
      INGEST,
      { input: { file: 'other.txt', text: TEXT.replace('43.85', '41.76'), clientMutationId: 'followed' } },
      token,
    );
    const events = await following;
    expect(events).toContain('"step":"DONE"');
    expect(events).toContain('event: complete');
  });

  it('ends with an ingest that fails, and gives fields under the names that were asked for', async () => {
    const query = 'subscription { ingestProgress(clientMutationId: "failing") { total: done what: step } }';
    const following = follow(query);
    await sleep(500);
    await ask(INGEST, { input: { file: 'bad.txt', text: 'plain words', clientMutationId: 'failing' } }, token);
    const events = await following;
    expect(events).toContain('{"total":0,"what":"READ"}');
    expect(events).toContain('event: complete');
  });

  it.each([
    ['', /it is empty/],
    ['<html><body>海关总署</body></html>', /HTML/],
    ['plain words', /no Chinese character/],
  ])('is told what is wrong with a page: %j', async (text, message) => {
    const { errors } = await ask(INGEST, { input: { file: 'bad.txt', text } }, token);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toMatch(message);
  });

  it('is told that a load is not there', async () => {
    const { errors } = await ask(
      `mutation { withdrawRun(input: { run: "run_${'0'.repeat(24)}" }) { run { status } } }`,
      {},
      token,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('anybody else', () => {
  it('cannot write, and the graph is as it was', async () => {
    // What earlier loads left to be done raises the revision, too.
    await vi.waitFor(
      async () =>
        expect(await ask('{ graph { pendingMoves } }')).toMatchObject({ data: { graph: { pendingMoves: 0 } } }),
      20_000,
    );
    // Only `data`: the first sight of a document is charged for its planning.
    const { data: before } = await ask('{ graph { revision } }');
    const { errors } = await ask(INGEST, { input: { file: 'x.txt', text: TEXT.replace('43', '44') } });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await ask('{ graph { revision } }')).data).toEqual(before);
  });
});

describe('the process that reads pages', () => {
  it('comes with a page, and goes when no more come', async () => {
    const graph = openGraph(testAddress());
    const before = findReaders();
    const { editing, close } = createEditing(graph, 3_000);
    const page = { file: 'idle.txt', text: TEXT, publication: '测试日报', date: '2025-01-14' };
    const ingest = async (): Promise<boolean> =>
      (await editing.ingestPage(page, () => undefined, new AbortController().signal)).changed;
    expect(await ingest()).toBe(true);
    expect(findReaders()).not.toEqual(before);
    await vi.waitFor(() => expect(findReaders()).toEqual(before), 8_000);
    expect(await ingest()).toBe(false);
    await close();
    await vi.waitFor(() => expect(findReaders()).toEqual(before), 8_000);
    await graph.close();
  });
});
