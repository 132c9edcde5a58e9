import type { PageFacts, QuotationFact, StatisticFact } from '../model/pageFacts.ts';
import type { Span } from '../model/span.ts';

/** The lists of records by which two readings of one page are compared. */
export const RECORD_KINDS = ['regions', 'organizations', 'people', 'projects', 'statistics', 'quotations'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
export type RecordOf<Kind extends RecordKind> = PageFacts[Kind][number];

interface Named {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/**
 * Tells whether two readers' records of one kind are about the same thing: one name, one figure at one place, one
 * saying.
 */
export function isSameRecord<Kind extends RecordKind>(kind: Kind, a: RecordOf<Kind>, b: RecordOf<Kind>): boolean {
  if (kind === 'statistics') return isSameFigure(a as StatisticFact, b as StatisticFact);
  if (kind === 'quotations') return overlaps((a as QuotationFact).span, (b as QuotationFact).span);
  const [first, second] = [a as Named, b as Named];
  return (
    first.name === second.name ||
    first.aliases?.includes(second.name) === true ||
    second.aliases?.includes(first.name) === true
  );
}

function isSameFigure(a: StatisticFact, b: StatisticFact): boolean {
  return overlaps(a.span, b.span) && a.value === b.value && (a.value !== null || a.change?.value === b.change?.value);
}

function overlaps(a: Span | undefined, b: Span | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] < b[1] && b[0] < a[1];
}
