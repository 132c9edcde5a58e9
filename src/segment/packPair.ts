/** Packs two UTF-16 units into one number: a key that needs no string of its own. */
export function packPair(first: number, second: number): number {
  return first * 0x10000 + second;
}
