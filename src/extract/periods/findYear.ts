import { parseNumeral } from '../../util/parseNumeral.ts';
import type { Anchor } from './anchor.ts';
import { NAMED_YEAR_WORDS, YEAR_WORDS } from './timeWords.ts';

/** Finds the year that words mean: written (2023年, 二〇二三年), or counted from the year named last or from the anchor (去年, 全年). */
export function findYear(
  surface: string | undefined,
  anchor: Anchor | null,
  named: { readonly year: number } | undefined,
): number | undefined {
  if (surface === undefined) return undefined;
  const written = /\d{4}/u.exec(surface);
  if (written !== null) return Number(written[0]);
  if (/^[一二][〇○零九]/u.test(surface)) return parseNumeral(surface.slice(0, 4).replaceAll('○', '〇'))?.toNumber();
  if (surface.startsWith('全年'))
    return (
      named?.year ??
      (anchor === null ? undefined : anchor.month !== null && anchor.month <= 3 ? anchor.year - 1 : anchor.year)
    );
  const word = surface.slice(0, 2);
  const distance = YEAR_WORDS.get(word);
  if (distance === undefined) return undefined;
  if (distance === null) return named?.year;
  const base = NAMED_YEAR_WORDS.has(word) ? (named?.year ?? anchor?.year) : anchor?.year;
  return base === undefined ? undefined : base + distance;
}
