/**
 * Matches a surface at a place of a text, character by character, and gives the end of the match. The page may break a word
 * by line ends and spaces (“张雪\n\n机车”), so white space between two characters is passed over.
 */
export function matchLoosely(text: string, start: number, limit: number, surface: string): number | undefined {
  let at = start;
  for (let index = 0; index < surface.length; index += 1) {
    while (index > 0 && at < limit && surface.charAt(index) !== text.charAt(at) && /\s/u.test(text.charAt(at))) at += 1;
    if (at >= limit || text.charAt(at) !== surface.charAt(index)) return undefined;
    at += 1;
  }
  return at;
}
