import { TextDecoder } from 'node:util';
import { UnreadablePageError } from '../errors/UnreadablePageError.ts';

export type PageEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const UTF8_ADVICE = 'Save it as UTF-8 and try again.';
// Simplified Chinese text consists almost entirely of the first level of GB 2312 (the 3,755 common characters) and its
// symbols; Big5 or random bytes that happen to be valid GB18030 do not.
const COMMON_SHARE = 0.85;
const JUDGED_BYTES = 65_536;

/**
 * Decodes a page's bytes: UTF-8 with or without BOM, UTF-16 with its BOM, or GB18030. Never guesses a character:
 * bytes that are none of these throw UnreadablePageError, with the offset of the first bad byte where it is known.
 */
export function decodeBytes(
  file: string,
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: PageEncoding } {
  const encoding = findBom(bytes);
  if (encoding !== undefined)
    return {
      text:
        decodeAs(encoding, bytes) ??
        refuse(file, `its BOM says ${encoding}, but the bytes after it are not ${encoding}. ${UTF8_ADVICE}`),
      encoding,
    };
  if (bytes.includes(0)) return refuseNul(file, bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  const gb = decodeAs('gb18030', bytes);
  if (gb !== undefined && measureCommonShare(bytes) >= COMMON_SHARE && !gb.includes('\uFFFD'))
    return { text: gb, encoding: 'gb18030' };
  return refuse(file, explainFailure(bytes));
}

function findBom(bytes: Uint8Array): PageEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Decodes strictly, without the BOM; undefined if a byte does not belong. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Gives the share of two-byte characters that simplified Chinese text would use. */
function measureCommonShare(bytes: Uint8Array): number {
  let common = 0;
  let all = 0;
  const end = Math.min(bytes.length - 1, JUDGED_BYTES);
  for (let at = 0; at < end; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x81) continue;
    const trail = bytes[++at] ?? 0;
    all++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) common++;
  }
  return all === 0 ? 0 : common / all;
}

function refuseNul(file: string, bytes: Uint8Array): never {
  const even = bytes.subarray(0, Math.min(bytes.length & ~1, 4096));
  if (['utf-16le', 'utf-16be'].some((encoding) => looksChinese(decodeAs(encoding, even) ?? ''))) {
    refuse(file, `it looks like UTF-16 without a byte order mark, so its byte order is unknown. ${UTF8_ADVICE}`);
  }
  throw new UnreadablePageError(
    file,
    'binary',
    `it contains a NUL byte (at offset ${bytes.indexOf(0)}), so it is either not text or damaged.`,
  );
}

/** Distinguishes text with the characters of Chinese pages from bytes that merely happen to decode. */
function looksChinese(text: string): boolean {
  const letters = text.match(/[\u4e00-\u9fff\u3000-\u3002\uff00-\uff5e\u2018-\u201d\n\r -~]/gu)?.length ?? 0;
  return text.length > 0 && letters >= text.length * 0.8;
}

function explainFailure(bytes: Uint8Array): string {
  const at = findBadUtf8(bytes);
  const cut = at !== undefined && bytes.length - at < 4 ? ' A character is cut off at the end of the file.' : '';
  if (at !== undefined && at > bytes.length * 0.05)
    return `it is UTF-8 only up to byte ${at}.${cut} The file is damaged: fetch it again.`;
  if (decodeAs('big5', bytes) !== undefined && /\p{Script=Han}/u.test(decodeAs('big5', bytes) ?? ''))
    return `it looks like Big5. ${UTF8_ADVICE}`;
  return `it is neither UTF-8, nor UTF-16 with a byte order mark, nor GB18030 (first bad byte at ${at ?? 0}). ${UTF8_ADVICE}`;
}

/** Finds the first byte (the lead of its character) that is not UTF-8. */
function findBadUtf8(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length;) {
    const size = measureCharacter(bytes[at] ?? 0);
    if (size === 0) return at;
    for (let next = at + 1; next < at + size; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return at;
    at += size;
  }
  return undefined;
}

/** Returns the length of a character by its lead byte, 0 for a byte that cannot begin one. */
function measureCharacter(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

function refuse(file: string, message: string): never {
  throw new UnreadablePageError(file, 'encoding', message);
}
