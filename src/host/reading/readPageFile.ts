import { constants, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import type { Page } from '../../model/page.ts';
import { readDocument } from '../../read/readDocument.ts';
import { assertDocumentSize } from '../../read/readPage.ts';
import { findPictureReader } from './findPictureReader.ts';
import { findSystemCode } from '../../util/findSystemCode.ts';

/**
 * Reads a file as a page, or one page of a PDF, counted from 1. The size is checked before reading, and no more than
 * that is read from a growing file. Throws UnreadablePageError with the reason and what to do.
 */
export async function readPageFile(path: string, part = 1): Promise<Page> {
  const file = basename(path);
  try {
    // Non-blocking, because opening a pipe would otherwise wait for a writer.
    await using handle = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const { size } = await handle.stat();
    assertDocumentSize(file, size);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, 0);
    return await readDocument(file, buffer.subarray(0, bytesRead), part, await findPictureReader());
  } catch (error) {
    const code = findSystemCode(error);
    if (code === undefined) throw error;
    throw new UnreadablePageError(file, 'unreachable', `it cannot be read (${code}).`, {
      cause: error,
    });
  }
}
