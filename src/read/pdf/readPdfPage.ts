import { createHash } from 'node:crypto';
import { getDocument, version, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import type { Page } from '../../model/page.ts';
import type { LineBox } from '../../model/pageOrigin.ts';
import { layOutPage, type PlacedText } from './layOutPage.ts';

/** Folders of the package: character maps of fonts that are not embedded in the PDF, as is common for Chinese fonts. */
const PACKAGE = new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')).href;
const folder = (name: string): string => decodeURIComponent(new URL(`${name}/`, PACKAGE).pathname);

/** A page of the size of a newspaper has about 20,000 characters. */
const MOST_PIECES = 200_000;

/**
 * Reads one page of a PDF, counted from 1: its text in reading order, a blank line between blocks, with the box of
 * every line. Throws UnreadablePageError for a broken or locked PDF, for a page without text (a scan), and beyond the
 * last page.
 */
export async function readPdfPage(file: string, bytes: Uint8Array, part: number): Promise<Page> {
  const task = getDocument({
    // pdf.js takes ownership of the buffer.
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (part < 1 || part > document.numPages)
      throw new UnreadablePageError(
        file,
        'empty',
        `it has ${document.numPages} pages, but page ${part} was requested.`,
      );
    const page = await document.getPage(part);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.slice(0, MOST_PIECES).flatMap((item) => ('str' in item ? placeText(item, height) : []));
    const { text, lines } = printBlocks(layOutPage(pieces));
    if (text.trim() === '')
      throw new UnreadablePageError(file, 'other-format', describeScan(part, document.numPages), {
        parts: document.numPages,
      });
    return {
      file: document.numPages === 1 ? file : `${file}#${part}`,
      text,
      sha256: hash(text),
      origin: {
        kind: 'pdf',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        part,
        parts: document.numPages,
        extractor: `pdfjs-dist ${version}`,
        size: { width, height },
        lines,
      },
    };
  } catch (error) {
    if (error instanceof UnreadablePageError) throw error;
    throw new UnreadablePageError(file, 'other-format', explain(error), { cause: error });
  } finally {
    await task.destroy();
  }
}

interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly dir: string;
}

function placeText({ str, transform, width, height, dir }: TextItem, pageHeight: number): PlacedText[] {
  const [, b = 0, , d = 0, x = 0, y = 0] = transform;
  const size = Math.hypot(b, d);
  // Rotated text is a caption at the edge or a stamp.
  if (str.trim() === '' || size === 0 || Math.abs(b) > 0.2 * size) return [];
  const text = str.replaceAll('\u0000', '');
  // Text from top to bottom hangs from the middle of its upper edge.
  if (dir === 'ttb') return [{ text, x: x - size / 2, y: pageHeight - y, width: size, size, height }];
  return [{ text, x, y: pageHeight - y - size, width, size }];
}

function printBlocks(blocks: ReturnType<typeof layOutPage>): { readonly text: string; readonly lines: LineBox[] } {
  const lines: LineBox[] = [];
  let text = '';
  for (const block of blocks) {
    if (text !== '') text += '\n';
    for (const line of block) {
      lines.push({
        start: text.length,
        end: text.length + line.text.length,
        ...{ x: round(line.x), y: round(line.y), width: round(line.width), height: round(line.height ?? line.size) },
      });
      text += `${line.text}\n`;
    }
  }
  return { text, lines };
}

const round = (points: number): number => Math.round(points * 10) / 10;

function hash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function describeScan(part: number, parts: number): string {
  const which = parts === 1 ? 'it' : `page ${part}`;
  return `${which} is a PDF without text (a scan). Save the page as a picture and read that with OCR (docs/documents.md).`;
}

function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'it is a PDF protected by a password. Save it without one.';
  return 'it is a broken PDF. Open and save it with another program, or download it again.';
}
