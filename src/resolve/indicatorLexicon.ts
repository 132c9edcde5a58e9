import indicators from '../../seeds/lexicons/indicators.json' with { type: 'json' };
import words from '../../seeds/lexicons/basisWords.json' with { type: 'json' };
import { mintId } from '../model/ids.ts';
import type { Dimension } from '../model/quantity.ts';

/** An indicator, with the canonical name that all its printed names lead to. */
export interface LexiconIndicator {
  readonly id: string;
  readonly name: string;
  readonly dimension: Dimension;
  readonly baseUnit: string;
  /** Printed names that mean exactly the same. What is narrower or wider has a row of its own. */
  readonly aliases: readonly string[];
  /** The next wider indicator: 本外币贷款余额 for 人民币贷款余额. */
  readonly widerId: string | null;
}

/** What a printed name refers to: the indicator itself, its growth (出口增速), or its increase (增加额). */
export type IndicatorForm = 'level' | 'growth' | 'increment';

/** An indicator as a figure means it: a printed 出口增速 is the growth of 货物贸易出口总值. */
export interface IndicatorMatch {
  readonly indicator: LexiconIndicator;
  readonly form: IndicatorForm;
  /** The basis that the name itself gives: 外汇储备规模较10月末增加额 has 较10月末. */
  readonly basis: string | null;
}

/** Every indicator of the lexicon. */
export const LEXICON_INDICATORS: readonly LexiconIndicator[] = (
  indicators.rows as [string, Dimension, string, string, string[], string?][]
).map(([name, dimension, baseUnit, , aliases, wider]) => ({
  id: mintId('Indicator', name),
  name,
  dimension,
  baseUnit,
  aliases,
  widerId: wider === undefined ? null : mintId('Indicator', wider),
}));

const bySurface = new Map(
  LEXICON_INDICATORS.flatMap((each) => [each.name, ...each.aliases].map((name) => [fold(name), each])),
);

/**
 * Finds the indicator of a printed name, as it is, or as the growth or increase of one; undefined for one that no
 * lexicon has.
 */
export function findIndicator(printed: string): IndicatorMatch | undefined {
  const name = fold(printed);
  const whole = bySurface.get(name);
  if (whole !== undefined) return { indicator: whole, form: 'level', basis: null };
  for (const [form, pattern] of FORMS) {
    const found = pattern.exec(name);
    const stem = found === null ? undefined : bySurface.get(name.slice(0, found.index));
    if (stem !== undefined) return { indicator: stem, form, basis: found?.[1] ?? null };
  }
  return undefined;
}

/** Tells what a name that no lexicon has refers to: 商品贸易量增长速度 is a growth. */
export function findForm(printed: string): IndicatorForm {
  return FORMS.find(([, pattern]) => pattern.test(fold(printed)))?.[0] ?? 'level';
}

const GROWTH = /(?:同比)?(?:增速|增长率|增长速度|增幅|涨幅|降幅)$/u;
const FORMS: readonly (readonly [IndicatorForm, RegExp])[] = [
  ['growth', GROWTH],
  ['increment', new RegExp(words.increment, 'u')],
];

function fold(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(?:我国|全国)/u, '');
}
