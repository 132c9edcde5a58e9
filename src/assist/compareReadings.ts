import type { PageFacts } from '../model/pageFacts.ts';
import { isSameRecord, RECORD_KINDS, type RecordKind } from './sameRecord.ts';

/** How two readings of one page agree on one kind of record. */
export interface ReaderAgreement {
  readonly kind: RecordKind;
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
}

/** Compares what two readers found on one page, kind by kind. */
export function compareReadings(first: PageFacts, second: PageFacts): readonly ReaderAgreement[] {
  return RECORD_KINDS.map((kind) => compareKind(kind, first, second));
}

function compareKind(kind: RecordKind, first: PageFacts, second: PageFacts): ReaderAgreement {
  const unmatched = [...second[kind]];
  let both = 0;
  for (const record of first[kind]) {
    const at = unmatched.findIndex((other) => isSameRecord(kind, record, other));
    if (at < 0) continue;
    unmatched.splice(at, 1);
    both++;
  }
  return { kind, both, onlyFirst: first[kind].length - both, onlySecond: unmatched.length };
}
