import type { StatisticFact } from '../../model/pageFacts.ts';
import type { Row } from '../row.ts';

/**
 * Makes the properties that say which rule decided what: three parallel lists, since Neo4j cannot store nested ones.
 */
export function makeDecisionProperties({ decidedBy }: StatisticFact): Row {
  const decisions = Object.entries(decidedBy ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  if (decisions.length === 0) return {};
  return {
    decisionSlots: decisions.map(([slot]) => slot),
    decisionRules: decisions.map(([, { rule }]) => rule),
    decisionConfidences: decisions.map(([, { confidence }]) => String(confidence)),
  };
}
