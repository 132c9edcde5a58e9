import type { Quantity } from '../model/quantity.ts';

/** The currency in which Chinese pages count, and speak of growth, unless they say otherwise. */
const OWN = '元';

/** Finds the foreign currency of an amount of money; null for money in 元 and for everything else. */
export function findCurrency(quantity: Quantity | null): string | null {
  return quantity?.dimension === 'money' && quantity.unit !== OWN ? quantity.unit : null;
}
