import type { Page } from '../model/page.ts';
import { readHtmlPage } from './html/readHtmlPage.ts';
import { readFeedEntry } from './feed/readFeedEntry.ts';
import { isFeed, isMarkup, isPdf, isPicture } from './recognizeFormat.ts';
import { readPdfPage } from './pdf/readPdfPage.ts';
import { readPage } from './readPage.ts';

/** Finds the words of a picture; without it, pictures are refused with advice. */
export type ReadPicture = (file: string, bytes: Uint8Array) => Promise<Page>;

/**
 * Reads one page of a document, depending on its format: a text unchanged, a page of a PDF, the article of a web page,
 * an entry of a feed, the words of a picture. `part` counts pages and entries from 1; PDFs and feeds have several.
 * Throws UnreadablePageError with what to do.
 */
export async function readDocument(
  file: string,
  bytes: Uint8Array,
  part = 1,
  readPicture?: ReadPicture,
): Promise<Page> {
  if (isPdf(bytes)) return readPdfPage(file, bytes, part);
  if (isPicture(bytes) && readPicture !== undefined) return readPicture(file, bytes);
  if (isFeed(bytes)) return readFeedEntry(file, bytes, part);
  if (isMarkup(bytes)) return readHtmlPage(file, bytes);
  return readPage(file, bytes);
}
