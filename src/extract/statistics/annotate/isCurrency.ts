import { anyOf } from '../words.ts';

const CURRENCY = new RegExp(`^${anyOf('quotedSides')}?${anyOf('monies')}$`, 'u');

/** Tells whether a name is that of a currency, which only its own quotation is about: what comes next is about something else. */
export function isCurrency(name: string): boolean {
  return CURRENCY.test(name);
}
