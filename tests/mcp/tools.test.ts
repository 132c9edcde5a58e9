import { GraphQLError, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SERVER_SETTINGS } from '../../src/graphql/serverSettings.ts';
import { readSchema } from '../../src/graphql/readSchema.ts';
import { createAgentOptions } from '../../src/host/createAgentOptions.ts';
import { TOOLS } from '../../src/mcp/createAgentServer.ts';
import type { FigureNode } from '../../src/mcp/toAgentFigure.ts';
import { judgeClaim, parseClaim } from '../../src/mcp/judgeClaim.ts';
import { MOST_CHARACTERS, printToolResult } from '../../src/mcp/printToolResult.ts';
import { queryTool } from '../../src/mcp/tools/queryTool.ts';

/** A figure as a page prints it; the graph keeps its exact value. */
function figure(printed: Partial<FigureNode>): FigureNode {
  return {
    ...{ id: 'sta_0', url: '/node/sta_0', display: '', subject: { id: '', name: '中国' }, printedIndicator: '' },
    ...{ indicator: { id: '', name: '' }, breakdown: null, measure: 'LEVEL', status: 'ACTUAL', qualifier: null },
    ...{ printedValue: null, value: null, period: null, change: null, attributedTo: [], confidence: null, quote: '' },
    source: { start: 0, end: 0 },
    ...{ corrected: false, rejected: false },
    article: {
      ...{ headline: null, agency: null, partialDate: null, reporters: [], wiredBy: null },
      page: { pageNumber: null, publication: null },
    },
    ...printed,
  };
}

const total = figure({
  printedValue: '43.85万亿元',
  value: { value: '43850000000000', low: null, high: null, unit: '元', printedUnit: '万亿元' },
});
const growth = (value: string, direction: string, quote: string): FigureNode =>
  figure({ quote, change: { text: '', value, unit: '%', direction, basis: '同比' } });

function judge(text: string, isGrowth: boolean, printed: FigureNode): string {
  const claim = parseClaim(text, isGrowth);
  if (claim === undefined) throw new Error(`${text} has no number`);
  return judgeClaim(claim, printed).verdict;
}

describe('a claim', () => {
  it.each([
    ['43.85万亿元', 'AGREES'],
    ['438500亿元', 'AGREES'],
    ['43.9万亿元', 'AGREES_ROUNDED'],
    ['44万亿元', 'AGREES_ROUNDED'],
    ['43.95万亿元', 'DIFFERS'],
    ['43.85万亿美元', 'OPEN'],
  ])('of %s is compared with 43.85万亿元: %s', (text, verdict) => {
    expect(judge(text, false, total)).toBe(verdict);
  });

  it.each([
    ['5%', '5', 'UP', '同比增长5%', 'AGREES'],
    ['5.3%', '5', 'UP', '同比增长5%', 'AGREES_ROUNDED'],
    ['5.3%', '5', 'UP', '同比增长5.0%', 'DIFFERS'],
    ['5.3%', '5', 'UP', '占50%，增长5.0%', 'DIFFERS'],
    ['-0.3%', '0.3', 'DOWN', '下降0.3%', 'AGREES'],
    ['0.3%', '0.3', 'DOWN', '下降0.3%', 'DIFFERS'],
  ])('of growth %s is compared with %s %s as "%s" prints it', (text, value, direction, quote, verdict) => {
    expect(judge(text, true, growth(value, direction, quote))).toBe(verdict);
  });

  it('agrees with a hedge or contradicts it', () => {
    const bound = { ...total, qualifier: '超' };
    expect(judge('43.9万亿元', false, bound)).toBe('WITHIN_BOUND');
    expect(judge('40万亿元', false, bound)).toBe('DIFFERS');
  });

  it('is refused without a number', () => expect(parseClaim('很多', false)).toBeUndefined());
});

describe('a long answer', () => {
  const entries = Array.from({ length: 50 }, (_, at) => ({ cursor: `c${at}`, value: '进'.repeat(1_000) }));

  it('is cut to what fits, and says how to continue', () => {
    const { answer, text } = printToolResult({ answer: {}, list: { key: 'figures', entries, more: false } });
    const kept = answer['figures'] as readonly string[];
    expect(text.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(kept.length).toBeGreaterThan(5);
    expect(answer).toMatchObject({ more: true, after: `c${kept.length - 1}` });
    expect(JSON.parse(text)).toEqual(answer);
  });

  it('is refused if nothing can be cut', () => {
    expect(() => printToolResult({ answer: { data: 'x'.repeat(MOST_CHARACTERS) } })).toThrow(/Request less/);
  });
});

describe('the documents of the tools', () => {
  const schema = readSchema('schema');
  const thing = { __typename: 'Region', id: 'reg_0f3a5c1b2d4e6f708192a3b4', name: '浙江省' };
  const given: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    search: { query: '出口', first: 3 },
    find_figures: { subject: '浙江省', first: 3 },
    get_figure: { id: 'sta_0f3a5c1b2d4e6f708192a3b4' },
    get_series: { id: 'ser_0f3a5c1b2d4e6f708192a3b4', first: 3 },
    check_figure: { subject: '浙江省', indicator: '进出口总值', period: '2024', value: '1亿元', status: 'ACTUAL' },
    get_entity: { entity: '浙江省' },
  };

  it.each(TOOLS.map((tool) => [tool.name, tool] as const))('are valid: %s', async (name, { run }) => {
    const sent: string[] = [];
    const execute = async ({ query }: { query: string }) => {
      sent.push(query);
      // Names are found, and nothing else is: each tool sends all of its documents.
      return query.includes('FindThing')
        ? { data: query.includes('indicator(') ? { indicator: thing } : { region: thing } }
        : { data: {} };
    };
    await run(given[name] ?? {}, { execute, base: 'http://localhost/', today: '2026-01-01' }).catch(() => undefined);
    expect(sent.length).toBeGreaterThan(0);
    for (const query of sent) expect(validate(schema, parse(query)), query).toEqual([]);
  });

  it.each([...TOOLS, queryTool])(
    'refuse an argument that they do not have, which would change what is answered: $name',
    ({ name, input }) => {
      const right = given[name] ?? { query: '{ graph { revision } }' };
      expect(input.safeParse(right).error).toBeUndefined();
      expect(input.safeParse({ ...right, regoin: '浙江省' }).error?.message).toContain('regoin');
    },
  );

  it.each(['SERVICE_UNAVAILABLE', 'NOT_FOUND'])('give the code that the graph gave: %s', async (code) => {
    const execute = async () => ({ errors: [new GraphQLError('Send it again.', { extensions: { code } })] });
    const context = { execute, base: 'http://localhost/', today: '2026-01-01' };
    for (const { name, run } of [...TOOLS, queryTool])
      await expect(run(given[name] ?? { query: '{ graph { revision } }' }, context), name).rejects.toMatchObject({
        code,
      });
  });

  it.each([{ registeredOnly: true }, { trustedDocuments: 'examples' }])('are the only ones with %o', async (closed) => {
    const options = await createAgentOptions(schema, { ...DEFAULT_SERVER_SETTINGS, ...closed });
    expect(options.allowQueries).toBe(false);
  });
});
