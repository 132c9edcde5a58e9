import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isSystemError } from '../../util/isSystemError.ts';
import { findProcess } from './findProcess.ts';

/** A process as recorded in the lock file: its id and start time, because ids are reused. */
export interface ProcessMark {
  readonly pid: number;
  readonly startedAt: string;
}

/** The content of a data folder's lock file: its owner, and the Neo4j that was started on it. */
export interface LockEntry {
  readonly owner: ProcessMark;
  readonly server?: ProcessMark & { readonly port: number };
}

/** The folder is ours until it is released. `previous` is what a dead owner left in the lock. */
export interface HeldLock {
  readonly kind: 'held';
  readonly previous: LockEntry | undefined;
  /** Records in the lock which server runs on the folder. */
  readonly record: (server: LockEntry['server']) => Promise<void>;
  readonly release: () => Promise<void>;
}

/** The folder belongs to another program that runs. */
export interface ForeignLock {
  readonly kind: 'foreign';
  readonly entry: LockEntry;
}

/**
 * Takes the lock of a data folder, or returns its owner. A lock whose owner is gone is taken over.
 * Neo4j's own store lock is never touched: if two programs ever held this lock, the second Neo4j would refuse to start.
 */
export async function takeServerLock(file: string): Promise<HeldLock | ForeignLock> {
  const owner = await markOf(process.pid);
  await mkdir(dirname(file), { recursive: true });
  let previous: LockEntry | undefined;
  for (;;) {
    if (await create(file, { owner })) return hold(file, owner, previous);
    const text = await readFile(file, 'utf8').catch(() => undefined);
    // Released between the two: try again.
    if (text === undefined) continue;
    const entry = parseEntry(text);
    if (entry !== undefined && (await isRunning(entry.owner))) return { kind: 'foreign', entry };
    previous = entry;
    setAside(file, text);
  }
}

/** Reads the lock of a data folder if its owner is running; undefined otherwise. */
export async function findLockEntry(file: string): Promise<LockEntry | undefined> {
  const entry = parseEntry(await readFile(file, 'utf8').catch(() => ''));
  return entry !== undefined && (await isRunning(entry.owner)) ? entry : undefined;
}

/** Describes a running process in a way that distinguishes it from any later one. */
export async function markOf(pid: number): Promise<ProcessMark> {
  return { pid, startedAt: (await findProcess(pid))?.startedAt ?? '' };
}

/** Tells whether exactly that process is still running. */
export async function isRunning({ pid, startedAt }: ProcessMark): Promise<boolean> {
  return (await findProcess(pid))?.startedAt === startedAt;
}

function hold(file: string, owner: ProcessMark, previous: LockEntry | undefined): HeldLock {
  return {
    kind: 'held',
    previous,
    async record(server) {
      const entry: LockEntry = server === undefined ? { owner } : { owner, server };
      // Written completely and then renamed, so that a reader never sees half of it.
      await writeFile(`${file}.${owner.pid}`, JSON.stringify(entry));
      await rename(`${file}.${owner.pid}`, file);
    },
    release: () => rm(file, { force: true }),
  };
}

/** Creates the lock if there is none. It is linked into place, so that no reader ever sees an empty one. */
async function create(file: string, entry: LockEntry): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, JSON.stringify(entry));
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (isSystemError(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * Moves a stale lock out of the way; if another program replaced it in the meantime, restores that one. The steps
 * follow each other without a pause.
 */
function setAside(file: string, stale: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') !== stale) linkSync(aside, file);
  } catch (error) {
    // Already gone, or already replaced: either way there is nothing to do.
    if (!isSystemError(error, 'ENOENT') && !isSystemError(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Reads a lock's text; one that a full disk or a crash left empty or truncated has no owner. */
function parseEntry(text: string): LockEntry | undefined {
  try {
    const entry: Partial<LockEntry> = JSON.parse(text);
    return typeof entry.owner?.pid === 'number' ? { ...entry, owner: entry.owner } : undefined;
  } catch {
    return undefined;
  }
}
