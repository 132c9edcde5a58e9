import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PageFacts } from '../../src/model/pageFacts.ts';
import { type ModelAnswer, type ModelServer, startModelServer } from '../support/modelServer.ts';
import { runEconews } from '../support/runEconews.ts';

const STORY =
  '外贸开局良好\n\n本报记者 陈思远\n\n省统计局副局长周建国介绍，一季度全省进出口1.2万亿元，同比增长5.6%。“企业订单在回升。”他说。\n';
const NOTHING = { regions: [], organizations: [], people: [], projects: [], statistics: [], quotations: [] };
/** One that the rules find, too; one that they do not; one that no word of the page bears out. */
const PEOPLE = [
  { name: '周建国', roles: [], official: true, quote: '省统计局副局长周建国' },
  { name: '订单', roles: [], official: false, quote: '企业订单' },
  { name: '王子虚', roles: [], official: false, quote: '王子虚说' },
];

let folder: string;
let server: ModelServer | undefined;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-'));
  await writeFile(join(folder, 'page.txt'), STORY);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
afterEach(() => server?.close());

const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const out = await mkdtemp(join(folder, 'facts-'));
  const program = runEconews(['read', join(folder, 'page.txt'), '--out', out, ...args], env);
  const code = await program.ended;
  const facts = await readFile(join(out, 'page.json'), 'utf8').catch(() => undefined);
  return {
    code,
    output: program.output(),
    facts: facts === undefined ? undefined : (JSON.parse(facts) as PageFacts),
    again: async () => {
      const second = runEconews(['read', join(folder, 'page.txt'), '--out', out, ...args], env);
      await second.ended;
      return second.output();
    },
  };
};

async function startModel(answer: ModelAnswer): Promise<Readonly<Record<string, string>>> {
  server = await startModelServer(() => answer);
  return { MODEL_URL: server.baseURL, MODEL_NAME: 'tester', MODEL_KEY: 'secret-key', MODEL_RETRIES: '0' };
}
const found = { content: JSON.stringify({ ...NOTHING, people: PEOPLE }) };

describe('the reader of a command', () => {
  it('is a model if one is asked for, and says what the page does not support', async () => {
    const { code, output, facts, again } = await run(['--reader', 'model', '--json'], await startModel(found));
    expect(code).toBe(0);
    expect(facts?.reader?.name).toBe('model:tester');
    expect(facts?.people.map(({ name }) => name)).toEqual(['周建国', '订单']);
    expect(output).toContain('王子虚');
    expect(output).not.toContain('secret-key');
    expect(await again()).toContain('"skipped":1');
  });

  it('is both, each record signed and the two compared', async () => {
    const { code, output, facts } = await run(['--reader', 'both'], await startModel(found));
    expect(code).toBe(0);
    expect(facts?.reader?.name).toBe('rules+model:tester');
    expect(facts?.people.map(({ name, reader }) => [name, reader])).toEqual([
      ['周建国', 'rules'],
      ['订单', 'model:tester'],
    ]);
    expect(facts?.statistics.map(({ reader }) => reader)).toEqual(['rules']);
    expect(output).toContain('people: 1 found by both, 0 only by the rules, 1 only by the model');
  });

  it('makes the page fail and writes nothing if it does not answer', async () => {
    const { code, output, facts } = await run(
      ['--reader', 'both'],
      await startModel({ status: 401, message: 'no such key: secret-key' }),
    );
    expect(code).toBe(1);
    expect(facts).toBeUndefined();
    expect(output).toContain('page.txt was not read by the model');
    expect(output).not.toContain('secret-key');
  });

  it.each([
    [['--reader', 'model'], {}, /MODEL_URL is not set/],
    [['--reader', 'modle'], {}, /no reader "modle". Did you mean "model"\?/],
    [['--reader', 'model'], { MODEL_URL: 'ftp://here' }, /MODEL_URL must be an address/],
    [['--reader', 'model'], { MODEL_URL: 'http://127.0.0.1:9/v1' }, /MODEL_NAME is not set/],
  ])('%s with %o says what is missing', async (args, env, message) => {
    const { code, output } = await run(args, env);
    expect(code).toBeGreaterThan(0);
    expect(output).toMatch(message);
  });
});
