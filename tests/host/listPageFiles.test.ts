import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listPageFiles } from '../../src/host/reading/listPageFiles.ts';

it('a link in a folder is followed inside of it and not out of it', async () => {
  const home = await mkdtemp(join(tmpdir(), 'econews-links-'));
  const folder = join(home, 'incoming');
  try {
    await mkdir(folder);
    await writeFile(join(home, 'secret.txt'), 'of somebody else');
    await writeFile(join(folder, 'page.txt'), 'a page');
    await symlink('page.txt', join(folder, 'inside.txt'));
    await symlink('../secret.txt', join(folder, 'outside.txt'));
    const found = await Array.fromAsync(listPageFiles([folder]));
    expect(found).toEqual([
      { path: join(folder, 'inside.txt'), name: 'inside' },
      { path: join(folder, 'outside.txt'), problem: expect.stringContaining('outside the folder') },
      { path: join(folder, 'page.txt'), name: 'page' },
    ]);
    // Whoever runs the command may name any file.
    expect(await Array.fromAsync(listPageFiles([join(folder, 'outside.txt')]))).toMatchObject([{ name: 'outside' }]);
  } finally {
    await rm(home, { recursive: true });
  }
});
