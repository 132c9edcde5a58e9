import { isMoney } from './naming/figureKinds.ts';
import record from '../../../seeds/lexicons/ruleRecord.json' with { type: 'json' };
import type { DecisionFact, StatisticFact } from '../../model/pageFacts.ts';
import { isNamed } from './naming/isNamed.ts';
import type { Slot, Statement } from './statement.ts';

const SLOT_RECORD: Readonly<Record<string, Readonly<Record<string, number>>>> = record.slots;
const WEIGHTS: Readonly<Record<string, number>> = record.record;
/** A rule that never decided on the practice set. */
const UNSEEN = 0.5;

/**
 * Computes the confidence of each slot and of the whole record: how often the rules that decided them were right on the
 * practice set (`npm run score -- --fit` counts it again).
 */
export function weighStatement(statement: Statement): {
  readonly confidence: number;
  readonly decidedBy: Readonly<Record<Slot, DecisionFact>>;
} {
  const decidedBy = Object.fromEntries(
    Object.entries(statement.rules).map(([slot, rule]) => [
      slot,
      { rule, confidence: SLOT_RECORD[slot]?.[rule] ?? UNSEEN },
    ]),
  ) as Record<Slot, DecisionFact>;
  const { subject, indicator, figure, period } = statement;
  const features = describeRules({
    decidedBy,
    subject,
    indicator,
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    period,
  });
  const odds = ['', ...features].reduce((total, feature) => total + (WEIGHTS[feature] ?? 0), 0);
  return { confidence: Math.round(100 / (1 + Math.exp(-odds))) / 100, decidedBy };
}

/** Lists the features for a record's confidence: the rules of its slots, and what kind of record it is. */
export function describeRules({
  decidedBy = {},
  subject,
  indicator,
  value,
  unit,
  period,
}: Pick<StatisticFact, 'decidedBy' | 'subject' | 'indicator' | 'value' | 'unit' | 'period'>): readonly string[] {
  const kind = value === null ? 'change' : unit === '%' ? 'share' : isMoney(unit) ? 'money' : 'other';
  return [
    ...Object.entries(decidedBy).flatMap(([slot, { rule }]) =>
      slot === 'source' || slot === 'status' ? [] : [`${slot}:${rule}`],
    ),
    `kind:${kind}`,
    `subject is a ${subject.type}`,
    ...(subject.type === 'region' && period !== null ? [`region and time, ${kind}`] : []),
    isNamed(indicator) ? 'named' : 'unnamed',
    ...(indicator.length > 16 ? ['long'] : []),
    ...(period === null ? ['timeless'] : []),
  ];
}
