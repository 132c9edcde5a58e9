import { FORM_LABEL } from '../model/formLabel.ts';
import { isFurniture } from './isFurniture.ts';
import type { Line } from './splitLines.ts';

/** 总投资：32亿元, with or without a mark at its end. */
const FIELD = new RegExp(`^(?:[（(]?\\d{1,2}[)）.、．] ?)?${FORM_LABEL}[：:](?=\\s?\\S)[^：:？?]{2,120}$`, 'u');
const FEWEST = 3;
const FEWEST_WITH_FIGURES = 2;

/**
 * Tells which lines of a group are fields of a form (投资方：…, 总投资：32亿元): several in a row, at least one with a figure. Alone,
 * such a line is a headline (海关总署：出口增长5%).
 */
export function findFields(group: readonly Pick<Line, 'text'>[]): readonly boolean[] {
  const fits = group.map(({ text }) => FIELD.test(text.trim()) && !isFurniture(text));
  const fields = fits.map(() => false);
  for (let at = 0; at < group.length; at++) {
    let end = at;
    while (fits[end] === true) end++;
    const figures = group.slice(at, end).filter(({ text }) => /\d/u.test(text)).length;
    if (figures > 0 && (end - at >= FEWEST || figures >= FEWEST_WITH_FIGURES)) fields.fill(true, at, end);
    at = Math.max(at, end);
  }
  return fields;
}
