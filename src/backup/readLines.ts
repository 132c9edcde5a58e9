import { open } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupError } from '../errors/BackupError.ts';
import { isSystemError } from '../util/isSystemError.ts';

/** One line of a file, without its end. */
export interface FileLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer;
}

const NEWLINE = 0x0a;
const GZIP = [0x1f, 0x8b] as const;
/** Neo4j does not accept longer texts; a longer line is not from a backup, and would fill the memory. */
const LONGEST = 256 * 1024 * 1024;

/**
 * Reads a file's lines, decompressed if its first bytes say that it is compressed. Lines end only at \n: page texts
 * contain the other line ends of Unicode. A last line without an end was truncated.
 */
export async function* readLines(path: string): AsyncGenerator<FileLine, void, void> {
  let number = 1;
  let held: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of await openUnpacked(path)) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        yield { number, bytes: Buffer.concat([...held, chunk.subarray(start, end)]) };
        held = [];
        size = 0;
        number += 1;
        start = end + 1;
      }
      held.push(chunk.subarray(start));
      size += chunk.length - start;
      if (size > LONGEST)
        throw new BackupError(`${path}, line ${number}, is too long: this is not a backup of a graph.`);
    }
  } catch (cause) {
    if (isSystemError(cause, 'Z_BUF_ERROR') || isSystemError(cause, 'Z_DATA_ERROR'))
      throw new BackupError(
        `${path} is truncated or damaged near line ${number}: the rest cannot be unpacked. Use another backup.`,
        { cause },
      );
    if (isSystemError(cause, 'ENOENT')) throw new BackupError(`There is no file ${path}.`, { cause });
    if (isSystemError(cause, 'EISDIR'))
      throw new BackupError(`${path} is a folder. Give the backup file in it.`, { cause });
    throw cause;
  }
  if (size > 0) throw new BackupError(`${path} is truncated in line ${number}. Use another backup.`);
}

async function openUnpacked(path: string): Promise<AsyncIterable<Buffer>> {
  const file = await open(path);
  const first = Buffer.alloc(GZIP.length);
  try {
    await file.read(first, 0, first.length, 0);
  } catch (cause) {
    await file.close();
    throw cause;
  }
  const stream = file.createReadStream({ start: 0, highWaterMark: 256 * 1024 });
  if (!GZIP.every((byte, index) => first[index] === byte)) return stream as Readable as AsyncIterable<Buffer>;
  // Failures are thrown by the iteration; stopping early closes the file.
  return pipeline(stream, createGunzip(), () => undefined) as AsyncIterable<Buffer>;
}
