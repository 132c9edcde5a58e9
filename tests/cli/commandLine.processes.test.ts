import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { createOutput } from '../../src/cli/output/createOutput.ts';
import { runCommandLine } from '../../src/cli/runCommandLine.ts';
import { runEconews } from '../support/runEconews.ts';
import { testAddress } from '../support/graph.ts';
import { writePdf } from '../support/writePdf.ts';

/** Runs a command line in this process and answers what it wrote. */
async function run(
  args: ReadonlyArray<string>,
  env = {},
  commands = COMMANDS,
): Promise<{ code: number; written: string }> {
  let written = '';
  const write = (text: string): void => void (written += text);
  const out = { write, writeError: write, isTerminal: false, style: (_style: string, text: string) => text };
  const code = await runCommandLine(args, { commands, env, out, signal: new AbortController().signal });
  return { code, written };
}

const failing: Command = {
  name: 'fail',
  summary: 'Fail.',
  options: { loudly: { type: 'boolean', help: 'Loudly.' } },
  run: () => Promise.reject(new Error('the inside came out')),
};

describe('the command line', () => {
  it('says which pages of a document were not read, though it read the others', { timeout: 60_000 }, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'econews-scan-'));
    const path = join(folder, 'paper.pdf');
    await writeFile(path, writePdf([[{ text: '前两个月，滨海市出口198.2亿元，同比增长10.3%。', x: 40, y: 60 }], []]));
    const { code, written } = await run(['read', path, '--out', join(folder, 'facts')]);
    await rm(folder, { recursive: true });
    expect(code).toBe(0);
    expect(written).toContain('page 2 is a PDF without text (a scan)');
    expect(written).toContain('1 read.');
  });

  it.each(Object.keys(COMMANDS))('explains "%s", each option in one sentence', async (name) => {
    const { code, written } = await run([name, '--help']);
    expect(code).toBe(0);
    expect(written).toContain(`Usage: econews ${name}`);
    for (const line of written.split('\n').filter((each) => /^ {2}.*--/.test(each)))
      expect(line).toMatch(/\S {2,}\S.*\.$/);
  });

  it('lists every command and every setting', async () => {
    const { code, written } = await run(['--help']);
    expect(code).toBe(0);
    for (const [name, importOne] of Object.entries(COMMANDS)) {
      expect(written).toContain(`  ${name}`);
      expect((await importOne()).name).toBe(name);
    }
    expect(written).toContain('NEO4J_URI');
    expect(written).toContain('LIMIT_DEPTH');
  });

  it('suggests the command or option that was probably meant, and exits with 2', async () => {
    expect(await run(['strat'])).toEqual({
      code: 2,
      written: 'Error: There is no command "strat". Did you mean "start"?\n',
    });
    expect(await run(['reset', '--yess'])).toEqual({
      code: 2,
      written: "Error: Unknown option '--yess'. Did you mean --yes?\n",
    });
    expect((await run([])).code).toBe(2);
    expect(await run(['reset', 'it'])).toEqual({ code: 2, written: 'Error: "econews reset" does not take "it".\n' });
  });

  it('says what is wrong with a setting, never its value', async () => {
    const { code, written } = await run(['status'], { NEO4J_URI: 'bolt://neo4j:secret@localhost' });
    expect(code).toBe(1);
    expect(written).toMatch(/^Error: NEO4J_URI must not contain a user or password/);
    expect(written).not.toContain('secret');
  });

  it('shows the stack of an unexpected error only when debugging', async () => {
    expect(await run(['fail'], {}, { fail: async () => failing })).toEqual({
      code: 1,
      written: 'Unexpected error: the inside came out\nSet DEBUG=1 to see where it happened, and report it.\n',
    });
    expect((await run(['fail'], { DEBUG: '1' }, { fail: async () => failing })).written).toContain(
      'commandLine.processes.test.ts',
    );
  });

  it('uses colours only in a terminal, and not if NO_COLOR is set', () => {
    const terminal = {
      stdout: Object.assign(Object.create(process.stdout), { isTTY: true, columns: 80 }),
      stderr: process.stderr,
    };
    const pipe = { stdout: Object.assign(Object.create(process.stdout), { isTTY: false }), stderr: process.stderr };
    expect(createOutput(terminal, undefined).style('red', 'x')).toBe('\u001b[31mx\u001b[39m');
    expect(createOutput(terminal, '1').style('red', 'x')).toBe('x');
    expect(createOutput(pipe, undefined).style('red', 'x')).toBe('x');
  });
});

describe('a server that cannot be used', () => {
  let home = '';
  beforeAll(async () => (home = await mkdtemp(join(tmpdir(), 'econews-cli-'))));
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('refuses a wrong password with one line that does not contain it, without trying again', async () => {
    const { uri } = testAddress();
    const { ended, output } = runEconews(['start'], {
      ECONEWS_HOME: home,
      NEO4J_URI: uri,
      NEO4J_PASSWORD: 'not-the-password',
    });
    expect(await ended).toBe(1);
    expect(output()).toMatch(
      /Error: bolt:\S+ refuses user "neo4j"\. Set NEO4J_USER and NEO4J_PASSWORD to valid credentials\.\n$/,
    );
    expect(output()).not.toContain('not-the-password');
    // A third wrong one would lock the right one out.
    const { ended: right } = runEconews(['status'], { NEO4J_URI: uri, NEO4J_PASSWORD: testAddress().password });
    expect(await right).toBe(0);
  });

  it('names an address where nothing listens, and what to do', async () => {
    const { ended, output } = runEconews(['start'], {
      ECONEWS_HOME: home,
      NEO4J_URI: 'bolt://127.0.0.1:9',
      NEO4J_PASSWORD: 'x',
    });
    expect(await ended).toBe(1);
    expect(output()).toMatch(/bolt:\/\/127\.0\.0\.1:9 does not answer\..*NEO4J_URI/);
  });

  it('names a database that does not exist', async () => {
    const { uri, password } = testAddress();
    const { ended, output } = runEconews(['status'], {
      NEO4J_URI: uri,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: 'other',
    });
    expect(await ended).toBe(1);
    expect(output()).toMatch(/has no database "other"\. Create it, or set NEO4J_DATABASE\./);
  });

  const serve = (more: Readonly<Record<string, string>> = {}) =>
    runEconews(['serve'], {
      ECONEWS_HOME: home,
      PORT: '4917',
      NEO4J_URI: 'bolt://127.0.0.1:9',
      NEO4J_PASSWORD: 'x',
      ...more,
    });

  it('ends "serve" if its start failed for another reason', async () => {
    const serving = serve({ TRUSTED_DOCUMENTS: join(home, 'gone') });
    expect(await serving.ended).toBe(1);
    expect(serving.output()).toContain('gone');
  });

  it('makes "serve" wait, which says so at /ready and stops cleanly', async () => {
    const serving = serve();
    await serving.wrote('"serving"');
    expect((await fetch('http://127.0.0.1:4917/ready')).status).toBe(503);
    expect((await fetch('http://127.0.0.1:4917/health')).status).toBe(200);
    serving.child.kill('SIGTERM');
    expect(await serving.ended).toBe(0);
  });
});
