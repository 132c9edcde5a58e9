import type { Span } from '../../model/span.ts';
import type { QuantityMention } from './quantityMention.ts';

const RATIO =
  /(?<![\d.∶:])(\d{1,2}(?:\.\d{1,2})?)\s?[∶:：]\s?(\d{1,2}(?:\.\d{1,2})?)\s?[∶:：]\s?(\d{1,2}(?:\.\d{1,2})?)(?![\d∶:])/gu;
/** The whole of the shares is named before them in the sentence. */
const OF_SECTORS = /三次产业|三产|产业结构/u;
const REACH = 60;
const SECTORS = ['第一产业', '第二产业', '第三产业'] as const;
/** Three shares make a whole, except for rounding. */
const WHOLE = 100;
const ROUNDING = 0.5;

/**
 * Finds the shares of the three sectors (三次产业结构为22.4∶27.3∶50.3): one figure per sector, each with the mark after it.
 */
export function findStructures(text: string): QuantityMention[] {
  const found: QuantityMention[] = [];
  for (const match of text.matchAll(RATIO)) {
    const { 0: printed, index } = match;
    const before = text.slice(Math.max(0, index - REACH), index);
    const values = match.slice(1).map(Number);
    const sum = values.reduce((total, value) => total + value, 0);
    if (Math.abs(sum - WHOLE) > ROUNDING || !OF_SECTORS.test(before.slice(before.search(/[^。\n]*$/u)))) continue;
    let at = index;
    for (const [place, value] of values.entries()) {
      const number = match[place + 1] ?? '';
      const start = text.indexOf(number, at);
      const core: Span = [start, start + number.length];
      at = core[1];
      const next = values[place + 1] === undefined ? index + printed.length : text.indexOf(match[place + 2] ?? '', at);
      found.push({
        span: [start, next],
        core,
        kind: 'measure',
        value,
        valueTo: null,
        unit: '%',
        qualifier: null,
        printed: number,
        sector: SECTORS[place] ?? '',
      });
    }
  }
  return found;
}
