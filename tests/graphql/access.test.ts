import { rm, writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer, type TestServerOptions } from './startTestServer.ts';
import { writeTokens } from './writeTokens.ts';

const EDITOR = { name: 'desk', role: 'editor', token: 'correct-horse-battery-staple' } as const;
const READER = { name: 'screen', role: 'reader', token: 'reads-only' } as const;
const WRITE = 'mutation { write(text: "news") }';
const bearer = ({ token }: { readonly token: string }) => ({ authorization: `Bearer ${token}` });

let server: TestServer | undefined;
const start = async (settings: TestServerOptions['settings']) => (server = await startTestServer({ settings }));
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

describe('access', () => {
  it('to writing is for editors only; a refusal is an answer, with its code', async () => {
    const { ask } = await start({ tokensFile: await writeTokens([EDITOR, READER]) });
    const answers = [
      await ask(WRITE),
      await ask(WRITE, {}, bearer(READER)),
      await ask(WRITE, {}, bearer({ token: 'guessed' })),
      await ask(WRITE, {}, bearer(EDITOR)),
    ];
    expect(answers.map(({ status, body }) => [status, body.errors?.[0]?.extensions['code'] ?? body.data])).toEqual([
      [200, 'UNAUTHENTICATED'],
      [200, 'FORBIDDEN'],
      [200, 'UNAUTHENTICATED'],
      [200, { write: 'news' }],
    ]);
  });

  it('to writing is refused to everyone if there are no tokens', async () => {
    const { ask } = await start({});
    expect((await ask(WRITE, {}, bearer(EDITOR))).body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('to reading is open by default', async () => {
    const tokensFile = await writeTokens([EDITOR, READER]);
    const open = await start({ tokensFile });
    expect((await open.ask('{ hello }')).status).toBe(200);
    await open.stop();
    const { ask } = await start({ tokensFile, reading: 'token' });
    const refused = await ask('{ hello }');
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect((await ask('{ helo }')).status).toBe(401);
    expect((await ask('{ hello }', {}, bearer(READER))).status).toBe(200);
  });

  it('changes with the file, without a restart', async () => {
    const tokensFile = await writeTokens([EDITOR]);
    const { ask } = await start({ tokensFile });
    expect((await ask(WRITE, {}, bearer(EDITOR))).body.data).toEqual({ write: 'news' });
    const next = { ...EDITOR, token: 'another-one' };
    await writeTokens([next, READER], tokensFile);
    expect((await ask(WRITE, {}, bearer(EDITOR))).body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    expect((await ask(WRITE, {}, bearer(next))).body.data).toEqual({ write: 'news' });
  });

  it('is withdrawn from everyone by deleting the file', async () => {
    const tokensFile = await writeTokens([EDITOR]);
    const { ask } = await start({ tokensFile });
    expect((await ask(WRITE, {}, bearer(EDITOR))).body.data).toEqual({ write: 'news' });
    await rm(tokensFile);
    expect((await ask(WRITE, {}, bearer(EDITOR))).body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('is that of the later of two changes made at the same moment', async () => {
    const tokensFile = await writeTokens([EDITOR]);
    const { ask } = await start({ tokensFile });
    for (let round = 0; round < 20; round += 1) {
      const earlier = { ...EDITOR, token: `earlier-${round}` };
      const later = { ...EDITOR, token: `later-${round}` };
      await writeTokens([earlier], tokensFile);
      const meanwhile = [ask(WRITE, {}, bearer(earlier)), ask(WRITE, {}, bearer(later))];
      await writeTokens([later], tokensFile);
      await Promise.all(meanwhile);
      expect((await ask(WRITE, {}, bearer(later))).body.data).toEqual({ write: 'news' });
      expect((await ask(WRITE, {}, bearer(earlier))).body.data).toBeUndefined();
    }
  });

  it('keeps the last good file while the new one is wrong, and logs it without quoting it', async () => {
    const tokensFile = await writeTokens([EDITOR]);
    const { ask, log } = await start({ tokensFile });
    await writeFile(tokensFile, `[ "${EDITOR.token}"`);
    expect((await ask(WRITE, {}, bearer(EDITOR))).body.data).toEqual({ write: 'news' });
    expect(log.map(({ msg }) => msg)).toContain('the tokens file cannot be read, so the tokens read last stay valid');
    expect(JSON.stringify(log)).not.toContain(EDITOR.token);
  });

  it('is not guessed: a wrong file stops the start', async () => {
    const tokensFile = await writeTokens([]);
    await writeFile(tokensFile, '[{ "name": "desk", "role": "owner", "sha256": "ab" }]');
    await expect(start({ tokensFile })).rejects.toThrow(/is wrong at 0\.role\. It must hold/);
  });
});
