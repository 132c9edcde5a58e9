import table from 'opencc-js/dict/TSCharacters';
import type { Page } from '../model/page.ts';

/** Traditional characters and the simplified one of each (OpenCC, TSCharacters). */
const SIMPLE: ReadonlyMap<string, string> = new Map(
  table
    .split('|')
    .map((row) => row.split(' '))
    .flatMap(([from = '', to = '']) =>
      from.length === 1 && to.length === 1 && from !== to ? [[from, to] as const] : [],
    ),
);
/** In simplified text these are ordinary words: 著名, 乾隆, 瞭望. */
const ALSO_SIMPLIFIED = new Set('著乾瞭於徵藉覆夥餘摺鍾昇噁衹');
/** A few such characters are in names on simplified pages; a page in traditional characters has one in three. */
const LEAST_SHARE = 0.08;

/**
 * Returns a page with its traditional characters folded to simplified ones, so that lexicons and rules know its words.
 * Positions do not change: every span of the folded page is a span of the page. A page in simplified characters is
 * returned unchanged.
 */
export function foldTraditional(page: Page): Page {
  let han = 0;
  let traditional = 0;
  for (const character of page.text) {
    if (character >= '\u4e00' && character <= '\u9fff') han++;
    if (SIMPLE.has(character) && !ALSO_SIMPLIFIED.has(character)) traditional++;
  }
  if (traditional === 0 || traditional < han * LEAST_SHARE) return page;
  const text = page.text.replaceAll(/[\u3400-\u9fff]/gu, (character) =>
    character === '著' ? character : (SIMPLE.get(character) ?? character),
  );
  return { ...page, text };
}
