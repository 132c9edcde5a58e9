import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand, type Answered } from '../support/commandLine.ts';
import { startTestServer } from '../graphql/startTestServer.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-'));
  file = join(folder, 'tokens.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (...args: readonly string[]): Promise<Answered> => runCommand({ TOKENS_FILE: file }, ['token', ...args]);
const make = async (...args: readonly string[]): Promise<string> => (await run(...args)).written.trim();

describe('"econews token"', () => {
  it('gives and revokes an editor’s access while the server runs', async () => {
    const first = await make('add', 'desk', '--role', 'editor');
    const server = await startTestServer({ settings: { tokensFile: file } });
    const write = async (token: string): Promise<unknown> => {
      const { body } = await server.ask('mutation { write(text: "news") }', {}, { authorization: `Bearer ${token}` });
      return body.errors?.[0]?.extensions['code'] ?? body.data?.['write'];
    };
    try {
      expect(await write(first)).toBe('news');
      const reader = await make('add', 'screen');
      expect(await write(reader)).toBe('FORBIDDEN');
      const second = await make('renew', 'desk');
      expect([await write(first), await write(second)]).toEqual(['UNAUTHENTICATED', 'news']);
      await run('revoke', 'desk');
      expect([await write(second), await write(reader)]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    } finally {
      await server.stop();
    }
  });

  it('shows a token once and keeps only its hash, in a file for its owner alone', async () => {
    const token = await make('add', '编辑部', '--role', 'editor');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).not.toContain(token);
    expect((await run('list')).written).toBe('editor  编辑部\n');
    expect(JSON.parse((await run('list', '--json')).written)).toEqual({ name: '编辑部', role: 'editor' });
  });

  it('leaves the list unchanged if it cannot do what it is asked, and says why', async () => {
    await make('add', 'desk');
    const before = await readFile(file, 'utf8');
    for (const [args, told] of [
      [['add', 'desk'], /desk already has a token/],
      [['add', 'x', '--role', 'owner'], /reader or editor/],
      [['add', 'a\nb'], /A name has/],
      [['revoke', 'nobody'], /There is no token of nobody/],
      [['renew', 'nobody'], /There is no token of nobody/],
      [['drop', 'desk'], /takes add, renew or revoke/],
      [['list', 'desk'], /takes add, renew or revoke/],
    ] as const)
      expect(await run(...args)).toMatchObject({ code: 2, said: expect.stringMatching(told) as string });
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(await runCommand({}, ['token', 'list'])).toMatchObject({
      code: 1,
      said: expect.stringMatching(/TOKENS_FILE/) as string,
    });
  });

  it('takes turns with another, follows a link, and refuses a file that is not its own', async () => {
    const link = join(folder, 'link.json');
    await make('add', 'desk');
    await symlink(file, link);
    await runCommand({ TOKENS_FILE: link }, ['token', 'add', 'linked']);
    expect((await run('list')).written).toBe('reader  desk\nreader  linked\n');
    await writeFile(`${file}.new`, '');
    expect((await run('add', 'late')).said).toMatch(/being changed by another command/);
    await rm(`${file}.new`);
    await writeFile(file, 'secret in the clear');
    expect((await run('add', 'late')).said).not.toMatch(/clear/);
    expect(await readFile(file, 'utf8')).toBe('secret in the clear');
  });
});
