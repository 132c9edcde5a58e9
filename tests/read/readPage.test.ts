import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { UnreadablePageError } from '../../src/errors/UnreadablePageError.ts';
import { assertPageSize, MAX_PAGE_BYTES, readPage } from '../../src/read/readPage.ts';

const words =
  '外贸持续向好\n\n海关总署13日发布数据，前11个月我国进出口总值37.96万亿元，与去年同期基本持平。𠮷林一家企业的订单增长了12%。\n';
const utf8 = Buffer.from(words);
const read = (bytes: Uint8Array) => readPage('page.txt', bytes);

function refusal(bytes: Uint8Array): UnreadablePageError {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof UnreadablePageError) return error;
  }
  throw new Error('It was read.');
}

describe('the bytes of a page', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
    ['UTF-16, little end first', iconv.encode(words, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(words, 'utf-16be', { addBOM: true })],
    ['GB18030, four-byte characters among them', iconv.encode(words, 'gb18030')],
    ['lines ended by CR LF', Buffer.from(words.replaceAll('\n', '\r\n'))],
    ['lines ended by CR', Buffer.from(words.replaceAll('\n', '\r'))],
  ])('make the same page from %s', (_name, bytes) => {
    expect(read(bytes)).toEqual(read(utf8));
    expect(read(bytes).text).toBe(words);
  });

  it('are refused when one paragraph is longer than any newspaper prints, with its line', () => {
    const { reason, message } = refusal(Buffer.from(`${words}\n${'局长王刚'.repeat(75_000)}\n`));
    expect([reason, message]).toEqual(['too-large', expect.stringContaining('line 5 has 300000 characters')]);
  });

  it('are the text as received: nothing is trimmed or normalised', () => {
    const text = '　 中国　ＧＤＰ\t５．２％  \n\n\n';
    expect(read(Buffer.from(text)).text).toBe(text);
  });

  it('name the page by the sha256 of its text', () => {
    expect(read(Buffer.from('中')).sha256).toBe('a567bdaa11367f260f0708391f4d10766b5962f565d9e432f17981a3584fe1e2');
  });
});

describe('what is not a page', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty', /empty/u],
    ['white space', Buffer.from(' \n\t　\n'), 'empty', /white space/u],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), 'other-format', /a PDF.*read or ingest/u],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'other-format', /PNG.*OCR/u],
    ['gzip', gzipSync(utf8), 'other-format', /gzip.*gunzip/u],
    ['an Office document', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'other-format', /Office/u],
    ['HTML', Buffer.from('<!DOCTYPE html><html><body><p>外贸</p></body></html>'), 'other-format', /HTML.*one article/u],
    ['a piece of HTML', Buffer.from('<p>外贸</p><p>一</p><p>二</p><p>三</p><p>四</p>'), 'other-format', /HTML/u],
    ['JSON', Buffer.from('{"page": "外贸"}'), 'other-format', /JSON.*PageFacts/u],
    ['a NUL', Buffer.from('外贸\0增长'), 'binary', /NUL byte \(at offset 6\)/u],
    ['another control character', Buffer.from('外贸\u0007增长'), 'binary', /U\+0007/u],
    [
      'UTF-16 without its mark',
      iconv.encode(words, 'utf-16le', { addBOM: false }),
      'encoding',
      /UTF-16 without a byte order mark/u,
    ],
    [
      'UTF-16 without its mark, big end first',
      iconv.encode(words, 'utf-16be', { addBOM: false }),
      'encoding',
      /UTF-16 without a byte order mark/u,
    ],
    [
      'UTF-16 cut inside a character',
      iconv.encode(words, 'utf-16le', { addBOM: true }).subarray(0, -1),
      'encoding',
      /BOM says utf-16le/u,
    ],
    ['Big5', iconv.encode('對外貿易持續成長，海關總署發布統計數據顯示進出口總值增加', 'big5'), 'encoding', /Big5/u],
    ['a character cut off at the end', Buffer.concat([utf8, Buffer.from('贸').subarray(0, 2)]), 'encoding', /cut off/u],
    [
      'damage in the middle',
      Buffer.concat([utf8, Buffer.from([0xff, 0xfe, 0x80]), utf8]),
      'encoding',
      /UTF-8 only up to byte \d+/u,
    ],
    ['an overlong form', Buffer.concat([Buffer.from([0xc0, 0xaf]), utf8]), 'encoding', /neither UTF-8/u],
    ['half a surrogate pair', Buffer.concat([Buffer.from([0xed, 0xa0, 0xbd]), utf8]), 'encoding', /neither UTF-8/u],
    ['half a pair in UTF-16', Buffer.from([0xff, 0xfe, 0x2d, 0x4e, 0x3d, 0xd8]), 'encoding', /BOM says utf-16le/u],
    ['characters lost before', Buffer.from('外贸�增长'), 'encoding', /characters were lost/u],
    ['another language', Buffer.from('Exports rose by 5 percent.'), 'not-text', /no Chinese character/u],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 4000 }, (_, at) => ((at * 7919 + 13) % 255) + 1)),
      'encoding',
      /neither UTF-8/u,
    ],
  ])('is distinguished from a page: %s', (_name, bytes, reason, message) => {
    const error = refusal(bytes);
    expect(error.message).toMatch(message);
    expect(error.reason).toBe(reason);
    expect(error.file).toBe('page.txt');
  });

  it('is refused by its size before it is read', () => {
    expect(() => assertPageSize('big.txt', MAX_PAGE_BYTES)).not.toThrow();
    expect(() => assertPageSize('big.txt', 1024 ** 3)).toThrow(/"big.txt" was not read: it has 1024.0 MiB/u);
  });
});
