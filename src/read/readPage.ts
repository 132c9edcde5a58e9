import { createHash } from 'node:crypto';
import { UnreadablePageError } from '../errors/UnreadablePageError.ts';
import type { Page } from '../model/page.ts';
import { decodeBytes } from './decodeBytes.ts';
import { recognizeFormat, recognizeTextFormat } from './recognizeFormat.ts';

/**
 * The largest file that is read, in bytes. A newspaper page has about 20 kB; hosts refuse larger files by their size,
 * before reading.
 */
export const MAX_PAGE_BYTES = 8 * 1024 * 1024;

/**
 * Makes a page from a file's bytes: decodes them, drops the BOM, and turns CRLF and CR into LF, nothing else. `file` is
 * a name without its folder. Throws UnreadablePageError if the bytes are not the text of a page, with the reason and
 * what to do.
 */
export function readPage(file: string, bytes: Uint8Array): Page {
  if (bytes.length === 0) throw new UnreadablePageError(file, 'empty', 'it is empty.');
  assertPageSize(file, bytes.length);
  const format = recognizeFormat(bytes);
  if (format !== undefined)
    throw new UnreadablePageError(file, 'other-format', `it is ${format.name}. ${format.advice}`);
  const text = decodeBytes(file, bytes).text.replace(/\r\n?/gu, '\n');
  assertWords(file, text);
  return { file, text, sha256: createHash('sha256').update(text, 'utf8').digest('hex') };
}

/** Refuses a file by its size in bytes: hosts call it before reading any byte. */
export function assertPageSize(file: string, size: number): void {
  if (size <= MAX_PAGE_BYTES) return;
  const mib = (size / 1024 / 1024).toFixed(1);
  throw new UnreadablePageError(
    file,
    'too-large',
    `it has ${mib} MiB; the limit for a page is ${MAX_PAGE_BYTES / 1024 / 1024} MiB. Split it into pages first.`,
  );
}

/** A newspaper page as a PDF or a picture has some megabytes. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;
const DOCUMENT = /\.(?:pdf|png|jpe?g|tiff?|gif)$/iu;

/** Refuses a file by its size in bytes; documents with pictures may be larger than texts. */
export function assertDocumentSize(file: string, size: number): void {
  if (!DOCUMENT.test(file)) return assertPageSize(file, size);
  if (size <= MAX_DOCUMENT_BYTES) return;
  const mib = (size / 1024 / 1024).toFixed(1);
  throw new UnreadablePageError(
    file,
    'too-large',
    `it has ${mib} MiB; the limit for a document is ${MAX_DOCUMENT_BYTES / 1024 / 1024} MiB. Save its pages as separate files.`,
  );
}

function assertWords(file: string, text: string): void {
  if (text.trim() === '') throw new UnreadablePageError(file, 'empty', 'it contains nothing but white space.');
  const control = text.search(CONTROL);
  if (control >= 0) {
    throw new UnreadablePageError(
      file,
      'binary',
      `it contains a control character (U+${text.charCodeAt(control).toString(16).padStart(4, '0')} at ${control}), so it is either not text or damaged.`,
    );
  }
  if (!text.isWellFormed() || text.includes('\uFFFD')) {
    throw new UnreadablePageError(
      file,
      'encoding',
      'characters were lost when it was created (U+FFFD or half a surrogate pair). Fetch it again from its source.',
    );
  }
  const paragraph = findLongestLine(text);
  if (paragraph.length > LONGEST_PARAGRAPH) {
    throw new UnreadablePageError(
      file,
      'too-large',
      `its line ${paragraph.line} has ${paragraph.length} characters; the limit for a paragraph is ${LONGEST_PARAGRAPH}. Keep the line breaks of the page.`,
    );
  }
  const format = recognizeTextFormat(text);
  if (format !== undefined)
    throw new UnreadablePageError(file, 'other-format', `it is ${format.name}. ${format.advice}`);
  if (!/\p{Script=Han}/u.test(text))
    throw new UnreadablePageError(
      file,
      'not-text',
      'it contains no Chinese characters. Only pages of Chinese newspapers can be read.',
    );
}

/** No newspaper paragraph reaches a tenth of this. The work for a paragraph grows faster than its length. */
const LONGEST_PARAGRAPH = 20_000;

function findLongestLine(text: string): { readonly line: number; readonly length: number } {
  let longest = { line: 1, length: 0 };
  for (let start = 0, line = 1; start <= text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > longest.length) longest = { line, length };
    start += length + 1;
  }
  return longest;
}

// The C0 and C1 controls except tab, line feed, vertical tab, form feed (page breaks of PDF dumps) and next line.
const CONTROL = /[\p{Cc}--[\t-\r\u0085]]/v;
