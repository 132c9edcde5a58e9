import { decodePageFile } from './decodePageFile.ts';

/** What the server is sent of a file: its text, or the file itself in base64. Exactly one of them. */
export interface TakenFile {
  readonly text?: string;
  readonly document?: string;
}

/** What the server reads itself: PDFs, saved web pages, and pictures if it has the OCR. */
const DOCUMENT = /\.(?:pdf|html?|png|jpe?g|tiff?)$/iu;

/** Takes a file that was chosen; undefined for what is neither text nor a document that the server reads. */
export async function takePageFile(file: File): Promise<TakenFile | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (DOCUMENT.test(file.name)) return { document: await toBase64(file) };
  const text = decodePageFile(bytes);
  return text === undefined ? undefined : { text };
}

/** A browser encodes a file of megabytes itself, without a string of each of its bytes. */
async function toBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/u, '')));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The file was not read.')));
    reader.readAsDataURL(file);
  });
}
