import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Writable } from 'node:stream';

/** A backup that is being written, line by line. */
export interface BackupWriter extends AsyncDisposable {
  /** Writes one value as one line; resolves when there is room for the next. */
  readonly write: (line: object) => Promise<void>;
  /** SHA-256 of all that was written so far. Nothing but one last line may follow. */
  readonly hash: () => string;
  /** Flushes the file to the disk and gives it its name. Without this call nothing remains. */
  readonly keep: () => Promise<void>;
}

/** Lines are written in pieces of this many characters, because writing them one by one is slow. */
const PIECE = 64 * 1024;

/**
 * Opens a backup for writing, compressed if its name ends in .gz. It is written under a temporary name, so that a file
 * with the final name is complete.
 */
export async function openBackupWriter(path: string): Promise<BackupWriter> {
  const draft = `${path}.part`;
  const file = await open(draft, 'w');
  const sink = file.createWriteStream({ flush: true });
  const gzip = path.endsWith('.gz') ? createGzip({ level: 6 }) : undefined;
  gzip?.pipe(sink);
  const target: Writable = gzip ?? sink;
  // Either end may fail, for example if the disk is full; the next write then throws.
  let failure: unknown;
  let wake = (): void => undefined;
  for (const stream of [sink, target]) stream.on('error', (error: unknown) => (failure ??= error));
  target.on('drain', () => wake());
  sink.on('close', () => wake());
  const sha256 = createHash('sha256');
  let piece = '';
  let isKept = false;

  async function flush(): Promise<void> {
    if (failure !== undefined) throw failure;
    const bytes = Buffer.from(piece, 'utf8');
    piece = '';
    sha256.update(bytes);
    if (target.write(bytes) || sink.closed) return;
    await new Promise<void>((resolve) => (wake = resolve));
  }

  return {
    async write(line) {
      piece += `${JSON.stringify(line)}\n`;
      if (piece.length >= PIECE) await flush();
    },
    hash() {
      sha256.update(piece, 'utf8');
      const sum = sha256.copy().digest('hex');
      target.write(piece);
      piece = '';
      return sum;
    },
    async keep() {
      await flush();
      target.end();
      await finished(sink);
      await rename(draft, path);
      isKept = true;
    },
    async [Symbol.asyncDispose]() {
      if (isKept) return;
      gzip?.destroy();
      sink.destroy();
      await rm(draft, { force: true });
    },
  };
}
