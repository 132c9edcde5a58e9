/** The kinds of marks in a text; each has a colour. */
export const MARK_KINDS = ['figure', 'region', 'organization', 'person', 'project', 'quotation'] as const;

/** Kind of a mark. */
export type MarkKind = (typeof MARK_KINDS)[number];

/** Something found in a text, with every place where it occurs, in UTF-16 units of the page. */
export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly places: ReadonlyArray<{ readonly start: number; readonly end: number }>;
}

/** A piece of the page that is shown as one paragraph. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly role?: 'headline' | 'gap';
}

/** Finds the mark that a place in the text belongs to: the shortest of those that contain it. */
export function findMark(marks: ReadonlyArray<Mark>, at: number): Mark | undefined {
  let best: { mark: Mark; length: number } | undefined;
  for (const mark of marks) {
    for (const { start, end } of mark.places) {
      if (at < start || at >= end) continue;
      if (best === undefined || end - start < best.length) best = { mark, length: end - start };
    }
  }
  return best?.mark;
}
