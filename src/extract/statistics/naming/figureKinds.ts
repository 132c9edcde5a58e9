import { parseUnit } from '../../../model/parseUnit.ts';
import type { QuantityMention } from '../../quantities/quantityMention.ts';

/** Tells whether a figure is a growth rate by its unit. */
export function isRate({ kind, unit }: QuantityMention): boolean {
  return kind === 'double' || unit === '%' || unit === '成' || unit === '倍' || unit === '‰';
}

const MONEY = /(?:[元镑盾]|人民币)$/u;

/** Tells whether a unit is one of money: 亿元, 万英镑, 亿元人民币. */
export function isMoney(unit: string | null): boolean {
  return unit !== null && MONEY.test(unit);
}

/** Tells whether a figure counts percentage points. */
export function isPoints({ unit }: QuantityMention): boolean {
  return unit !== null && parseUnit(unit).dimension === 'points';
}

/** Tells whether two figures count in one base unit. */
export function isSameBase(figure: QuantityMention, other: QuantityMention | null): boolean {
  if (other === null) return false;
  const [a, b] = [parseUnit(figure.unit), parseUnit(other.unit)];
  return a.base === b.base && a.dimension === b.dimension;
}

/** So small a part of it: 亿分之一. */
export function isPortion(unit: string | null): boolean {
  return unit === '%' || unit === '‰' || (unit?.endsWith('分之一') ?? false);
}
