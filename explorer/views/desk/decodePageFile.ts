/** The beginnings of files that are not text: PDF, PNG, JPEG, GIF, ZIP. */
const NO_TEXT = ['%PDF', '\x89PNG', '\xFF\xD8\xFF', 'GIF8', 'PK\x03\x04'];

/**
 * Decodes a page file as the command line does: UTF-8, UTF-16 with its mark, or GB 18030. Undefined for what is not
 * text.
 */
export function decodePageFile(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  if (NO_TEXT.some((begin) => head.startsWith(begin))) return undefined;
  const encodings = head.startsWith('\xFF\xFE')
    ? ['utf-16le']
    : head.startsWith('\xFE\xFF')
      ? ['utf-16be']
      : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {
      // Bytes that do not belong: another encoding.
    }
  }
  return undefined;
}
