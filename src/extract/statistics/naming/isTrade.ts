import { anyOf } from '../words.ts';

const TRADE = new RegExp(`^(?:进出口|进口|出口)${anyOf('tradeMeasures')}?$`, 'u');

/** Tells whether an indicator is foreign trade as a whole: 出口, 进出口总值, 进口规模. */
export function isTrade(indicator: string): boolean {
  return TRADE.test(indicator);
}
