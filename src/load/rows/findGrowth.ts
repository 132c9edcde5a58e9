import { Decimal } from 'decimal.js';
import { normalizeQuantity } from '../../model/normalizeQuantity.ts';
import type { ChangeFact } from '../../model/pageFacts.ts';

/** Gives a growth in percent, sign included, by which figures are ordered; null if there is none that compares. */
export function findGrowth(
  change: ChangeFact | null,
  isChange: boolean,
  quantity: { readonly value: string; readonly dimension: string } | null,
): string | null {
  if (change === null || change.value === null)
    return isChange && quantity?.dimension === 'share' ? quantity.value : null;
  const { value, dimension } = normalizeQuantity({ value: change.value, unit: change.unit });
  if (dimension !== 'share' && dimension !== 'ratio') return null;
  const percent = new Decimal(value).times(dimension === 'ratio' ? 100 : 1);
  return (change.direction === 'down' ? percent.abs().negated() : percent).toFixed();
}
