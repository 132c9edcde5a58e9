import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startTestServer } from './startTestServer.ts';

it('answers a browser at an address that leads nowhere with the explorer and 404, and other clients in JSON', async () => {
  const explorer = await mkdtemp(join(tmpdir(), 'econews-explorer-'));
  await writeFile(join(explorer, 'index.html'), '<!doctype html><title>explorer</title>');
  const document = '{ hello }';
  const hash = createHash('sha256').update(document).digest('hex');
  await writeFile(join(explorer, 'documents.json'), JSON.stringify({ [hash]: document }));
  const server = await startTestServer({ explorer });
  try {
    const open = async (path: string, accept: string): Promise<readonly [number, string | undefined]> => {
      const { status, headers } = await fetch(`${server.url}${path}`, { headers: { accept } });
      return [status, headers.get('content-type')?.split(';')[0]];
    };
    expect(await open('/graph', 'text/html')).toEqual([200, 'text/html']);
    expect(await open('/node/reg_000000000000000000000000', 'text/html')).toEqual([200, 'text/html']);
    expect(await open('/node/reg_x', 'text/html')).toEqual([404, 'text/html']);
    expect(await open('/nowhere/at-all', 'text/html,*/*;q=0.8')).toEqual([404, 'text/html']);
    expect(await open('/nowhere', 'application/json')).toEqual([404, 'application/json']);
    // A script that is not there is not a page.
    expect(await open('/explorer/assets/gone.js', '*/*')).toEqual([404, 'application/json']);
  } finally {
    await server.stop();
    await rm(explorer, { recursive: true });
  }
});
