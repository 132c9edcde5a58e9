import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findProcess } from '../../src/neo4j/embedded/findProcess.ts';
import {
  findLockEntry,
  type HeldLock,
  isRunning,
  markOf,
  takeServerLock,
} from '../../src/neo4j/embedded/serverLock.ts';
import { stopProcess } from '../../src/neo4j/embedded/stopProcess.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'econews-lock-'));
  file = join(folder, 'neo4j.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function take(): Promise<HeldLock> {
  const lock = await takeServerLock(file);
  if (lock.kind === 'foreign') throw new Error('Somebody holds it.');
  return lock;
}

describe('the lock of a data folder', () => {
  it('is held once, and names its holder', async () => {
    const lock = await take();
    expect(await takeServerLock(file)).toMatchObject({ kind: 'foreign', entry: { owner: { pid: process.pid } } });
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over when its holder is gone, with what that one had started', async () => {
    const server = { pid: 4_000_000, startedAt: '1', port: 17_700 };
    await writeFile(file, JSON.stringify({ owner: { pid: 4_000_001, startedAt: '1' }, server }));
    expect(await findLockEntry(file)).toBeUndefined();
    expect((await take()).previous?.server).toEqual(server);
  });

  it('is taken over when the id of its holder was given to another process', async () => {
    await writeFile(file, JSON.stringify({ owner: { pid: process.pid, startedAt: 'before this one' } }));
    expect(await take()).toMatchObject({ kind: 'held' });
  });

  it.each(['', '{"owner"', '[]', '{"owner":{"pid":"1"}}'])('is taken over when a crash left it as %j', async (text) => {
    await writeFile(file, text);
    expect(await take()).toMatchObject({ kind: 'held', previous: undefined });
  });

  it('goes to one of many processes that ask at once, whether it is new or stale', async () => {
    for (const stale of [false, true]) {
      if (stale) await writeFile(file, JSON.stringify({ owner: { pid: 4_000_001, startedAt: '1' } }));
      const locks = await Promise.all(Array.from({ length: 8 }, () => takeServerLock(file)));
      const held = locks.filter((lock) => lock.kind === 'held');
      expect(held).toHaveLength(1);
      for (const lock of held) await lock.release();
    }
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a process', () => {
  it('is found as long as it runs, and is distinguished from a later one with its id', async () => {
    const child = spawn('sleep', ['60']);
    await once(child, 'spawn');
    const mark = await markOf(child.pid ?? 0);
    expect(await findProcess(mark.pid)).toMatchObject({ command: 'sleep 60' });
    expect(await isRunning(mark)).toBe(true);
    expect(await isRunning({ ...mark, startedAt: 'another time' })).toBe(false);
    await stopProcess(mark);
    expect(await isRunning(mark)).toBe(false);
  });

  it('is killed if it does not stop on request', async () => {
    const child = spawn('sh', ['-c', 'trap "" TERM; echo ready; while :; do sleep 0.05; done']);
    await once(child.stdout, 'data');
    const mark = await markOf(child.pid ?? 0);
    await stopProcess(mark, 200);
    expect(await isRunning(mark)).toBe(false);
  });
});
