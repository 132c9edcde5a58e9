import { SLOTS } from '../src/extract/statistics/statement.ts';
import { describeRules } from '../src/extract/statistics/weighStatement.ts';
import type { JudgedStatistic } from './scoreTexts.ts';

/** How often each rule was right, and the weights that turn the rules of a record into its confidence. */
export interface RuleRecord {
  readonly slots: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly record: Readonly<Record<string, number>>;
}

/** What the scorer calls the slots. */
const MEASURES: Readonly<Record<string, readonly string[]>> = {
  subject: ['subject'],
  indicator: ['indicator'],
  breakdown: ['breakdown'],
  period: ['period'],
  source: ['attributedTo'],
  status: ['value', 'unit'],
  change: ['change'],
};
/**
 * This many statistics of the whole slot are added to each rule's own, so that a rule seen twice is not overconfident.
 */
const PRIOR = 6;
/** The ridge with which held-out texts were predicted best (least log loss, of 1.5 to 20). */
const RIDGE = 3;
/**
 * Weights are drawn towards even odds: other texts are harder than those of practice, and a record of confidence 0.8 or
 * more should be right in 0.89 of the held-out texts (0.86 with 0.7, 0.84 with 0.75).
 */
const SHRINK = 0.65;
const STEPS = 4_000;

/**
 * Fits the confidence of the rules to how often they were right. A record counts as right if everything except its
 * source is.
 */
export function fitConfidence(statistics: readonly JudgedStatistic[]): RuleRecord {
  const slots: Record<string, Record<string, number>> = {};
  for (const slot of SLOTS) {
    const asked = statistics.filter(({ wrong }) => wrong !== undefined);
    const right = ({ wrong = [] }: JudgedStatistic): boolean =>
      !(MEASURES[slot] ?? []).some((measure) => wrong.includes(measure));
    const mean = asked.filter(right).length / Math.max(1, asked.length);
    const byRule = Map.groupBy(asked, ({ fact }) => fact.decidedBy?.[slot]?.rule ?? '');
    slots[slot] = Object.fromEntries(
      [...byRule]
        .toSorted(([a], [b]) => a.localeCompare(b))
        .map(([rule, own]) => [rule, round((own.filter(right).length + PRIOR * mean) / (own.length + PRIOR))]),
    );
  }
  return {
    slots,
    record: fitLogistic(statistics.map((judged) => ({ features: describeRules(judged.fact), right: isRight(judged) }))),
  };
}

/** Tells whether a statistic that was read is right in all that the score calls exact. */
export function isRight({ wrong }: JudgedStatistic): boolean {
  return wrong !== undefined && wrong.every((measure) => measure === 'attributedTo');
}

interface Sample {
  readonly features: readonly string[];
  readonly right: boolean;
}

/** Logistic regression with a ridge, by plain gradient descent: small, and the same wherever it runs. */
function fitLogistic(samples: readonly Sample[]): Record<string, number> {
  const names = ['', ...new Set(samples.flatMap(({ features }) => features))];
  const places = new Map(names.map((name, place) => [name, place]));
  const rows = samples.map(({ features, right }) => ({
    at: Uint16Array.from([0, ...features.map((feature) => places.get(feature) ?? 0)]),
    right: right ? 1 : 0,
  }));
  const weights = new Float64Array(names.length);
  const rate = 1 / samples.length;
  for (let step = 0; step < STEPS; step++) {
    const slope = Float64Array.from(weights, (weight, place) => (place === 0 ? 0 : -RIDGE * weight));
    for (const { at, right } of rows) {
      let sum = 0;
      for (const place of at) sum += weights[place] ?? 0;
      const error = right - 1 / (1 + Math.exp(-sum));
      for (const place of at) slope[place] = (slope[place] ?? 0) + error;
    }
    for (const [place, change] of slope.entries()) weights[place] = (weights[place] ?? 0) + rate * change;
  }
  return Object.fromEntries(
    names
      .map((name, place) => [name, round(SHRINK * (weights[place] ?? 0))] as const)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );
}

function round(value: number): number {
  return Math.round(1000 * value) / 1000;
}
