import { anyOf } from '../words.ts';

const TRADE = new RegExp(`^${anyOf('tradeWays')}${anyOf('tradeMeasures')}?$`, 'u');

/** Tells whether an indicator is foreign trade as a whole: 出口, 进出口总值, 进口规模. */
export function isTrade(indicator: string): boolean {
  return TRADE.test(indicator);
}
