import { TextDecoder } from 'node:util';

/** A kind of file that is not a page's text, and how to get the text out of it. */
export interface ForeignFormat {
  readonly name: string;
  readonly advice: string;
}

const SIGNATURES: readonly (readonly [bytes: readonly number[], format: ForeignFormat])[] = [
  [
    [0x25, 0x50, 0x44, 0x46],
    { name: 'a PDF', advice: 'Pass it to read or ingest as a file: its pages are read one by one.' },
  ],
  [
    [0x89, 0x50, 0x4e, 0x47],
    {
      name: 'a PNG image',
      advice: 'Install the optional OCR (npm install @gutenye/ocr-node), or run it through OCR yourself.',
    },
  ],
  [
    [0xff, 0xd8, 0xff],
    {
      name: 'a JPEG image',
      advice: 'Install the optional OCR (npm install @gutenye/ocr-node), or run it through OCR yourself.',
    },
  ],
  [
    [0x47, 0x49, 0x46, 0x38],
    {
      name: 'a GIF image',
      advice: 'Install the optional OCR (npm install @gutenye/ocr-node), or run it through OCR yourself.',
    },
  ],
  [
    [0x49, 0x49, 0x2a, 0x00],
    {
      name: 'a TIFF image',
      advice: 'Install the optional OCR (npm install @gutenye/ocr-node), or run it through OCR yourself.',
    },
  ],
  [
    [0x4d, 0x4d, 0x00, 0x2a],
    {
      name: 'a TIFF image',
      advice: 'Install the optional OCR (npm install @gutenye/ocr-node), or run it through OCR yourself.',
    },
  ],
  [[0x1f, 0x8b], { name: 'gzip data', advice: 'Unpack it first, for instance with gunzip.' }],
  [
    [0x50, 0x4b, 0x03, 0x04],
    { name: 'a ZIP archive or an Office document', advice: 'Unpack it, or save the document as plain text.' },
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], { name: 'an old Office document', advice: 'Save it as plain text.' }],
  [[0x37, 0x7a, 0xbc, 0xaf], { name: 'a 7z archive', advice: 'Unpack it first.' }],
  [[0x52, 0x61, 0x72, 0x21], { name: 'a RAR archive', advice: 'Unpack it first.' }],
  [[0xfd, 0x37, 0x7a, 0x58], { name: 'xz data', advice: 'Unpack it first, for instance with unxz.' }],
  [[0x28, 0xb5, 0x2f, 0xfd], { name: 'zstd data', advice: 'Unpack it first, for instance with unzstd.' }],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], { name: 'an RTF document', advice: 'Save it as plain text.' }],
];

/** Recognizes other formats by their first bytes; undefined means that the bytes may be text. */
export function recognizeFormat(bytes: Uint8Array): ForeignFormat | undefined {
  return SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte))?.[1];
}

/** Recognizes a PDF by its first bytes. */
export function isPdf(bytes: Uint8Array): boolean {
  return recognizeFormat(bytes)?.name === 'a PDF';
}

/** Recognizes a picture by its first bytes. */
export function isPicture(bytes: Uint8Array): boolean {
  return recognizeFormat(bytes)?.name.endsWith(' image') ?? false;
}

/** Recognizes a web page by its beginning in any encoding, because tags are ASCII in all of them. */
export function isMarkup(bytes: Uint8Array): boolean {
  return HTML_HEAD.test(new TextDecoder('latin1').decode(bytes.subarray(0, 500)));
}

/** Recognizes a feed by its beginning: RSS, RDF and Atom by their root, JSON Feed by its version. */
export function isFeed(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1_000));
  return (
    /<(?:rss|feed|rdf:RDF)[\s>]/u.test(head) ||
    /^\s*\{[^}]{0,400}"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version/u.test(head)
  );
}

/** XML that is not XHTML is data. */
const HTML_HEAD =
  /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,200}?-->\s*)?<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])/iu;

const MARKUP = /^\s*(?:<!doctype\s+html|<html[\s>]|<\?xml[\s]|<(?:head|body|div|meta|article|table)[\s>])/iu;
const CLOSING_TAG = /<\/(?:p|div|span|a|td|li|h[1-6]|body|html)>/giu;
const HTML: ForeignFormat = {
  name: 'HTML',
  advice: 'Save the whole page of one article; it must begin with <html> or <!DOCTYPE html>.',
};
const JSON_TEXT: ForeignFormat = {
  name: 'JSON',
  advice: 'Page text is expected here. Use the load command for checked PageFacts.',
};

/** Recognizes markup and data in decoded text. */
export function recognizeTextFormat(text: string): ForeignFormat | undefined {
  if (MARKUP.test(text.slice(0, 500)) || [...text.slice(0, 100_000).matchAll(CLOSING_TAG)].length >= 5) return HTML;
  return isJson(text) ? JSON_TEXT : undefined;
}

function isJson(text: string): boolean {
  if (!/^\s*[[{]\s*["{[\]}\d-]/u.test(text.slice(0, 200))) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Truncated data is still data: most of its lines begin with a quoted key.
    return (text.slice(0, 20_000).match(/"[^"\n]{1,60}"\s*:/gu)?.length ?? 0) >= 5;
  }
}
