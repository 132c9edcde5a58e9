import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';
import { createEditing } from '../../src/host/createEditing.ts';
import { createQuestions } from '../../src/host/createQuestions.ts';
import { keepAsking } from '../../src/host/keepAsking.ts';
import { openGraph } from '../../src/neo4j/openGraph.ts';
import { findReaders } from '../support/findReaders.ts';
import { type PdfLine, setColumn, writePdf } from '../support/writePdf.ts';
import { openTestDriver, testAddress } from '../support/graph.ts';
import { type Api, startApi } from '../graphql/startApi.ts';
import { writeTokens } from '../graphql/writeTokens.ts';

const TEXT =
  '海关总署公布数据\n\n新华社北京1月13日电（记者李明）海关总署13日发布的数据显示，2024年我国货物贸易进出口总值43.85万亿元，同比增长5%。海关总署副署长王令浚表示，外贸质升量稳。\n';
const INGEST = `mutation ($input: IngestPageInput!) {
  ingestPage(input: $input) {
    clientMutationId
    changed
    heldBack
    page { id file text articles { nodes { headline people { nodes { __typename called: name posts { title } } } } } publication { name } }
    load: run { id number status statisticCount page { file } }
    issues { message }
  }
}`;

let api: Api;
const token = 'a-long-and-random-token-of-an-editor';
beforeAll(async () => {
  const tokensFile = await writeTokens([{ name: 'Li', role: 'editor', token }]);
  api = await startApi({ tokensFile, mutationDeadline: 60_000 });
});
afterAll(async () => {
  await api.stop();
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

/** Reads server-sent events one by one, without the pings. */
async function* readEvents(response: Response): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = text.slice(0, end).replace(/^(?::.*\n?)+/u, '');
      text = text.slice(end + 2);
      if (event !== '') yield event;
    }
  }
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

  it('changes nothing by ingesting the same page again, and withdraws a load as a whole', async () => {
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

  it('ends with an ingest that fails, and gives fields under their aliases', async () => {
    const query = 'subscription { ingestProgress(clientMutationId: "failing") { total: done what: step } }';
    const following = follow(query);
    await sleep(500);
    await ask(INGEST, { input: { file: 'bad.txt', text: 'plain words', clientMutationId: 'failing' } }, token);
    const events = await following;
    expect(events).toContain('{"total":0,"what":"READ"}');
    expect(events).toContain('event: complete');
  });

  it('reads what changed since a revision, and gets an error if the log no longer reaches back that far', async () => {
    const { data } = await ask('{ graph { revision } }');
    const since = (data as unknown as { graph: { revision: number } }).graph.revision;
    await ask(INGEST, { input: { file: 'news.txt', text: TEXT.replace('43.85', '40.1') } }, token);
    const CHANGES = `query ($since: Int, $filter: GraphChangeFilter) {
      changes(since: $since, first: 100, filter: $filter) { totalCount nodes { kind revision nodeId after run { page { file } } node { __typename id } } }
    }`;
    const figures = await ask(CHANGES, { since, filter: { kinds: ['ADDED'], type: 'Statistic' } });
    const { nodes } = (figures.data as unknown as { changes: { nodes: { nodeId: string; after: string }[] } }).changes;
    expect(nodes.map(({ after }) => after)).toContainEqual(expect.stringContaining('40.1万亿元'));
    expect(nodes[0]).toMatchObject({
      kind: 'ADDED',
      run: { page: { file: 'news.txt' } },
      node: { __typename: 'Statistic', id: nodes[0]?.nodeId },
    });
    const driver = openTestDriver();
    await driver.executeQuery("MATCH (graph:Graph {id: 'graph'}) SET graph.changesForgotten = $last", {
      last: `chg_${String(since + 1).padStart(14, '0')}0000000001`,
    });
    const { errors } = await ask(CHANGES, { since });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(`Changes up to revision ${String(since + 1)} are no longer kept`) as string,
      extensions: { code: 'BAD_USER_INPUT', reason: 'CHANGES_FORGOTTEN' },
    });
    await driver.executeQuery("MATCH (graph:Graph {id: 'graph'}) REMOVE graph.changesForgotten");
    await driver.close();
    // After a restore, a client may have seen a later revision than there is: nothing would ever come after it.
    const ahead = await ask(CHANGES, { since: since + 1_000 });
    expect(ahead.errors?.[0]).toMatchObject({
      message: expect.stringContaining(`changes after revision ${String(since + 1_000)} were requested`) as string,
      extensions: { code: 'BAD_USER_INPUT', reason: 'CHANGES_AHEAD' },
    });
  });

  it('follows changes: missed ones first, each with an id to continue from', async () => {
    const { data } = await ask('{ graph { revision } }');
    const since = (data as unknown as { graph: { revision: number } }).graph.revision;
    for (const [file, value] of [
      ['seen.txt', '38.1'],
      ['missed.txt', '37.3'],
    ] as const)
      await ask(INGEST, { input: { file, text: TEXT.replace('43.85', value) } }, token);
    const query = `subscription { changes(since: ${String(since)}, filter: { type: "Page" }) { kind after } }`;
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const open = async (lastEventId?: string): Promise<{ next: () => Promise<string>; stop: () => void }> => {
      const controller = new AbortController();
      const response = await fetch(`${api.url}/graphql/stream`, {
        method: 'POST',
        headers: { ...headers, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
        body: JSON.stringify({ query }),
        signal: controller.signal,
      });
      const events = readEvents(response);
      return { next: async () => (await events.next()).value ?? '', stop: () => controller.abort() };
    };
    const first = await open();
    const early = await first.next();
    expect(early).toMatch(/^id: chg_\d{24}\nevent: next\ndata: .*"kind":"ADDED","after":"seen.txt"/);
    first.stop();
    const second = await open(/chg_\d{24}/.exec(early)?.[0]);
    let last = await second.next();
    expect(last).toContain('"after":"missed.txt"');
    void ask(INGEST, { input: { file: 'live.txt', text: TEXT.replace('43.85', '39.2') } }, token);
    while (!last.includes('live.txt')) last = await second.next();
    expect(last).toContain('"kind":"ADDED"');
    second.stop();
  });

  it('saves a question, whose feed reports what is new with its words and source, and whose webhook is called until it answers', async () => {
    const document = '{ statistics(first: 100, filter: { indicatorName: "货物贸易进出口总值" }) { nodes { id } } }';
    const SAVE = 'mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) { name feed } }';
    const { data, errors } = await ask(SAVE, { input: { name: 'trade', document } }, token);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ saveQuestion: { name: 'trade', feed: '/feeds/trade.json' } });
    for (const [input, message] of [
      [{ name: 'Trade!', document }, /is not a valid name/],
      [{ name: 'wrong', document: '{ nothing }' }, /Cannot query field "nothing"/],
      [{ name: 'wrong', document: 'mutation { forgetQuestion(input: { name: "trade" }) { name } }' }, /a single query/],
      [{ name: 'wrong', document, webhook: 'http://10.0.0.1/hook' }, /10\.0\.0\.1 is not in WEBHOOK_HOSTS/],
    ] as const)
      expect((await ask(SAVE, { input }, token)).errors?.[0]?.message).toMatch(message);

    const readFeed = async (): Promise<{ items: { title: string; content_text: string; url: string }[] }> =>
      (await (await fetch(`${api.url}/feeds/trade.json`)).json()) as never;
    expect((await readFeed()).items.some(({ title }) => title.includes('36.6万亿元'))).toBe(false);
    await ask(
      INGEST,
      { input: { file: 'feed.txt', text: TEXT.replace('43.85', '36.6'), date: '2025-01-14', publication: '测试日报' } },
      token,
    );
    const { items } = await readFeed();
    const item = items.find(({ title }) => title.includes('36.6万亿元'));
    expect(item).toMatchObject({
      title: expect.stringMatching(/^\[新\] 中国 货物贸易进出口总值 36\.6万亿元/) as string,
      content_text: expect.stringMatching(/“.*36\.6万亿元.*”（测试日报/) as string,
      url: expect.stringMatching(/\/node\/sta_\w+$/) as string,
    });
    const atom = await fetch(`${api.url}/feeds/trade.xml`);
    expect(atom.headers.get('content-type')).toContain('application/atom+xml');
    expect(await atom.text()).toContain('36.6万亿元');
    const etag = atom.headers.get('etag') ?? '';
    expect((await fetch(`${api.url}/feeds/trade.xml`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const unknown = await fetch(`${api.url}/feeds/trades.json`);
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('did you mean')]);

    const secret = `whsec_${Buffer.from('a secret of at least 24 bytes').toString('base64')}`;
    const received: { verified: unknown; id: string | undefined }[] = [];
    const receiver = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const headers = request.headers as Record<string, string>;
      received.push({ verified: new Webhook(secret).verify(body, headers), id: headers['webhook-id'] });
      response.writeHead(received.length === 1 ? 503 : 204).end();
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const webhook = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;
    const graph = openGraph(testAddress());
    const webhooks = { hosts: ['127.0.0.1'], secret };
    const questions = createQuestions(graph, { ...DEFAULT_SERVER_SETTINGS, webhooks });
    await questions.save({ name: 'called', document, variables: {}, webhook, who: 'Li' });
    const options = { ...webhooks, base: 'https://news.example/', now: () => new Date(), every: 20, pauses: [20] };
    const stop = keepAsking(questions, options, pino({ level: 'silent' }));
    await vi.waitFor(() => expect(received.length).toBeGreaterThanOrEqual(2), 10_000);
    await stop();
    expect(received[0]?.id).toBe(received[1]?.id);
    expect(received[1]?.verified).toMatchObject({ type: 'question.changed', data: { question: 'called' } });
    expect(JSON.stringify(received[1]?.verified)).toContain('https://news.example/node/sta_');
    receiver.close();
    await graph.close();
    const FORGET = 'mutation ($name: String!) { forgetQuestion(input: { name: $name }) { name } }';
    expect((await ask(FORGET, { name: 'trade' }, token)).errors).toBeUndefined();
    expect((await fetch(`${api.url}/feeds/trade.json`)).status).toBe(404);
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

  it('leaves out figures of which the reader is not certain enough, and counts them', async () => {
    const input = { file: 'sure.txt', text: TEXT.replace('43.85', '42.07'), date: '2025-01-14', minConfidence: 1 };
    const { data } = await ask(INGEST, { input }, token);
    const { heldBack, load } = (data as unknown as { ingestPage: { heldBack: number; load: object } }).ingestPage;
    expect(heldBack).toBeGreaterThan(0);
    expect(load).toMatchObject({ statisticCount: 0 });
    const wrong = await ask(INGEST, { input: { ...input, minConfidence: 60 } }, token);
    expect(wrong.errors?.[0]?.message).toContain('minConfidence is 60');
  });

  it('reads a PDF page by page, and says what is wrong with other files', async () => {
    const page = (text: string): PdfLine[] => setColumn(text, { x: 40, y: 60, length: 24 });
    const document = Buffer.from(
      writePdf([page(TEXT.split('\n\n')[1] ?? ''), [], page('第三页只有一句话。')]),
    ).toString('base64');
    const send = async (input: object): ReturnType<typeof ask> =>
      ask(
        'mutation ($input: IngestPageInput!) { ingestPage(input: $input) { parts page { file text origin { kind part } } } }',
        { input: { file: 'paper.pdf', date: '2025-01-14', ...input } },
        token,
      );
    expect((await send({ document })).data).toMatchObject({
      ingestPage: { parts: 3, page: { file: 'paper.pdf#1', origin: { kind: 'PDF', part: 1 } } },
    });
    expect((await send({ document, part: 3 })).data).toMatchObject({
      ingestPage: { page: { file: 'paper.pdf#3', text: '第三页只有一句话。\n' } },
    });
    // A scan in the middle does not hide how many pages there are.
    expect((await send({ document, part: 2 })).errors?.[0]).toMatchObject({
      message: expect.stringContaining('page 2 is a PDF without text (a scan)'),
      extensions: { code: 'BAD_USER_INPUT', parts: 3 },
    });
    for (const [input, words] of [
      [{ document: 'no base64!' }, 'document is not base64'],
      [{ document, part: 0 }, 'the first page of a document is 1'],
      [{ document, text: TEXT }, 'Give either text or document'],
      [{}, 'Give either text or document'],
      [{ document: document.slice(0, 400) }, 'it is a broken PDF'],
    ] as const)
      expect((await send(input)).errors?.[0]?.message).toContain(words);
  });

  it('lists figures by the confidence of their reading, and those that an editor decided on until that is undone', async () => {
    const input = { file: 'doubt.txt', text: TEXT.replace('43.85', '40.01'), date: '2025-01-14' };
    expect((await ask(INGEST, { input }, token)).errors).toBeUndefined();
    const count = async (filter: object): Promise<number> => {
      const query = 'query ($filter: StatisticFilter) { statistics(filter: $filter) { totalCount } }';
      const { data } = await ask(query, { filter });
      return (data as unknown as { statistics: { totalCount: number } }).statistics.totalCount;
    };
    const query =
      '{ statistics(first: 100, filter: { maxConfidence: 1 }) { nodes { id confidence article { page { file } } } } }';
    const { data } = await ask(query);
    const { nodes: read } = (
      data as unknown as {
        statistics: { nodes: ReadonlyArray<{ id: string; confidence: number; article: { page: { file: string } } }> };
      }
    ).statistics;
    // People read the five sample pages: their figures have no confidence, and only a least one lets them through.
    expect(read.filter(({ article }) => /^00\d_/.test(article.page.file))).toEqual([]);
    const [one] = read.filter(({ article }) => article.page.file === 'doubt.txt');
    const confidence = one?.confidence ?? Number.NaN;
    expect(confidence).toBeGreaterThan(0);
    const all = await count({});
    expect(all).toBeGreaterThan(read.length);
    const same = read.filter((each) => each.confidence === confidence).length;
    const surer = await count({ minConfidence: confidence });
    expect(surer).toBe(all - read.filter((each) => each.confidence < confidence).length);
    expect(await count({ maxConfidence: confidence })).toBe(all - surer + same);
    expect(await count({ minConfidence: confidence, maxConfidence: confidence })).toBe(same);

    expect(await count({ judged: true })).toBe(0);
    const confirm =
      'mutation ($id: ID!) { confirmFigure(input: { figure: $id, why: "Compared with the page." }) { judgement { id } } }';
    const confirmed = (await ask(confirm, { id: one?.id }, token)).data as unknown as {
      confirmFigure: { judgement: { id: string } };
    };
    expect(await count({ judged: true })).toBe(1);
    expect(await count({ judged: true, maxConfidence: confidence })).toBe(1);
    expect(await count({ judged: false })).toBe(all - 1);
    const undo =
      'mutation ($id: ID!) { undoJudgement(input: { judgement: $id, why: "A try." }) { judgement { kind } } }';
    await ask(undo, { id: confirmed.confirmFigure.judgement.id }, token);
    expect(await count({ judged: true })).toBe(0);
    expect(await count({ judged: false })).toBe(all);

    const correct =
      'mutation ($input: CorrectFigureInput!) { correctFigure(input: $input) { statistic { corrected change { text value direction basis } } } }';
    const change = { value: 4, unit: '%', direction: 'DOWN', basis: '环比' };
    const corrected = await ask(correct, { input: { figure: one?.id, correction: { change }, why: 'A try.' } }, token);
    expect(corrected).toMatchObject({
      data: {
        correctFigure: {
          statistic: { corrected: true, change: { text: '环比下降4%', value: '4', direction: 'DOWN', basis: '环比' } },
        },
      },
    });
    const nothing = { input: { figure: one?.id, correction: { status: null }, why: 'A try.' } };
    expect((await ask(correct, nothing, token)).errors?.[0]?.message).toContain('status cannot be null');
    await ask('mutation { removePage(input: { page: "doubt.txt" }) { id } }', {}, token);
  });

  it('splits a name off its entity, and undoes that', async () => {
    const find = '{ person(name: "吕大良") { id mentions { nodes { id } } } }';
    const { person } = (await ask(find)).data as unknown as {
      person: { id: string; mentions: { nodes: { id: string }[] } };
    };
    const mention = person.mentions.nodes[0]?.id;
    const decide = (field: string): ReturnType<typeof ask> =>
      ask(
        `mutation ($mention: ID!) { done: ${field}(input: { mention: $mention, why: "Tried." }) { judgement { kind who } mention { entity { id } } } }`,
        { mention },
        token,
      );
    const apart = await decide('splitEntity');
    expect(apart).toMatchObject({ data: { done: { judgement: { kind: 'DIFFERENT', who: 'Li' } } } });
    expect(apart).not.toMatchObject({ data: { done: { mention: { entity: { id: person.id } } } } });
    const together = await decide('undoSplit');
    expect(together).toMatchObject({
      data: { done: { judgement: { kind: 'SAME', who: 'Li' }, mention: { entity: { id: person.id } } } },
    });
    expect((await decide('undoSplit')).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('removes a page with everything it says', async () => {
    const remove =
      'mutation { removePage(input: { page: "sure.txt", clientMutationId: "r" }) { clientMutationId id } }';
    expect((await ask(remove)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { page } = (await ask('{ page(file: "sure.txt") { id } }')).data as unknown as { page: { id: string } };
    expect(await ask(remove, {}, token)).toMatchObject({
      data: { removePage: { clientMutationId: 'r', id: page.id } },
    });
    expect((await ask('{ page(file: "sure.txt") { id } }')).data).toEqual({ page: null });
    expect((await ask(remove, {}, token)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('counts a page without a newspaper in the coverage of its region', async () => {
    const text = '绍兴外贸增长\n\n2023年，绍兴市出口额3300亿元，同比增长5%。绍兴市商务局介绍，外贸平稳。\n';
    const ingested = await ask(INGEST, { input: { file: 'nowhere.txt', text } }, token);
    expect(ingested.errors).toBeUndefined();
    const { data, errors } = await ask(
      '{ coverage(regionName: "绍兴市") { name figureCount publication { name url } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      coverage: expect.arrayContaining([{ name: null, figureCount: 1, publication: null }]) as unknown,
    });
  });

  it('is told that a load does not exist', async () => {
    const { errors } = await ask(
      `mutation { withdrawRun(input: { run: "run_${'0'.repeat(24)}" }) { run { status } } }`,
      {},
      token,
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('anyone else', () => {
  it('cannot write, and the graph is as it was', async () => {
    // Work left over by earlier loads raises the revision, too.
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
  it('starts with a page, and ends when no more come', async () => {
    const graph = openGraph(testAddress());
    const before = findReaders();
    const { editing, close } = createEditing(graph, createQuestions(graph, DEFAULT_SERVER_SETTINGS), 3_000);
    const page = {
      ...{ file: 'idle.txt', text: TEXT, publication: '测试日报', date: '2025-01-14' },
      ...{ document: null, part: 1, pageNumber: null, minConfidence: null },
    };
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
