import { Decimal } from 'decimal.js';
import type { Unit } from './quantity.ts';
import { MULTIPLIERS, UNITS } from './unitTable.ts';

const cache = new Map<string, Unit>();
const MOST_CACHED = 2_000;

/**
 * Parses a printed unit with its power: 万亿元, 万吨, 个百分点, 亿千瓦时, 元/吨, 万标准箱. An unknown unit counts things
 * (个标准足球场) and is its own base, without a leading 个. Null or empty means a bare number: dimension `count`, base ''.
 */
export function parseUnit(unit: string | null): Unit {
  const printed = (unit ?? '').normalize('NFKC').replace(/\s+/gu, '');
  const known = cache.get(printed);
  if (known !== undefined) return known;
  const parsed = parseRate(printed) ?? parseSingle(printed);
  if (cache.size < MOST_CACHED) cache.set(printed, parsed);
  return parsed;
}

/** 元/吨, 美元/桶: a known unit on either side of a slash, else it is not a rate (国家/地区). */
function parseRate(printed: string): Unit | undefined {
  const slash = printed.indexOf('/');
  if (slash < 1) return undefined;
  const [over, under] = [parseSingle(printed.slice(0, slash)), parseSingle(printed.slice(slash + 1))];
  if (over.dimension === 'count' && under.dimension === 'count') return undefined;
  const factor = new Decimal(over.factor).div(under.factor);
  // A third of an 亩 in m² has infinitely many digits; such rates keep their own unit, so that no digit is invented.
  if (!factor.times(under.factor).eq(over.factor)) return { dimension: 'rate', base: printed, factor: '1' };
  return { dimension: 'rate', base: `${over.base}/${under.base}`, factor: factor.toFixed() };
}

function parseSingle(printed: string): Unit {
  const whole = UNITS.get(printed);
  if (whole !== undefined) return whole;
  for (const [power, ten] of MULTIPLIERS) {
    if (!printed.startsWith(power)) continue;
    const rest = parseBase(printed.slice(power.length));
    return { ...rest, factor: new Decimal(rest.factor).times(ten).toFixed() };
  }
  return parseBase(printed);
}

function parseBase(printed: string): Unit {
  return UNITS.get(printed) ?? { dimension: 'count', base: printed.replace(/^个(?=.)/u, ''), factor: '1' };
}
