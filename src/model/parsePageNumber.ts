import { parseNumeral } from '../util/parseNumeral.ts';

const PRINTED =
  /^第?\s*(?<letter>[A-Za-z])?\s*(?:0*(?<digits>[1-9]\d{0,2})|(?<words>[一二三四五六七八九十]{1,3}))\s*版?$/u;

/** Parses how a newspaper numbers one of its pages: `第01版` and `01` are `1`, `A05版` is `A5`, `第四版` is `4`; null for anything else. */
export function parsePageNumber(printed: string): string | null {
  const { letter = '', digits, words } = PRINTED.exec(printed.trim())?.groups ?? {};
  if (digits !== undefined) return `${letter.toUpperCase()}${digits}`;
  return words === undefined || letter !== '' ? null : String(parseNumeral(words));
}
