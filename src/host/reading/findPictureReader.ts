import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { UnreadablePageError } from '../../errors/UnreadablePageError.ts';
import type { LineBox } from '../../model/pageOrigin.ts';
import type { ReadPicture } from '../../read/readDocument.ts';

/** The part of @gutenye/ocr-node that is used. The package includes its models and is optional. */
interface OcrPackage {
  readonly default: {
    readonly create: () => Promise<{ readonly detect: (image: string | Buffer) => Promise<readonly OcrLine[]> }>;
  };
}

interface OcrLine {
  readonly text: string;
  /** The confidence of the model, 0 to 1. */
  readonly mean: number;
  /** Corners of the line: upper left, upper right, lower right, lower left. */
  readonly box?: readonly (readonly [number, number])[];
}

const PACKAGE = '@gutenye/ocr-node';
/** Characters below this confidence cannot be quoted. */
const LEAST_SURE = 0.5;

let found: Promise<ReadPicture | undefined> | undefined;

/** Finds the optional OCR, once per process; undefined if it is not installed. */
export function findPictureReader(): Promise<ReadPicture | undefined> {
  found ??= import(PACKAGE).then(
    async (ocr: OcrPackage) => createPictureReader(ocr, await nameExtractor()),
    () => undefined,
  );
  return found;
}

/** Names the package with its version: another version may find other words, and its text then replaces this one's. */
async function nameExtractor(): Promise<string> {
  const [folder = ''] = import.meta.resolve(PACKAGE).split(`/${PACKAGE}/`);
  try {
    const { version } = JSON.parse(await readFile(new URL(`${folder}/${PACKAGE}/package.json`), 'utf8')) as {
      readonly version?: string;
    };
    return version === undefined ? PACKAGE : `${PACKAGE} ${version}`;
  } catch {
    // A bundle has no package.json; the words are the same.
    return PACKAGE;
  }
}

function createPictureReader(ocr: OcrPackage, extractor: string): ReadPicture {
  const model = ocr.default.create();
  return async (file, bytes) => {
    const lines = (await (await model).detect(Buffer.from(bytes))).filter(({ text }) => text.trim() !== '');
    if (lines.length === 0) throw new UnreadablePageError(file, 'empty', 'the OCR found no words in this picture.');
    const sure = lines.reduce((sum, { mean }) => sum + mean, 0) / lines.length;
    if (sure < LEAST_SURE)
      throw new UnreadablePageError(
        file,
        'empty',
        `the OCR is unsure of nearly every character (${Math.round(100 * sure)} %). Scan the page at 300 dots per inch.`,
      );
    const boxes: LineBox[] = [];
    let text = '';
    for (const line of lines) {
      const [left = [0, 0], , right = left] = line.box ?? [];
      boxes.push({
        start: text.length,
        end: text.length + line.text.length,
        ...{ x: left[0], y: left[1], width: right[0] - left[0], height: right[1] - left[1] },
      });
      text += `${line.text}\n`;
    }
    return {
      file,
      text,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      origin: {
        kind: 'picture',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        ...{ part: 1, parts: 1, extractor, size: null, lines: boxes, sure },
      },
    };
  };
}
