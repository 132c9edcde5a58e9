import indicators from '../../seeds/lexicons/indicators.json' with { type: 'json' };
import { mintId } from '../model/ids.ts';
import type { Dimension } from '../model/quantity.ts';

/** What is measured, under the one name that all its printed names lead to. */
export interface LexiconIndicator {
  readonly id: string;
  readonly name: string;
  readonly dimension: Dimension;
  readonly baseUnit: string;
  readonly aliases: readonly string[];
}

/** An indicator as a figure means it: a printed 出口增速 is the growth of 货物贸易出口总值. */
export interface IndicatorMatch {
  readonly indicator: LexiconIndicator;
  readonly isGrowth: boolean;
}

/** Every indicator of the lexicon. */
export const LEXICON_INDICATORS: readonly LexiconIndicator[] = (
  indicators.rows as [string, Dimension, string, string, string[]][]
).map(([name, dimension, baseUnit, , aliases]) => ({
  id: mintId('Indicator', name),
  name,
  dimension,
  baseUnit,
  aliases,
}));

const bySurface = new Map(
  LEXICON_INDICATORS.flatMap((each) => [each.name, ...each.aliases].map((name) => [fold(name), each])),
);

/** Finds the indicator of a printed name, as it is or as the growth of one; undefined for one that no lexicon has. */
export function findIndicator(printed: string): IndicatorMatch | undefined {
  const name = fold(printed);
  const whole = bySurface.get(name);
  if (whole !== undefined) return { indicator: whole, isGrowth: false };
  const stem = name.replace(GROWTH, '');
  const grown = stem === name ? undefined : bySurface.get(stem);
  return grown && { indicator: grown, isGrowth: true };
}

/** Tells whether a name that no lexicon has speaks of growth (商品贸易量增长速度). */
export function isGrowthName(printed: string): boolean {
  return GROWTH.test(fold(printed));
}

const GROWTH = /(?:同比)?(?:增速|增长率|增长速度|增幅|涨幅|降幅)$/u;

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(?:我国|全国)/u, '');
}
