import { afterEach, describe, expect, it } from 'vitest';
import { createModelReader, type ModelReaderOptions } from '../../src/assist/createModelReader.ts';
import { findQuantities } from '../../src/extract/quantities/findQuantities.ts';
import type { Issue } from '../../src/model/issue.ts';
import { readPage } from '../../src/read/readPage.ts';
import { segmentPage } from '../../src/segment/segmentPage.ts';
import { startModelServer, type ModelAnswer, type ModelRequest, type ModelServer } from '../support/modelServer.ts';

const FIRST = '省统计局副局长周建国介绍，一季度全省进出口1.2万亿元，同比增\n长5.6%。“企业订单在回升。”他说。';
const SECOND = '昨日，江州港集团宣布新开5条航线，总投资30亿元的码头扩建工程开工。';
const page = readPage(
  'page.txt',
  Buffer.from(
    `外贸开局良好\n\n本报记者 陈思远\n\n${FIRST}\n\n（据新华社北京4月16日电）\n\n港口新开航线\n\n本报记者 赵磊\n\n${SECOND}\n`,
  ),
);

const NOTHING = { regions: [], organizations: [], people: [], projects: [], statistics: [], quotations: [] };
const STATISTIC = {
  subject: { type: 'region', name: '全省' },
  indicator: '进出口',
  breakdown: null,
  value: 1.2,
  unit: '万亿元',
  status: 'actual',
  period: '2024-Q1',
  change: { value: 5.6, unit: '%', direction: 'up', basis: '同比' },
  attributedTo: ['省统计局'],
  quote: '一季度全省进出口1.2万亿元，同比增长5.6%',
};
const PERSON = {
  name: '周建国',
  roles: [{ title: '副局长', organization: '省统计局' }],
  official: true,
  quote: '省统计局副局长周建国',
};
const QUOTATION = { speaker: '周建国', form: 'direct', quote: '企业订单在回升。' };
const GOOD = { ...NOTHING, statistics: [STATISTIC], people: [PERSON], quotations: [QUOTATION] };

let server: ModelServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Plays a model that answers the first article with `first` and has nothing to say about any other. */
const answerFirst =
  (first: unknown) =>
  (request: ModelRequest): ModelAnswer => ({
    content: JSON.stringify(request.messages[1]?.content.includes('周建国') === true ? first : NOTHING),
  });

async function start(
  answer: (request: ModelRequest, count: number) => ModelAnswer,
  options: Partial<ModelReaderOptions> = {},
) {
  server = await startModelServer(answer);
  const issues: Issue[] = [];
  const reader = createModelReader({
    baseURL: server.baseURL,
    apiKey: 'test',
    model: 'test',
    budget: { requests: 20, tokens: 100_000 },
    retries: 2,
    timeout: 2_000,
    segment: segmentPage,
    readFigures: findQuantities,
    ...options,
  });
  return {
    reader,
    issues,
    requests: server.requests,
    read: (signal?: AbortSignal) =>
      reader.read(page, { onIssue: (issue) => issues.push(issue), ...(signal === undefined ? {} : { signal }) }),
  };
}

describe('a model that reads', () => {
  it('gives facts whose quotes are the page, letter by letter', async () => {
    const { read, issues } = await start(answerFirst(GOOD));
    const facts = await read();
    expect(issues).toEqual([]);
    expect(facts.reader).toEqual({ name: 'model:test', version: '1' });
    expect(facts.articles.map(({ headline }) => headline)).toEqual(['外贸开局良好', '港口新开航线']);
    const [statistic] = facts.statistics;
    expect(statistic).toMatchObject({
      id: 's1',
      article: 'a1',
      value: 1.2,
      unit: '万亿元',
      printed: '1.2万亿元',
      confidence: 0.8,
    });
    expect(statistic?.quote).toBe('一季度全省进出口1.2万亿元，同比增\n长5.6%');
    for (const { quote, span = [0, 0] } of [...facts.statistics, ...facts.people, ...facts.quotations])
      expect(page.text.slice(...span)).toBe(quote);
  });

  it('is asked once per article, with the schema enforced', async () => {
    const { read, requests } = await start(answerFirst(GOOD));
    await read();
    expect(requests.map(({ response_format }) => response_format?.type)).toEqual(['json_schema', 'json_schema']);
  });

  it('may write quotation marks and widths its own way', async () => {
    const { read } = await start(
      answerFirst({ ...GOOD, statistics: [{ ...STATISTIC, quote: '一季度全省进出口１.２万亿元,同比增长5.6%' }] }),
    );
    expect((await read()).statistics).toHaveLength(1);
  });
});

describe('a model that makes things up', () => {
  it.each([
    [
      'a quote',
      { statistics: [{ ...STATISTIC, quote: '一季度全省进出口额1.3万亿元' }] },
      /quote is not in the article/u,
    ],
    ['a level', { statistics: [{ ...STATISTIC, value: 1.3 }] }, /does not print 1.3万亿元/u],
    ['a quote without numbers', { statistics: [{ ...STATISTIC, quote: '企业订单在回升' }] }, /does not print 1.2/u],
    ['a person', { people: [{ ...PERSON, name: '王伟' }] }, /does not print its name/u],
    [
      'a region',
      { regions: [{ name: '火星', aliases: [], level: 'country', parent: null }] },
      /does not print its name/u,
    ],
    [
      'a body',
      { organizations: [{ name: '银河公司', aliases: ['银河'], kind: 'enterprise', region: null, quote: '省统计局' }] },
      /does not print its name/u,
    ],
    ['a speaker', { quotations: [{ ...QUOTATION, speaker: '王伟' }] }, /does not name its speaker/u],
  ])('has %s refused, and the refusal reported', async (_what, said, reason) => {
    const { read, issues } = await start(answerFirst({ ...NOTHING, ...said }));
    const { statistics, people, regions, organizations, quotations } = await read();
    expect([statistics, people, regions, organizations, quotations].flat()).toEqual([]);
    expect(issues.map(({ message }) => message)).toEqual([expect.stringMatching(reason)]);
  });

  it('keeps the level and loses a growth rate that is not printed', async () => {
    const { read } = await start(
      answerFirst({ ...NOTHING, statistics: [{ ...STATISTIC, change: { ...STATISTIC.change, value: 9.9 } }] }),
    );
    expect((await read()).statistics[0]).toMatchObject({ value: 1.2, change: null });
  });

  it('loses an invalid period, and aliases that are not printed', async () => {
    const { read } = await start(
      answerFirst({
        ...NOTHING,
        statistics: [{ ...STATISTIC, period: 'last quarter' }],
        organizations: [
          { name: '省统计局', aliases: ['统计局', 'NBS'], kind: 'government', region: null, quote: '省统计局' },
        ],
      }),
    );
    const facts = await read();
    expect(facts.statistics[0]?.period).toBeNull();
    expect(facts.organizations[0]?.aliases).toEqual(['统计局']);
  });
});

describe('an endpoint that supports less', () => {
  it('is asked for plain JSON objects, and this is remembered', async () => {
    const { read, requests } = await start((request) =>
      request.response_format?.type === 'json_schema'
        ? { status: 400, message: 'response_format unsupported' }
        : answerFirst(GOOD)(request),
    );
    expect((await read()).statistics).toHaveLength(1);
    expect(requests.map(({ response_format }) => response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      'json_object',
    ]);
    expect(requests[1]?.messages[0]?.content).toContain('"statistics"');
  });

  it('is finally asked for plain text, and the JSON in it is found', async () => {
    const { read, requests } = await start((request) =>
      request.response_format !== undefined
        ? { status: 422, message: 'unknown field' }
        : {
            content: `好的：\n\`\`\`json\n${JSON.stringify(request.messages[1]?.content.includes('周建国') === true ? GOOD : NOTHING)}\n\`\`\``,
          },
    );
    expect((await read()).statistics).toHaveLength(1);
    expect(requests.map(({ response_format }) => response_format?.type)).toEqual([
      'json_schema',
      'json_object',
      undefined,
      undefined,
    ]);
  });

  it('is told what was wrong, and asked again', async () => {
    const { read, requests } = await start((request, count) =>
      count === 1 ? { content: '{"regions": [' } : answerFirst(GOOD)(request),
    );
    expect((await read()).statistics).toHaveLength(1);
    expect(requests[1]?.messages.at(-1)?.content).toContain('It is not JSON');
  });

  it('loses one article if it never keeps to the schema; the others are read', async () => {
    const { read, issues, requests } = await start((request) =>
      request.messages[1]?.content.includes('周建国') === true
        ? { content: '{"regions": "none"}' }
        : { content: JSON.stringify(NOTHING) },
    );
    await read();
    expect(issues.map(({ record, message }) => [record, message])).toEqual([
      ['articles a1', expect.stringContaining('could not be used')],
    ]);
    expect(requests).toHaveLength(7);
  });

  it('has a long article read in halves if its answer is cut off', async () => {
    const { read, requests } = await start((request) => {
      const asked = request.messages[1]?.content ?? '';
      return asked.includes('周建国') && asked.includes('他说')
        ? { content: '{', finish: 'length' }
        : answerFirst({ ...NOTHING, statistics: [STATISTIC] })(request);
    });
    expect((await read()).statistics).toHaveLength(1);
    expect(requests).toHaveLength(4);
  });
});

describe('an endpoint that fails', () => {
  it.each([429, 500, 503])('with status %i is asked again', async (status) => {
    const { read, requests } = await start((request, count) =>
      count <= 2 ? { status, message: 'try later' } : answerFirst(GOOD)(request),
    );
    expect((await read()).statistics).toHaveLength(1);
    expect(requests).toHaveLength(4);
  });

  it.each<[string, ModelAnswer, string, Partial<ModelReaderOptions>]>([
    ['with errors only', { status: 500, message: 'broken' }, 'unavailable', { retries: 1 }],
    ['with silence', 'silence', 'unavailable', { retries: 0, timeout: 150 }],
    ['to accept the key', { status: 401, message: 'bad key' }, 'denied', {}],
    ['with refusals only', { content: '', refusal: 'I cannot read this.' }, 'refused', {}],
    ['with the content filter', { content: '', finish: 'content_filter' }, 'refused', {}],
    ['with no choices', { raw: '{"error": "overloaded"}' }, 'malformed', {}],
    ['with half an answer', { raw: '{"choices": [' }, 'malformed', {}],
  ])('%s ends in an error that says so', async (_how, answer, failure, options) => {
    const { read } = await start(() => answer, options);
    await expect(read()).rejects.toMatchObject({ name: 'ModelReplyError', failure });
  });

  it('refuses one article only, and the other is read', async () => {
    const { read, issues } = await start((request) =>
      request.messages[1]?.content.includes('江州港') === true
        ? { content: '', refusal: 'No.' }
        : answerFirst(GOOD)(request),
    );
    expect((await read()).statistics).toHaveLength(1);
    expect(issues.map(({ record }) => record)).toEqual(['articles a2']);
  });

  it('is not asked beyond the budget', async () => {
    const { read, requests } = await start(answerFirst(GOOD), { budget: { requests: 20, tokens: 50 } });
    await expect(read()).rejects.toMatchObject({ failure: 'budget' });
    expect(requests).toHaveLength(1);
  });

  it('is left alone once the reading is cancelled', async () => {
    const cancel = new AbortController();
    const { read, requests } = await start(() => {
      cancel.abort(new Error('enough'));
      return 'silence';
    });
    await expect(read(cancel.signal)).rejects.toThrow('enough');
    expect(requests).toHaveLength(1);
  });
});
