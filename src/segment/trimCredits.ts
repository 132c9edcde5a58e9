import type { CleanText } from '../model/cleanText.ts';
import { CLOSING, DATELINE } from './bylinePatterns.ts';
import { sliceClean } from './sliceClean.ts';

const CONTINUED = /^[（(]?[上下][接转]第?[\p{Script=Han}\dA-Z]{1,6}版[^）)\n]{0,20}[）)]?/u;
const CLOSING_BYLINE = /(?:\n|。)?(?:新华社|本报|本刊)?记者[\p{Script=Han}·、 ]{2,30}$/u;

/** Trims what stands around an article's words: dateline and （上接第一版） before them, agency, source and byline behind them. */
export function trimCredits(body: CleanText): CleanText {
  let start = 0;
  for (const pattern of [CONTINUED, DATELINE]) {
    const rest = body.text.slice(start);
    start += pattern.exec(rest.slice(0, 200))?.[0].length ?? 0;
    while (/\s/u.test(body.text.charAt(start))) start++;
  }
  let end = body.text.trimEnd().length;
  for (const pattern of [CLOSING, CLOSING_BYLINE]) {
    const tail = body.text.slice(Math.max(start, end - 120), end);
    const closing = pattern.exec(tail);
    if (closing === null) continue;
    end -= tail.length - closing.index - (closing[0].startsWith('。') ? 1 : 0);
    while (end > start && /\s/u.test(body.text.charAt(end - 1))) end--;
  }
  return sliceClean(body, start, Math.max(start, end));
}
