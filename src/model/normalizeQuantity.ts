import { Decimal } from 'decimal.js';
import { QuantityError } from '../errors/QuantityError.ts';
import { parseUnit } from './parseUnit.ts';
import type { PrintedQuantity, Quantity } from './quantity.ts';

/**
 * Turns a printed figure into exact decimals in its base unit: 2.65 万亿元 is 2650000000000 元, 3 成 is 30 %. Currencies
 * and measure words are not converted. If `printed` has the same number, it distinguishes 5.0 from 5 in `step`.
 *
 * @throws {QuantityError} on NaN, an infinity, or a range whose end lies before its start.
 */
export function normalizeQuantity({ value, valueTo, unit, printed }: PrintedQuantity): Quantity {
  const { dimension, base, factor } = parseUnit(unit);
  const low = exact(value);
  const high = valueTo === null || valueTo === undefined ? null : exact(valueTo);
  if (high?.lt(low) === true) throw new QuantityError(`${value} to ${valueTo}`, 'ends before it starts');
  const places = Math.max(high?.decimalPlaces() ?? 0, low.decimalPlaces(), printedPlaces(printed, low));
  const inBase = (number: Decimal): string => number.times(factor).toFixed();
  return {
    value: inBase(low),
    low: high === null ? null : inBase(low),
    high: high === null ? null : inBase(high),
    step: inBase(new Decimal(10).pow(-places)),
    unit: base,
    dimension,
  };
}

function exact(value: number): Decimal {
  if (!Number.isFinite(value)) throw new QuantityError(String(value), 'is not a finite number');
  // The shortest decimal that reads back as this number is what the page printed: 0.1 is a tenth.
  return new Decimal(String(value));
}

function printedPlaces(printed: string | null | undefined, value: Decimal): number {
  const match = /(\d[\d,]{0,40})(?:\.(\d{1,40}))?/u.exec(printed ?? '');
  if (match === null) return 0;
  const [, whole = '', fraction = ''] = match;
  return value.abs().eq(`${whole.replaceAll(',', '')}.${fraction || '0'}`) ? fraction.length : 0;
}
