import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLogFile } from '../../src/host/openLogFile.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('a full log is replaced by a new one, and the oldest of five is deleted', async () => {
  const file = join(folder, 'server.log');
  const log = openLogFile(file, 100);
  for (let number = 0; number < 60; number += 1) log.write(`line ${String(number).padStart(3, '0')}\n`);
  expect(await readdir(folder)).toEqual(['server.log', 'server.log.1', 'server.log.2', 'server.log.3', 'server.log.4']);
  expect(await readFile(file, 'utf8')).toMatch(/line 059\n$/);
  expect((await readFile(`${file}.4`, 'utf8')).split('\n')[0]).not.toBe('line 000');
});

it('a log continues where the previous run left it', async () => {
  const file = join(folder, 'server.log');
  openLogFile(file).write('before\n');
  openLogFile(file).write('after\n');
  expect(await readFile(file, 'utf8')).toBe('before\nafter\n');
});
