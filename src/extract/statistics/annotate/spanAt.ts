import type { Span } from '../../../model/span.ts';
import { lowerBound } from '../../../util/lowerBound.ts';

/** Gives the one of several ordered, disjoint spans that contains a place. */
export function spanAt(spans: readonly Span[], place: number): Span | undefined {
  const span = spans[lowerBound(spans, place + 1, ([from]) => from) - 1];
  return span !== undefined && place < span[1] ? span : undefined;
}
