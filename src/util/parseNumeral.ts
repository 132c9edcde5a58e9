import { Decimal } from 'decimal.js';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const ARABIC = /^[+-]?\d{1,60}(?:,\d{3}){0,20}(?:\.\d{1,60})?$/u;
/** No figure of a newspaper is longer; a longer run of numerals is not a number. */
const LONGEST = 40;

/**
 * Parses a printed number: `18,000`, `2.65`, `三千二百`, `一百亿`, `两万三`, `百亿`, `二〇二四`, `三点五`, `半`, and a
 * number followed by a power (`3.2万`, `1万亿`). The result is exact.
 *
 * @returns undefined if the text is not one number.
 */
export function parseNumeral(text: string): Decimal | undefined {
  if (text.length === 0 || text.length > 2 * LONGEST) return undefined;
  if (ARABIC.test(text)) return new Decimal(text.replaceAll(',', ''));
  const mixed = /^([\d.,]+)([十百千万亿]{1,4})$/u.exec(text);
  if (mixed !== null) return multiply(mixed[1] ?? '', mixed[2] ?? '');
  return text.length > LONGEST ? undefined : parseHan(text);
}

function multiply(digits: string, power: string): Decimal | undefined {
  const number = ARABIC.test(digits) ? new Decimal(digits.replaceAll(',', '')) : undefined;
  return number?.times(
    [...power].reduce((product, sign) => product.times(SMALL[sign] ?? LARGE[sign] ?? 1), new Decimal(1)),
  );
}

function parseHan(text: string): Decimal | undefined {
  if (text === '半') return new Decimal('0.5');
  const [whole = '', fraction, ...rest] = text.split('点');
  if (rest.length > 0) return undefined;
  if (fraction !== undefined) return parseFraction(whole, fraction);
  if (/^[〇零一二三四五六七八九]{2,}$/u.test(text)) return new Decimal(digitsOf(text));
  return parseWhole(text);
}

function parseFraction(whole: string, fraction: string): Decimal | undefined {
  const match = /^([〇零一二三四五六七八九]+)([万亿]*)$/u.exec(fraction);
  const head = parseWhole(whole);
  if (match === null || head === undefined) return undefined;
  const power = [...(match[2] ?? '')].reduce((product, sign) => product * (LARGE[sign] ?? 1), 1);
  return head.plus(new Decimal(`0.${digitsOf(match[1] ?? '')}`)).times(power);
}

function digitsOf(text: string): string {
  return Array.from(text, (sign) => String(DIGITS[sign] ?? '')).join('');
}

/** Sums a Han numeral from its left; a last digit after a power means a tenth of it (两万三, 一百二). */
function parseWhole(text: string): Decimal | undefined {
  let [total, section, digit, power] = [new Decimal(0), 0, -1, 1];
  let seen = false;
  for (const sign of text) {
    const value = DIGITS[sign];
    const small = SMALL[sign];
    const large = LARGE[sign];
    if (value !== undefined) {
      if (digit > 0) return undefined;
      digit = value;
      if (value === 0) power = 1;
    } else if (small !== undefined) {
      section += (digit < 0 || (digit === 0 && section > 0) ? 1 : digit) * small;
      [digit, power] = [-1, small];
    } else if (large !== undefined) {
      const below = section + Math.max(digit, 0);
      // 万亿 multiplies all that is before it; 一亿二千万 adds a smaller section to it.
      total = below === 0 ? (seen ? total : new Decimal(1)).times(large) : joinSections(total, below, large);
      [section, digit, power] = [0, -1, large];
    } else {
      return undefined;
    }
    seen = true;
  }
  if (!seen) return undefined;
  return total.plus(section).plus(Math.max(digit, 0) * (power > 10 ? power / 10 : 1));
}

function joinSections(total: Decimal, below: number, large: number): Decimal {
  const added = new Decimal(below).times(large);
  return total.lt(large) ? total.times(large).plus(added) : total.plus(added);
}
