import type { Span } from '../../../model/span.ts';
import { lowerBound } from '../../../util/lowerBound.ts';

/** Takes from a list in order of place what begins in `[from, to)`: no clause walks all that an article holds. */
export function sliceBetween<Found extends { readonly span: Span }>(
  found: readonly Found[],
  from: number,
  to: number,
): readonly Found[] {
  const start = lowerBound(found, from, ({ span }) => span[0]);
  return found.slice(
    start,
    lowerBound(found, to, ({ span }) => span[0]),
  );
}
