import type { CleanText } from '../model/toPageSpan.ts';
import { parseClosing, parseDateline } from './parseCredits.ts';
import { sliceClean } from './sliceClean.ts';

/** The mark of an article continued from another page: （上接第一版）. The group names the page. */
export const CONTINUED = /^[（(]? ?[上紧]接 ?(?<from>第? ?[\p{Script=Han}\dA-Z ]{1,8}版)[^）)\n]{0,20}[）)]?/u;

/** Trims what is around an article's words: （上接第一版） and dateline before them, agency, source and byline after them. */
export function trimCredits(body: CleanText): CleanText {
  const { text } = body;
  let start = skipSpace(text, CONTINUED.exec(text.slice(0, 80))?.[0].length ?? 0);
  start = skipSpace(text, start + (parseDateline(text.slice(start, start + 300))?.length ?? 0));
  const whole = text.trimEnd().length;
  const tail = text.slice(Math.max(start, text.lastIndexOf('\n', whole - 1) + 1, whole - 200), whole);
  let end = whole - (parseClosing(tail)?.length ?? 0);
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return sliceClean(body, start, Math.max(start, end));
}

function skipSpace(text: string, from: number): number {
  let place = from;
  while (/\s/u.test(text.charAt(place))) place++;
  return place;
}
