import { readdirSync, readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { UnreadablePageError } from '../../src/errors/UnreadablePageError.ts';
import { readPage } from '../../src/read/readPage.ts';
import { extractFacts } from '../../src/pipeline.ts';

/** A file that someone may submit (the entries of a suite that nobody here wrote). */
interface HostileFile {
  readonly name: string;
  readonly file: {
    readonly text?: string;
    readonly b64?: string;
    readonly rep?: readonly [string, number];
    readonly then?: string;
    readonly encode?: string;
    readonly newline?: string;
    readonly filename?: string;
    readonly kind?: string;
    readonly sparse?: number;
  };
}

const files = JSON.parse(readFileSync(new URL('hostileFiles.json', import.meta.url), 'utf8')) as readonly HostileFile[];
const pages = new URL('../../seeds/pages/', import.meta.url);
const [first = ''] = readdirSync(pages);
const page = readFileSync(new URL(first, pages), 'utf8');
const plain = readPage('plain.txt', Buffer.from(page));

function makeBytes({ file }: HostileFile): Buffer {
  const { text = '', b64 = '', rep = ['', 0], then, encode, newline } = file;
  const head = Buffer.concat([Buffer.from(b64, 'base64'), Buffer.from(text), Buffer.from(rep[0].repeat(rep[1]))]);
  if (then !== 'PAGE' && encode === undefined) return head;
  const words = newline === undefined ? page : page.replaceAll('\n', newline);
  return Buffer.concat([head, iconv.encode(words, encode ?? 'utf-8', { addBOM: false })]);
}

// Links, folders, missing and locked files, and the file of 1 GB are refused by the command, which tries them on a real disk.
const handedIn = files.filter(({ file }) => file.kind === undefined && file.sparse === undefined);
const asPlain = ['file-bom-utf8', 'file-gb18030', 'file-crlf', 'file-name-newline-quote'];
const asText = ['file-u2028-newlines', 'file-page-body-cypher', 'file-page-prompt-injection'];
const refused = handedIn.filter(({ name }) => !asPlain.includes(name) && !asText.includes(name));

describe('files that are pages', () => {
  it.each(handedIn.filter(({ name }) => asPlain.includes(name)))(
    '$name is the same page as its plain copy',
    (entry) => {
      expect(readPage(entry.file.filename ?? entry.name, makeBytes(entry)).sha256).toBe(plain.sha256);
    },
  );

  it.each(handedIn.filter(({ name }) => asText.includes(name)))('$name is text like any other', (entry) => {
    const read = readPage(entry.name, makeBytes(entry));
    expect(read.text).toContain('中国');
    expect(extractFacts(read).organizations.map(({ name }) => name)).not.toContain('HACKED');
  });
});

describe('files that are not pages', () => {
  it.each(refused)('$name is refused with the file named and a reason', (entry) => {
    const bytes = makeBytes(entry);
    expect(() => readPage(`${entry.name}.txt`, bytes)).toThrow(UnreadablePageError);
    expect(() => readPage(`${entry.name}.txt`, bytes)).toThrow(
      new RegExp(`"${entry.name}\\.txt" was not read: .{8,}`, 'u'),
    );
  });
});
