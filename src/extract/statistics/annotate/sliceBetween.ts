import type { Span } from '../../../model/span.ts';
import { lowerBound } from '../../../util/lowerBound.ts';

/**
 * Takes from a list ordered by place what begins in `[from, to)`, so that a clause need not go through the whole
 * article.
 */
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
