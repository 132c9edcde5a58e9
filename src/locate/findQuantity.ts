import { Decimal } from 'decimal.js';
import { parseUnit } from '../model/parseUnit.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Span } from '../model/span.ts';
import { parseNumeral } from '../util/parseNumeral.ts';

const HAN = '[〇零一二两三四五六七八九十百千万亿半]{1,20}';
const DIGITS = '[-−－]?[\\d０-９]{1,20}(?:[,，][\\d０-９]{3}){0,6}(?:[.．][\\d０-９]{1,12})?';
const NUMBER = new RegExp(`${HAN}分之${HAN}|${DIGITS}|${HAN}`, 'gu');
const NUMBER_HERE = new RegExp(`${DIGITS}|${HAN}`, 'uy');
/** Between the ends of a range: 10—15万吨, 5%至6%. */
const TO = /^[%％十百千万亿]{0,2}(?:[-—–－~～]{1,2}|至|到)/u;
/** Halves in words, and doublings that print no number. */
const HALF = /一半|过半|半数/gu;
const DOUBLED = /翻一?番|翻倍|倍增/gu;
const LONGEST_UNIT = 12;

/**
 * Finds where a flat text (without white space) prints a quantity, its unit included: digits, Han numerals, tenths,
 * halves, ranges. The first place counts. Undefined if it prints it in none of these ways.
 */
export function findQuantity(flat: string, quantity: Quantity): Span | undefined {
  for (const { 0: printed, index } of flat.matchAll(NUMBER)) {
    const end = endOfQuantity(flat, printed, index, quantity);
    if (end !== undefined) return [index, end];
  }
  const words =
    quantity.dimension === 'share' && quantity.value === '50'
      ? HALF
      : quantity.dimension === 'ratio'
        ? DOUBLED
        : undefined;
  const [found] = words === undefined || (words === DOUBLED && quantity.value !== '1') ? [] : flat.matchAll(words);
  return found === undefined ? undefined : [found.index, found.index + found[0].length];
}

function endOfQuantity(flat: string, printed: string, index: number, quantity: Quantity): number | undefined {
  const number = parseNumber(printed);
  if (number === undefined) return undefined;
  const end = index + printed.length;
  if (printed.includes('分之'))
    return quantity.unit === '%' && isSame(number.times(100), quantity.value) ? end : undefined;
  if (quantity.high === null) return matchUnit(flat, end, number, quantity.value, quantity.unit);
  const to = TO.exec(flat.slice(end, end + 6))?.[0];
  if (to === undefined) return undefined;
  NUMBER_HERE.lastIndex = end + to.length;
  const upper = NUMBER_HERE.exec(flat)?.[0];
  const high = upper === undefined ? undefined : parseNumber(upper);
  if (upper === undefined || high === undefined) return undefined;
  const last = matchUnit(flat, end + to.length + upper.length, high, quantity.high, quantity.unit);
  const low = quantity.low ?? quantity.value;
  // Both ends share the unit after the second, unless the first has its own.
  const shared = high.isZero() ? number : number.times(quantity.high).div(high);
  return last !== undefined && (isSame(shared, low) || matchUnit(flat, end, number, low, quantity.unit) !== undefined)
    ? last
    : undefined;
}

/** Gives the end of the unit that makes a printed number this value; a hedge may be before or inside the unit. */
function matchUnit(flat: string, at: number, number: Decimal, value: string, base: string): number | undefined {
  const rest = flat.slice(at, at + LONGEST_UNIT);
  const hedge = /^[十百千万亿]*[多余来几]/u.exec(rest)?.[0] ?? '';
  const bare = hedge === '' ? rest : hedge.slice(0, -1) + rest.slice(hedge.length);
  for (let length = bare.length; length >= 0; length -= 1) {
    const unit = bare.slice(0, length);
    if (length === 0 && base !== '') break;
    const parsed = parseUnit(unit);
    if (parsed.base === base && isSame(number.times(parsed.factor), value))
      return at + length + (hedge !== '' && length >= hedge.length - 1 ? 1 : 0);
  }
  return undefined;
}

function parseNumber(printed: string): Decimal | undefined {
  const [whole = '', part] = printed.split('分之');
  if (part !== undefined) {
    const [under, over] = [parseNumeral(whole), parseNumeral(part)];
    return under === undefined || over === undefined || under.isZero() ? undefined : over.div(under);
  }
  const plain = printed.normalize('NFKC').replaceAll(',', '').replace(/^[−-]/u, '-');
  return parseNumeral(plain);
}

function isSame(number: Decimal, value: string): boolean {
  return number.abs().eq(new Decimal(value).abs());
}
