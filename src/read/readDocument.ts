import type { Page } from '../model/page.ts';
import { readHtmlPage } from './html/readHtmlPage.ts';
import { isPicture, isMarkup, isPdf } from './recognizeFormat.ts';
import { readPdfPage } from './pdf/readPdfPage.ts';
import { readPage } from './readPage.ts';

/** Finds the words of a picture; without it pictures are refused with what to do. */
export type ReadPicture = (file: string, bytes: Uint8Array) => Promise<Page>;

/**
 * Reads one page of a document, by what its bytes are: a text as it stands, a page of a PDF, the article of a web page, the
 * words of a picture. `part` counts pages from 1; only a PDF has several. Throws UnreadablePageError with what to do.
 */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
  part = 1,
  readPicture?: ReadPicture,
): Promise<Page> {
  if (isPdf(bytes)) return readPdfPage(file, bytes, part);
  if (isPicture(bytes) && readPicture !== undefined) return readPicture(file, bytes);
  if (isMarkup(bytes)) return readHtmlPage(file, bytes);
  return readPage(file, bytes);
}
